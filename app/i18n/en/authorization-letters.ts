/** Letters on paper to who gave a power of attorney and is known to the portal by no e-mail address. */
export const authorizationLetters = {
  title: 'Letters to post',
  lead: 'To principals whose e-mail address we do not know. Print the letter, post it, and mark it as posted.',
  none: 'No letters to post just now',
  postedTitle: 'Posted lately',
  waits: (day: string) => `To post since ${day}`,
  posted: (day: string, by: string) => `Posted ${day}, ${by}`,
  somebody: 'customer service',
  letterTo: (name: string) => `Letter: ${name}`,
  language: 'Language of the letter',
  print: 'This is what the letter says. Print the PDF, post it, and mark it as posted.',
  pdf: 'Open the PDF',
  toPower: 'Open the power of attorney',
  markPosted: 'Mark as posted',
  section: 'Letters on paper',
  flash: { posted: 'The letter is marked as posted.' },
  paper: {
    title: 'About your power of attorney',
    date: 'Date',
    reference: 'Power of attorney',
    attorney: 'Attorney',
    number: 'Number',
    act: 'What',
    lastDay: 'Last day',
    validity: 'Valid',
    saysTitle: 'What customer service writes',
    estateOf: (name: string) => `The estate of ${name}`,
    what: {
      asked: {
        title: 'Something is missing from your power of attorney',
        body: 'We need more before we can approve it. Bring or send what is asked for below to customer service. Without an answer the power of attorney lapses.',
      },
      approved: {
        title: 'Your power of attorney has been approved',
        body: 'The attorney can now act for you within it.',
      },
      rejected: {
        title: 'Your power of attorney was not approved',
        body: 'Nobody can act for you with it.',
      },
      revoked: {
        title: 'Your power of attorney has been revoked',
        body: 'From now on nobody can act for you with it.',
      },
      ended: {
        title: 'Your power of attorney has ended',
        body: 'Nobody can act for you with it any more.',
      },
      'fault-reported': {
        title: 'A fault in your home has been reported for you',
        body: 'Your attorney has reported a fault in your home to property service.',
      },
      'fault-message': {
        title: 'A message was written for you about a fault report',
        body: 'Your attorney has written to property service about a fault report of your home.',
      },
      'fault-cancelled': {
        title: 'A fault report has been taken back for you',
        body: 'Your attorney has taken back a fault report of your home.',
      },
      'fault-confirmed': {
        title: 'We were told for you whether a fault is repaired',
        body: 'Your attorney has answered our question whether a fault in your home is repaired.',
      },
      'fault-joined': {
        title: 'A fault report is followed for you',
        body: 'Your attorney has joined you to a fault report that others in the building have made.',
      },
      'request-filed': {
        title: 'A service request has been made for you',
        body: 'Your attorney has asked customer service for the following on your behalf.',
      },
      'request-message': {
        title: 'A message was written for you about a service request',
        body: 'Your attorney has written to customer service about a service request of yours.',
      },
      'request-consent': {
        title: 'A question about your consent was answered for you',
        body: 'Another party to your lease has given notice on the home. Your attorney has answered on your behalf whether you consent.',
      },
      'request-asked': {
        title: 'Customer service asks about a service request of yours',
        body: 'We need an answer before we can go on. Call customer service or come to us. Without an answer the request lapses, unless it is a notice that has been given.',
      },
      'request-accepted': {
        title: 'Customer service has taken up a service request of yours',
        body: 'The request was made for you by your attorney. If it is a notice, it has been accepted, and its last day stands below.',
      },
      'request-done': {
        title: 'A service request of yours is done',
        body: 'The request was made for you by your attorney.',
      },
      'request-rejected': {
        title: 'A service request of yours has been turned down',
        body: 'The request was made for you by your attorney.',
      },
      'request-cancelled': {
        title: 'A service request of yours has been taken back',
        body: 'Your attorney has taken it back. Customer service does nothing more about it.',
      },
      'request-lapsed': {
        title: 'A service request of yours has lapsed',
        body: 'An answer we waited for did not come in time. Nothing more is done about it.',
      },
    },
    revoke: (phone: string) =>
      `If this is not what you want, or you have not given this power of attorney, call customer service, ${phone}, or come to us. You can revoke it at once and without giving reasons.`,
    ask: (phone: string) => `If you have questions, call customer service, ${phone}.`,
    portal: (address: string) =>
      `You get this on paper because we do not know your e-mail address. If you register at ${address}, you can follow everything there, and our letters come by e-mail.`,
    regards: 'Kind regards',
  },
};
