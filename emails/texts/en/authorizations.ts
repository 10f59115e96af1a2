/** Powers of attorney. Letters are seen by others than their reader: reasons stand in the portal. */
export const authorizations = {
  open: 'Open the power of attorney',
  facts: { reference: 'Power of attorney', principal: 'Attorney', attorney: 'Given by' },
  until: (day: string) => `It holds until ${day}.`,
  answerBy: (day: string) => `Answer by ${day}. After that the power of attorney lapses.`,
  noAccount:
    'If you have no account yet, register with this e-mail address. You are recognised when you identify yourself.',
  news: {
    asked: {
      subject: (reference: string) => `Power of attorney ${reference}: something is missing`,
      heading: 'Something is missing from the power of attorney',
      principal: 'Customer service has a question. Sign in to read it and to answer.',
      attorney: 'Customer service has a question. Sign in to read what it is and to answer.',
    },
    accepted: {
      subject: (reference: string) => `Power of attorney ${reference} has been accepted`,
      heading: 'The attorney has accepted',
      principal: 'Customer service now checks the power of attorney. You get a letter when that is done.',
      attorney: 'You have accepted. Customer service now checks the power of attorney.',
    },
    declined: {
      subject: (reference: string) => `Power of attorney ${reference} was not accepted`,
      heading: 'The attorney did not accept',
      principal: 'The one you chose has declined. You can choose somebody else.',
      attorney: 'You have declined. Nothing more is asked of you.',
    },
    approved: {
      subject: (reference: string) => `Power of attorney ${reference} has been approved`,
      heading: 'The power of attorney has been approved',
      principal: 'The attorney can now act for you within it. You can revoke it whenever you want.',
      attorney: 'You can now act within it. Sign in to see what it covers.',
    },
    rejected: {
      subject: (reference: string) => `Power of attorney ${reference} was not approved`,
      heading: 'The power of attorney was not approved',
      principal: 'It gives nothing. Sign in to read why.',
      attorney: 'It gives nothing. Who handed it in finds the reason in the portal.',
    },
    revoked: {
      subject: (reference: string) => `Power of attorney ${reference} has been revoked`,
      heading: 'The power of attorney has been revoked',
      principal: 'From now on nobody can act for you with it.',
      attorney: 'From now on you cannot act with it any more.',
    },
    ended: {
      subject: (reference: string) => `Power of attorney ${reference} has ended`,
      heading: 'The power of attorney has ended',
      principal: 'Nobody can act for you with it any more. Sign in to see why it ended.',
      attorney: 'You cannot act with it any more. Sign in to see why it ended.',
    },
  },
  acted: {
    subject: (number: string) => `Something was done for you: ${number}`,
    heading: 'Your attorney has acted for you',
    what: {
      'fault-message': (number: string) =>
        `A message was written to property service about the fault report ${number}.`,
      'fault-cancelled': (number: string) => `The fault report ${number} was cancelled.`,
      'fault-confirmed': (number: string) => `It was answered whether the fault ${number} is repaired.`,
      'fault-joined': (number: string) => `You now follow the fault report ${number}.`,
      'request-message': (number: string) =>
        `A message was written to customer service about the service request ${number}.`,
      'request-consent': (number: string) => `The question about your consent to ${number} was answered.`,
    },
    by: 'Done by',
    revoke:
      'If this is not what you want, you can revoke the power of attorney at once in the portal or with customer service.',
    open: 'Open in the portal',
  },
  invitation: {
    subject: 'You have been chosen as an attorney',
    heading: 'You have been chosen as an attorney',
    who: (name: string) => `${name} has given you a power of attorney to look after matters of a tenancy.`,
    how: 'To accept it, sign in to the resident portal and identify yourself with your bank codes or mobile ID. If you have no account, you can make one. You need no lease.',
    until: (when: string) => `You can accept until ${when}.`,
    button: 'See the invitation',
    unknown: 'If you do not know the one who gave it, you need not do anything.',
  },
};
