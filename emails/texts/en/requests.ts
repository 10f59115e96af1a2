import { requests as portal } from '~/i18n/en/requests';

/** What happened, never what somebody wrote: that is read in the portal. */
export const requests = {
  open: 'Open the request',
  /** The same names as in the portal. */
  acts: portal.acts,
  facts: {
    number: 'Service request',
    what: 'What',
    by: 'Made by',
    forWhom: (actedBy: string, principal: string) => `${actedBy}, by power of attorney for ${principal}`,
    lastDay: 'Last day',
  },
  /** Of a termination. */
  acceptedEnd: {
    heading: 'Customer service has accepted the notice',
    body: 'It is yours until the last day, that day included.',
  },
  answerBy: {
    lapses: (day: string) => `Answer by ${day}. After that the request lapses.`,
    notice: (day: string) =>
      `Answer by ${day}. Your notice stands all the same; after that day customer service decides with what it has.`,
  },
  steps: {
    received: {
      subject: (number: string) => `Service request ${number} has been received`,
      heading: 'We have received your service request',
      body: 'Customer service takes it up and tells you by e-mail what happens.',
    },
    'filed-by-other': {
      subject: (number: string) => `Service request ${number} concerns your lease`,
      heading: 'A request that concerns your lease has been made',
      body: 'You get this because you have signed the same lease. You can follow the request in the portal.',
    },
    'consent-wanted': {
      subject: (number: string) => `Service request ${number}: your answer is needed`,
      heading: 'Do you consent to giving notice on your home?',
      body: 'A lease ends for all who have signed it, or for nobody. Sign in, read when the last day would be, and answer.',
    },
    consented: {
      subject: (number: string) => `Service request ${number}: everybody has consented`,
      heading: 'Everybody has consented',
      body: 'Notice has been given, and the last day is the one above. Customer service takes it up.',
    },
    'consent-refused': {
      subject: (number: string) => `Service request ${number}: somebody does not consent`,
      heading: 'Not everybody on the lease consents',
      body: 'The lease goes on for now. Customer service contacts you.',
    },
    asked: {
      subject: (number: string) => `Service request ${number}: we have a question`,
      heading: 'Customer service has asked you something',
      body: 'Sign in to read the question and to answer it. The request waits until then.',
    },
    accepted: {
      subject: (number: string) => `Service request ${number} has been taken up`,
      heading: 'Customer service has taken up your request',
      body: 'You get an e-mail when it is done.',
    },
    rejected: {
      subject: (number: string) => `Service request ${number} has been turned down`,
      heading: 'Your request has been turned down',
      body: 'Sign in to read why, and what you can do.',
    },
    done: {
      subject: (number: string) => `Service request ${number} is done`,
      heading: 'Your request is done',
      body: 'Sign in to read what was done or answered.',
    },
    cancelled: {
      subject: (number: string) => `Service request ${number} has been taken back`,
      heading: 'The request has been taken back',
      body: 'Customer service does nothing more about it.',
    },
    lapsed: {
      subject: (number: string) => `Service request ${number} has lapsed`,
      heading: 'The request has lapsed',
      body: 'No answer came in the time we told. Nothing more is done about it. You can make a new request whenever you want.',
    },
  },
};
