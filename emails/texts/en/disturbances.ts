import { plural } from '~/i18n/plural';

/** Seen by others than their reader, too: that there is something to read, never what. */
export const disturbances = {
  open: 'Open the report',
  facts: { number: 'Report' },
  received: {
    subject: (number: string) => `Report ${number} has been received`,
    heading: 'We have received your report',
    intro:
      'Somebody at customer service reads it within a few days. You can add what happens later to the same report.',
    promise: (days: string) => `We tell you how it goes at least every ${days} working days.`,
    secret: 'Who reported is known to our staff alone. It is never told to the one the report is about.',
  },
  news: {
    update: {
      subject: (number: string) => `Report ${number}: there is something new to read`,
      heading: 'There is something new in your report',
      body: 'Sign in to read it.',
    },
    closed: {
      subject: (number: string) => `Report ${number} has been closed`,
      heading: 'Your report has been closed',
      body: 'Sign in to read what came of it.',
    },
    reopened: {
      subject: (number: string) => `Report ${number} has been opened again`,
      heading: 'Your report is open again',
      body: 'You told us that it goes on. Somebody reads your answer within a few days.',
    },
    quiet: {
      subject: (number: string) => `Report ${number}: one question`,
      heading: 'One question about your report',
      body: 'Some weeks have gone since your report was closed. Sign in and tell us how things are now: one press is enough.',
    },
  },
  hearing: {
    subject: (number: string) => `A matter about living in your home, ${number}`,
    heading: 'We would like to hear you',
    body: 'We have been told something about living in your home and want to hear your side before anything else. Sign in to read what it is and to answer.',
    answerBy: (day: string) => `Please answer by ${day}.`,
    button: 'Read and answer',
  },
  desk: {
    subject: (count: number) =>
      plural('en', count, { one: 'One matter waits at the desk', other: `${count} matters wait at the desk` }),
    heading: 'Matters wait at the desk',
    late: (count: number) =>
      plural('en', count, {
        one: 'Late: one case has not been read in time.',
        other: `Late: ${count} cases have not been read in time.`,
      }),
    owed: (count: number) =>
      plural('en', count, { one: 'One reporter is owed an update.', other: `${count} reporters are owed an update.` }),
    steps: (count: number) =>
      plural('en', count, { one: 'One next step has come due.', other: `${count} next steps have come due.` }),
    signs: (count: number) =>
      plural('en', count, {
        one: 'In one stairwell the sign must be put up before new tenants are told.',
        other: `In ${count} stairwells the sign must be put up before new tenants are told.`,
      }),
    button: 'Open the desk',
  },
  task: {
    newSubject: (number: string) => `New task ${number} at the desk`,
    lateSubject: (number: string) => `Task ${number} is late`,
    newHeading: 'A task with a short deadline',
    lateHeading: 'The deadline has passed',
    due: (when: string) => `It must be acted on by ${when}.`,
    late: (when: string) => `It should have been acted on by ${when}. Whoever can, takes it now.`,
    content: 'What it is about stands only at the desk.',
    button: 'Open the task',
  },
  safety: {
    subject: { signing: 'Living here: neighbours who care', 'first-day': 'Welcome home: neighbours who care' },
    heading: { signing: 'Neighbours who care', 'first-day': 'Welcome home' },
    intro: {
      signing:
        'You are about to move in with us. In our buildings we have agreed what a neighbour does when somebody comes to harm.',
      'first-day':
        'Today your lease begins. Here once more is what we have agreed that a neighbour does when somebody comes to harm.',
    },
    sign: 'The same stands on the sign in your stairwell.',
    self: 'If you yourself are in danger, the page also shows who helps you and your children.',
    button: 'Read what to do',
  },
};
