import { plural } from '../plural';

export const privacy = {
  title: 'Privacy',
  lead: (landlord: string) => `What ${landlord} keeps about you in this portal, why, and for how long.`,
  whatTitle: 'What is kept',
  whatText: 'What has reached its limit is erased the following night, and a note is made of how many records went.',
  what: 'What',
  why: 'Why',
  basis: 'Basis',
  howLong: 'How long',
  ownTitle: 'Your own data',
  ownText: 'Signed in, you can read and save everything that is held about you, and see who has looked at it.',
  ownLink: 'All data about me',
  controllerTitle: 'Who is responsible',
  controllerText: (landlord: string) => `${landlord} is the controller of the data in this portal.`,
  sourcesTitle: 'Where the data comes from',
  sources: [
    'From you, when you register, report a fault, write a message or add a photo.',
    'From the identification service: your name and personal identity code.',
    'From the landlord’s own register: homes, leases and who lives in them.',
    'From the staff who handle your matters.',
  ],
  receiversTitle: 'Who else handles the data',
  receivers: [
    'The identification service, when you identify yourself.',
    'The service that delivers our e-mail.',
    'A contractor, when a repair is forwarded to one: what is wrong and where.',
  ],
  receiversText: 'The data is not sold or used for advertising, and no decision about you is made by a machine alone.',
  rightsTitle: 'Your rights',
  rights: [
    'You can have wrong data put right. What comes from the register is put right in the register: call customer service.',
    'You can ask for data to be erased or used less, or object to its use. We tell you if the law or your tenancy stands in the way.',
  ],
  complaint: {
    FI: 'If you think that your data is handled wrongly, you can complain to the Data Protection Ombudsman: tietosuoja.fi.',
    SE: 'If you think that your data is handled wrongly, you can complain to the Swedish Authority for Privacy Protection: imy.se.',
  },
  contactText: 'Write to us about the protection of your data:',
  lengths: {
    hours: (n: number) => plural('en', n, { one: '1 hour', other: `${n} hours` }),
    days: (n: number) => plural('en', n, { one: '1 day', other: `${n} days` }),
    years: (n: number) => plural('en', n, { one: '1 year', other: `${n} years` }),
  },
  bases: {
    contract: 'The tenancy (contract)',
    law: 'The law demands it',
    interest: 'Legitimate interest: a portal that is safe and works',
  },
  records: {
    homes: {
      what: 'Properties, buildings and homes',
      why: 'So that a report reaches the right place.',
      howLong: (_: string) => 'As long as they are in the landlord’s register',
    },
    residents: {
      what: 'Who lives where: names, personal identity codes, leases and their dates',
      why: 'So that only those who live in a home can act for it. It comes from the landlord’s own register.',
      howLong: (length: string) => `${length} after the landlord’s register no longer holds it`,
    },
    matches: {
      what: 'That a person with an account has now been found in the register',
      why: 'To write to them about it.',
      howLong: (length: string) => `Until the letter has been posted, at most ${length}`,
    },
    staged: {
      what: 'Copies of the landlord’s register files',
      why: 'They are checked before the register is renewed.',
      howLong: (length: string) => `Until the register has been renewed from them, at most ${length}`,
    },
    imports: {
      what: 'When the register was renewed, by whom of the staff, and how many rows changed',
      why: 'To find out how something came into the register.',
      howLong: (length: string) => `${length} after the renewal`,
    },
    pendingAccount: {
      what: 'Accounts that wait for their activation',
      why: 'So that the link in the letter works.',
      howLong: (length: string) => `${length} after the newest link was ordered`,
    },
    broughtAccount: {
      what: 'Accounts brought from another service whose owner has not identified',
      why: 'So that the same e-mail address and password work here.',
      howLong: (length: string) => `${length} after they were brought`,
    },
    refusedIdentification: {
      what: 'Sign-ins where somebody else identified than the account belongs to',
      why: 'So that misuse is found out.',
      howLong: (length: string) => `${length} after it happened`,
    },
    supersededAccount: {
      what: 'Accounts that a newer one of the same person has replaced',
      why: 'So that the change can be explained afterwards.',
      howLong: (length: string) => `${length} after the change`,
    },
    account: {
      what: 'Accounts: e-mail address, password (as a hash that cannot be turned back), phone number, language',
      why: 'To sign in, and to be reached about a repair.',
      howLong: (length: string) =>
        `As long as you are in the register, have reports of your own here or use the account, and ${length} after that`,
    },
    identity: {
      what: 'Who you are: name, personal identity code, and each time you were identified',
      why: 'To be sure who is acting, and to find you in the register.',
      howLong: (length: string) => `As long as your account and your own reports; ${length} if you made no account`,
    },
    sessions: {
      what: 'Where you are signed in: kind of device, when signed in, when last used',
      why: 'So that you stay signed in, and can end a session on another device.',
      howLong: (length: string) => `${length} after the session has ended`,
    },
    links: {
      what: 'That a link for activation or a new password was sent to you, or a code given to you at the office (neither link nor code is kept)',
      why: 'So that a link works once, and you are told if it has expired or been used.',
      howLong: (length: string) => `${length} after the link expired`,
    },
    identifying: {
      what: 'An identification or registration that is under way',
      why: 'To bring you back safely from the identification service.',
      howLong: (_: string) => 'At most half an hour',
    },
    keptForms: {
      what: 'What you had typed when your session ended (sealed)',
      why: 'So that nothing is lost while you sign in again.',
      howLong: (_: string) => 'One day from when you typed it',
    },
    tries: {
      what: 'How often something was tried, under keys that lead back to nobody',
      why: 'So that passwords and codes cannot be guessed.',
      howLong: (_: string) => 'At most one day from the first try',
    },
    faults: {
      what: 'Fault reports with their photos, messages and events',
      why: 'To repair the fault, and to see afterwards what was agreed and done.',
      howLong: (length: string) => `${length} after the report was closed`,
    },
    drafts: {
      what: 'Reports that you have begun to write',
      why: 'So that you can go on where you stopped.',
      howLong: (_: string) => 'Two days after you last wrote',
    },
    uploads: {
      what: 'Photos for reports that were never sent',
      why: 'So that photos are not lost when something else in the form has to be put right.',
      howLong: (length: string) => `${length} after they were added`,
    },
    disturbances: {
      what: 'Disturbance reports with their diaries and photos, what was done about them, and what the other side was told and answered',
      why: 'To end the disturbance, and to show afterwards what was done. Who reported is never told to the other side.',
      howLong: (length: string) => `${length} after the case was closed`,
    },
    authorizations: {
      what: 'Powers of attorney with their signed papers, given, held or handed in, and what was done with them',
      why: 'So that somebody can act for you, and to show afterwards that they were allowed to. One that nobody answers for or nobody decides lapses; its page and our letter tell when.',
      howLong: (length: string) => `${length} after it ended or was turned down`,
    },
    authorizationDrafts: {
      what: 'Powers of attorney that you have begun to write',
      why: 'So that you can go on where you stopped.',
      howLong: (length: string) => `${length} after you last wrote`,
    },
    violenceReports: {
      what: 'What was told about somebody coming to harm (sealed, and tied to nobody’s account), and what was done',
      why: 'To help in time.',
      howLong: (length: string) => `${length} after the matter was closed`,
    },
    safetyNotices: {
      what: 'That a new tenant was told what to do when a neighbour comes to harm',
      why: 'So that everybody is told once at the signing of the lease and once on the first day.',
      howLong: (length: string) => `${length} after it was due`,
    },
    requests: {
      what: 'Service requests, such as notice, keys, certificates and questions, with their messages and events',
      why: 'To do what was asked for, and to show afterwards what was asked, consented to and done.',
      howLong: (length: string) => `${length} after the request was closed`,
    },
    openRequests: {
      what: 'Service requests that are still open',
      why: 'To do what was asked for. A question that is not answered in time lets the request lapse; the letter tells by when.',
      howLong: (length: string) => `${length} after anything last happened in it`,
    },
    doorOpenings: {
      what: 'Doors opened for residents who were locked out',
      why: 'To invoice the opening, and to show that the right person was let in.',
      howLong: (length: string) => `${length} after it was ordered`,
    },
    appointments: {
      what: 'Visits to customer service, booked or walked in: name, contact details, reason, and what you wrote',
      why: 'To keep the time free for you, and to be prepared when you come.',
      howLong: (length: string) => `${length} after the visit`,
    },
    deskBlocks: {
      what: 'Times that the staff have blocked in the calendar',
      why: 'So that nobody books a time when no one is there.',
      howLong: (length: string) => `${length} after the blocked time`,
    },
    letters: {
      what: 'Which letter was sent to you and when (its content is erased as soon as it has been sent)',
      why: 'To find out what happened if a letter did not come.',
      howLong: (length: string) => `${length} after it was written`,
    },
    audit: {
      what: 'Who has done and read what',
      why: 'To show that the data is used rightly. What concerns you stands in your own extract.',
      howLong: (length: string) => `${length} after the event`,
    },
    staff: {
      what: 'Staff: name, e-mail address, duties and areas',
      why: 'To know who may handle what.',
      howLong: (_: string) =>
        'As long as the person works with the portal, and as long as something that is kept names them',
    },
    jobs: {
      what: 'The portal’s own list of work',
      why: 'So that letters leave and limits are kept in time.',
      howLong: (length: string) => `${length} after the work was due`,
    },
    proofs: {
      what: 'How many records of each kind were erased, and when',
      why: 'To show that this table is kept to.',
      howLong: (length: string) => `${length} after the erasure`,
    },
    settings: {
      what: 'The landlord’s settings and running numbers',
      why: 'The portal works by them.',
      howLong: (_: string) => 'As long as the portal is in use',
    },
  },
};
