export const violence = {
  /** In the browser's list of pages and its history: says nothing. */
  documentTitle: 'Help',
  title: 'Is somebody being harmed behind the wall?',
  lead: 'Do these things, in this order. You do not have to be certain.',
  plan: {
    'call-police': {
      title: 'Call the police',
      text: 'Call at once. Say the address, the stairwell and the floor, and what you hear. You do not have to know who it is. Do not hang up until you are told to.',
    },
    'ring-bell': {
      title: 'Then ring the neighbour’s bell',
      text: 'The bell can interrupt what is going on, and it tells them that somebody has heard. Ring once. You need not say anything, and do not wait for the door to open. Take another neighbour with you if you can. If it does not feel safe, leave this out.',
    },
    'go-back': {
      title: 'Then go back into your own flat',
      text: 'Go at once, lock the door and wait for the police there. Do not stay in the stairwell and do not step in between. If it goes on, call the police again.',
    },
  },
  callPolice: (number: string) => `Call ${number}`,
  selfTitle: 'Are you yourself in danger?',
  selfText: (number: string) =>
    `Call ${number}. If you can do it safely, go to a neighbour or to another place where there are people. Shelters take you in at any hour.`,
  contactsTitle: 'Who helps',
  contactsIn: (municipality: string) => `Who helps in ${municipality}`,
  municipality: 'Municipality',
  showContacts: 'Show',
  chooseMunicipality: 'Choose your municipality to see who helps there.',
  contactKinds: {
    police: 'Police',
    'social-services': 'Social services',
    shelter: 'Shelter',
    helpline: 'Helpline',
    'disturbance-service': 'Disturbance on-call',
    huskurage: 'Courage at home',
  },
  website: 'Website',
  notNowTitle: 'Is it quiet now, but you are worried?',
  notNowText:
    'Tell us. We act within 24 hours or by the next working day, and we usually visit the home. You need not say who you are.',
  tell: 'Tell us what you have heard',
  nextTime: 'If you hear it again, always call the police, even if it soon stops.',
  exit: 'Leave this page',
  exitHint: 'With a keyboard: press Shift three times.',
  tracesTitle: 'Leaving no trace',
  tracesText:
    '“Leave this page” takes you to a weather page at once, and the browser’s back button does not bring you here again. The browser may still remember the visit in its history: clear it there, or use a private window.',
  report: {
    title: 'Tell us that somebody may be coming to harm',
    lead: 'This is for when it is not going on now.',
    nowTitle: 'Is it going on now?',
    nowText: (number: string) => `Call the police, ${number}. Do not write here.`,
    description: 'What have you heard or seen?',
    descriptionHint:
      'For example what you heard, how often, since when, and whether there are children. Your own words will do.',
    home: 'Which home is it?',
    homeHint: 'Address and flat, or for example “the floor above me, Rantakatu 5 B”. Without it we can hardly help.',
    heardAt: 'When was it last?',
    name: 'Your name',
    nameHint: 'You can leave this empty. Your name is never told to those who live there.',
    phone: 'Your phone number',
    phoneHint: 'You can leave this empty. Give it only if it is safe for us to call you.',
    account: 'What you write is not tied to your account, even if you are signed in.',
    send: 'Send',
  },
  sent: {
    title: 'Thank you for telling us',
    lead: (when: string) => `We act on what you told us by ${when} at the latest, usually by visiting the home.`,
    quiet: 'We do not write to you about it, so nothing comes to your e-mail or to these pages.',
    nextTitle: 'If you hear it again',
    toPlan: 'What to do when somebody is harmed',
  },
  tenantLetter: {
    title: 'Neighbours who care',
    intro: {
      signing:
        'You are about to move in with us. In our buildings we have agreed what a neighbour does when somebody comes to harm.',
      'first-day':
        'Welcome home. Here is once more what we have agreed that a neighbour does when somebody comes to harm.',
    },
    sign: 'The same stands on the sign in your stairwell.',
    portal: (address: string) => `On the resident portal you can also tell us without giving your name: ${address}`,
  },
  sign: {
    title: 'What to do when a neighbour comes to harm',
    /** On the sign, above the portal's address. */
    tell: 'Quiet now, but you are worried? Tell us. You need not give your name.',
    printTitle: 'A sign for the stairwell',
    printText: 'The same on one sheet, in three languages and with the phone numbers. Anybody may print it.',
    link: (place: string | null, size: string) => `Sign, ${place ? `${place}, ` : ''}${size} (PDF)`,
  },
  refused: {
    future: 'This time has not come yet. Check the date and time.',
  },
};
