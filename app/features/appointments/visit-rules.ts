import { addDays, calendarDate, hours, instantAt, localTime, minutes } from '~/lib/time';
import { addWorkingTime, type Place } from '~/lib/working-time';
import type { AppointmentStatus } from '~db/schema/appointments';

/** The life of a visit: what may become of it, and when. Refusals are text keys. */

type Visit = { status: AppointmentStatus; startsAt: Date };

/** Still to come, whatever its time. */
export const UPCOMING = ['booked', 'displaced'] as const satisfies readonly AppointmentStatus[];
/** In the waiting room or at a desk. */
export const PRESENT = ['arrived', 'in-service'] as const satisfies readonly AppointmentStatus[];

/** By the link (AP-3): whose time had to be taken back may choose another also after it has passed. */
export function refusalToChange({ status, startsAt }: Visit, now: Date): string | null {
  if (status === 'cancelled') return 'appointments.refusal.cancelled';
  if (status === 'displaced') return null;
  if (status !== 'booked' || startsAt <= now) return 'appointments.refusal.passed';
  return null;
}

/** At the desk a time may also be moved when it has just passed: somebody calls to say that the bus was late. */
export function refusalToChangeAtDesk({ status }: Visit): string | null {
  if (status === 'cancelled') return 'appointments.refusal.cancelled';
  if (status === 'booked' || status === 'displaced' || status === 'no-show') return null;
  return 'appointments.refusal.begun';
}

export function refusalToAskEarlier(
  { status, startsAt, email }: Visit & { email: string | null },
  now: Date,
): string | null {
  if (status !== 'booked' || startsAt <= now) return 'appointments.refusal.passed';
  if (email === null) return 'appointments.refusal.noEmail';
  return null;
}

export const deskSteps = ['arrived', 'in-service', 'served', 'no-show', 'undo'] as const;
export type DeskStep = (typeof deskSteps)[number];

const mayBecome: Record<Exclude<DeskStep, 'undo'>, readonly AppointmentStatus[]> = {
  arrived: ['booked'],
  'in-service': ['booked', 'arrived'],
  served: ['booked', 'arrived', 'in-service'],
  'no-show': ['booked', 'arrived'],
};

export function refusalToStep({ status, startsAt }: Visit, step: DeskStep, now: Date): string | null {
  if (step === 'undo') return status in before ? null : 'appointments.refusal.step';
  if (!mayBecome[step].includes(status)) return 'appointments.refusal.step';
  if (step === 'no-show' && startsAt > now) return 'appointments.refusal.notYet';
  return null;
}

const before: Partial<Record<AppointmentStatus, true>> = {
  arrived: true,
  'in-service': true,
  served: true,
  'no-show': true,
};

/** The moments that tell where the visit stands; `undo` takes back the latest. */
export type Progress = Visit & { via: string; arrivedAt: Date | null; servedFrom: Date | null; endedAt: Date | null };
export type Standing = Omit<Progress, 'startsAt' | 'via'>;

export function standingAfter(visit: Progress, step: DeskStep, now: Date): Standing {
  const { arrivedAt, servedFrom } = visit;
  switch (step) {
    case 'arrived':
      return { status: 'arrived', arrivedAt: now, servedFrom: null, endedAt: null };
    case 'in-service':
      return { status: 'in-service', arrivedAt: arrivedAt ?? now, servedFrom: now, endedAt: null };
    case 'served':
      return { status: 'served', arrivedAt: arrivedAt ?? now, servedFrom: servedFrom ?? now, endedAt: now };
    case 'no-show':
      return { status: 'no-show', arrivedAt, servedFrom: null, endedAt: now };
    case 'undo':
      return undone(visit);
  }
}

function undone({ status, via, arrivedAt, servedFrom }: Progress): Standing {
  if (status === 'served') return { status: 'in-service', arrivedAt, servedFrom, endedAt: null };
  if (status === 'in-service' || (status === 'no-show' && arrivedAt))
    return { status: 'arrived', arrivedAt, servedFrom: null, endedAt: null };
  // Who walked in has no booking to go back to.
  if (via === 'walk-in') return { status: 'arrived', arrivedAt, servedFrom: null, endedAt: null };
  return { status: 'booked', arrivedAt: null, servedFrom: null, endedAt: null };
}

/** The day before at the same time; none for what is booked later than that. */
export function reminderTime(startsAt: Date, { now, timeZone }: { now: Date; timeZone: string }): Date | null {
  const dayBefore = addDays(calendarDate(startsAt, timeZone), -1);
  const at = instantAt(dayBefore, localTime(startsAt, timeZone), timeZone);
  return at > now ? at : null;
}

const TIME_TO_ANSWER = hours(4);
const LEAST_TIME_TO_ANSWER = minutes(30);

/** An offer that comes late in the evening is held until the next day: nobody has to answer at night. */
export function offerExpiry({ now, latest, place }: { now: Date; latest: Date; place: Place }): Date | null {
  const fair = addWorkingTime(now, TIME_TO_ANSWER, { hours: { weekly: DAYTIME, closedDays: [] }, place });
  const expiry = fair < latest ? fair : latest;
  return expiry.getTime() - now.getTime() >= LEAST_TIME_TO_ANSWER ? expiry : null;
}

const DAYTIME = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', until: '20:00' }];
