/** Fault reports and their steps. Subjects name the report by its number alone: neither home, person nor what is wrong. */
export const faults = {
  facts: {
    reportedBy: 'Reported by',
    forWhom: (attorney: string, principal: string) => `${attorney}, by power of attorney for ${principal}`,
    number: 'Report',
    title: 'What is wrong',
    promised: 'Repaired by',
    visit: 'Visit',
    masterKey: 'Master key',
  },
  open: 'Open the report',
  /** Whoever reported without signing in has no page to open. */
  withoutAccount: (number: string, phone: string) =>
    `You reported without signing in, so the report cannot be opened in the portal. If there is something to ask or to tell, phone customer service, ${phone}, and say the number ${number}.`,
  quote: {
    propertyService: 'Message from property service',
    reason: 'Reason',
  },
  priority: {
    immediate: 'immediate',
    emergency: 'emergency',
    urgent: 'urgent',
    normal: 'normal',
    planned: 'planned work',
  },
  masterKey: {
    yes: 'You have given permission to use the master key, so you need not be at home.',
    no: 'You have not given permission to use the master key, so somebody must be at home to open the door.',
  },
  urgent: (portal: string) =>
    `If the fault gets worse and is urgent, for example if water is leaking, phone at once. The number to call right now is at ${portal}`,

  received: {
    subject: (number: string) => `We have received your fault report ${number}`,
    heading: 'We have received your fault report',
    intro: 'Your report has gone directly to property service.',
    takenUp: (onDay: string) =>
      `You reported outside property service’s office hours. The work has been moved to office hours: it is taken up ${onDay}.`,
    next: 'You get an e-mail about each step. Property service always contacts you before a visit.',
  },
  receivedPublic: {
    subject: (number: string) => `We have received fault report ${number}`,
    heading: 'We have received the fault report',
    intro: 'The report has gone to property service. Keep its number: you need it if you contact us about the fault.',
    next: 'Property service contacts you if more information is needed, and always before a visit to a home.',
    account: 'When you report a fault signed in to the resident portal, you can follow how it is handled.',
    button: 'Go to the resident portal',
    notYou: 'If you did not report a fault, somebody gave your address by mistake. You need not do anything.',
  },
  steps: {
    accepted: {
      subject: (number: string) => `Fault report ${number}: property service has taken it up`,
      heading: 'Property service has taken up your report',
      body: 'A property service worker now has your fault report and contacts you before a visit.',
    },
    'in-progress': {
      subject: (number: string) => `Fault report ${number}: work has begun`,
      heading: 'Work has begun',
      body: 'Property service has begun to repair the fault.',
    },
    'waiting-parts': {
      subject: (number: string) => `Fault report ${number}: waiting for parts`,
      heading: 'The work is waiting for parts',
      body: 'Property service goes on when the parts have arrived. You need not do anything.',
    },
    'waiting-contractor': {
      subject: (number: string) => `Fault report ${number}: waiting for a contractor`,
      heading: 'The work is waiting for a contractor',
      body: 'Property service has ordered work from a contractor. You need not do anything.',
    },
    'waiting-resident': {
      subject: (number: string) => `Fault report ${number}: we need an answer from you`,
      heading: 'The work is waiting for you',
      body: 'Property service cannot go on before hearing from you.',
      answer: 'Open the report and answer there.',
    },
    resumed: {
      subject: (number: string) => `Fault report ${number}: work goes on`,
      heading: 'Work goes on',
      body: 'What was waited for has come, and property service goes on with the repair.',
    },
    forwarded: {
      subject: (number: string) => `Fault report ${number}: forwarded to a contractor`,
      heading: 'Your report has been forwarded',
      body: 'A contractor does the repair. You are contacted before a visit.',
      to: 'Forwarded to',
    },
    rejected: {
      subject: (number: string) => `Fault report ${number}: not repaired by property service`,
      heading: 'Property service does not do this repair',
      body: 'Property service has looked at your report and closed it.',
      owner: 'Who takes care of it',
    },
    duplicate: {
      subject: (number: string) => `Fault report ${number}: already reported`,
      heading: 'The same fault has already been reported',
      body: (of: string) => `Your report is handled together with report ${of}. You need not do anything.`,
    },
    cancelled: {
      subject: (number: string) => `Fault report ${number} has been cancelled`,
      heading: 'The fault report has been cancelled',
      body: 'Property service does not go on with it. If the fault is still there, make a new report.',
    },
    reopened: {
      subject: (number: string) => `Fault report ${number}: back to property service`,
      heading: 'Your report is open again',
      body: (round: number) =>
        `You answered that the fault is not wholly repaired. The same report has gone back to property service (round ${round}). The promised date is still counted from your first report.`,
    },
    'priority-changed': {
      subject: (number: string) => `Fault report ${number}: urgency changed`,
      heading: 'The urgency of your report has changed',
      body: (priority: string) => `The urgency of your report is now: ${priority}.`,
    },
    'promise-changed': {
      subject: (number: string) => `Fault report ${number}: new promised date`,
      heading: 'The promised date has changed',
      body: (day: string) => `Property service now promises to have the fault repaired by ${day}.`,
    },
    'no-access': {
      subject: (number: string) => `Fault report ${number}: we could not get in`,
      heading: 'Property service could not get in',
      body: 'Property service came but could not get in. You are contacted to agree on a new time.',
      answer: 'You can also suggest a time in the report.',
    },
  },
  contact: {
    subject: (number: string) => `Fault report ${number}: property service has contacted you`,
    heading: 'Property service has contacted you',
    channel: {
      call: 'Property service has phoned about your fault report.',
      message: 'Property service announces the following about your fault report.',
      letter: 'Property service has left a letter for you about your fault report.',
    },
    next: 'If something does not suit you, open the report and answer there.',
  },
  visit: {
    subject: (number: string) => `Fault report ${number}: a visit has been agreed`,
    movedSubject: (number: string) => `Fault report ${number}: new time for the visit`,
    heading: 'A visit has been agreed',
    movedHeading: 'The visit has a new time',
    intro: (onDay: string, time: string) => `Property service comes ${onDay}, ${time}.`,
    window: 'The worker arrives between these times.',
    calendar: 'The attached calendar file adds the visit to your calendar.',
    change: 'If the time does not suit you, open the report and tell us there as soon as you can.',
    changeByPhone: 'If the time does not suit you, phone us as soon as you can.',
    calendarSummary: (number: string) => `Property service visit, report ${number}`,
  },
  visitCancelled: 'The agreed visit has been cancelled. The attached calendar file removes it from your calendar.',
  message: {
    subject: (number: string) => `Fault report ${number}: new message`,
    heading: 'You have a message from property service',
    button: 'Open the report and answer',
  },
  done: {
    subject: (number: string) => `Fault report ${number}: is it fixed?`,
    heading: 'Is it fixed?',
    intro: 'Property service says that the repair is done. Tell us whether the fault is really gone.',
    button: 'Answer: is it fixed?',
    silence: (day: string) =>
      `If it is not fixed, the same report goes back to property service. If you do not answer by ${day}, the report closes by itself.`,
    silenceByPhone: (day: string) => `If it is not fixed, phone us by ${day}. After that the report closes by itself.`,
  },
  closed: {
    subject: (number: string) => `Fault report ${number} has been closed`,
    heading: 'The fault report has been closed',
    because: {
      confirmed: 'You answered that the fault has been repaired. Thank you for telling us.',
      silence: 'Property service has done the repair, and we have not heard that anything is still wrong.',
    },
    again: 'If the fault comes back, make a new report.',
  },
};
