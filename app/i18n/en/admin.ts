import { plural } from '../plural';

/** The start page of staff: what waits, who comes today, and the doors to everything else. */
export const admin = {
  restored: {
    title: 'Look through what a backup has brought back',
    text: ({ at, madeAt }: { at: string; madeAt: string }) =>
      `The portal was put back on ${at} from a backup of ${madeAt}. What happened in between is not here.`,
    staff: 'Who has left since then can sign in again. End their access once more:',
    staffLink: 'Staff',
    powers:
      'A power of attorney revoked since then holds again, and one used up since can be used again. Revoke once more what you know of:',
    powersLink: 'Powers of attorney',
  },
  waitingTitle: 'Waiting',
  nothingWaits: 'Nothing waits for you just now.',
  late: (n: number) => `${n} late`,
  atLeast: (n: number) => `${n}+`,
  tasks: (n: number) =>
    plural('en', n, { one: 'report of violence to act on', other: 'reports of violence to act on' }),
  unread: (n: number) => plural('en', n, { one: 'disturbance case to read', other: 'disturbance cases to read' }),
  owed: (n: number) =>
    plural('en', n, { one: 'disturbance case to tell about', other: 'disturbance cases to tell about' }),
  steps: (n: number) =>
    plural('en', n, {
      one: 'disturbance case whose next step is due',
      other: 'disturbance cases whose next step is due',
    }),
  signs: (n: number) =>
    plural('en', n, {
      one: 'stairwell needs its sign for new tenants',
      other: 'stairwells need their sign for new tenants',
    }),
  papers: (n: number) =>
    plural('en', n, { one: 'letter to a new tenant to print', other: 'letters to new tenants to print' }),
  requests: (n: number) =>
    plural('en', n, { one: 'service request waits for an answer', other: 'service requests wait for an answer' }),
  unclaimed: (n: number) => `${n} with nobody`,
  powerLetters: (n: number) =>
    plural('en', n, {
      one: 'letter about a power of attorney to post',
      other: 'letters about powers of attorney to post',
    }),
  powers: (n: number) => plural('en', n, { one: 'power of attorney to check', other: 'powers of attorney to check' }),
  unmatched: (n: number) =>
    plural('en', n, {
      one: 'new person without a home in the register',
      other: 'new people without a home in the register',
    }),
  imports: (n: number) =>
    plural('en', n, { one: 'register import to decide on', other: 'register imports to decide on' }),
  todayTitle: 'Today’s appointments',
  nobodyToday: 'Nobody is booked for today any more.',
  toDay: 'The whole day',
  more: (n: number) => plural('en', n, { one: 'and 1 more', other: `and ${n} more` }),
  doorsTitle: 'Go to',
};
