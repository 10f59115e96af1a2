import { z } from 'zod';
import { choice, optionalChoice, optionalEmail, optionalText, requiredText } from '~/http/fields';
import { locales } from '~/i18n/locale';
import { type Country, countries } from '~/lib/holidays';
import { parsePhone } from '~/lib/phone-number';
import { parseCalendarDate, parseLocalDateTime } from '~/lib/time';
import { lengthField, reasons } from './reasons';
import { parseSlot } from './slot-value';
import { deskSteps } from './visit-rules';

type Place = { country: Country; timeZone: string };

export const LONGEST_NOTE = 2000;
const NAME = 120;

const code = z.string().max(60).optional();

export const bookingForm = ({ country, timeZone }: Place) =>
  z.object({
    reason: choice(reasons),
    slot: slot(timeZone),
    name: requiredText(NAME),
    phone: requiredText(40).transform(asPhone(country)),
    email: optionalEmail(),
    moreInformation: optionalText(LONGEST_NOTE),
    point: code,
    submissionKey: code,
  });

/** For a caller: the language is the caller's, not the officer's. */
export const deskBookingForm = (place: Place) => bookingForm(place).extend({ language: optionalChoice(locales) });

export const moveForm = (timeZone: string) => z.object({ slot: slot(timeZone) });

/** Who only asks for a place in the queue need not say who they are. */
export const walkInForm = z.object({
  reason: choice(reasons),
  name: optionalText(NAME),
  moreInformation: optionalText(LONGEST_NOTE),
  point: code,
});

export const stepForm = z.object({ intent: z.enum(deskSteps), appointment: z.string().min(1).max(60) });

export const blockForm = (timeZone: string) =>
  z
    .object({
      from: moment(timeZone),
      until: moment(timeZone),
      desk: z.union([z.literal(''), z.coerce.number<string>().int().min(1).max(20)], 'choose').optional(),
      note: optionalText(200),
    })
    .transform(({ desk, ...rest }) => ({ ...rest, desk: desk === '' || desk === undefined ? null : desk }))
    .refine(({ from, until }) => from < until, { path: ['until'], message: 'appointments.refusal.endsFirst' });

export const hoursForm = z
  .object({ kind: choice(['walk-in', 'by-appointment']), weekday: wholeNumber(1, 7), from: clock(), until: clock() })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'appointments.refusal.endsFirst' });

export const exceptionForm = z
  .object({
    date: z.string('required').transform((text, context) => parseCalendarDate(text) ?? refuse(context, 'date')),
    kind: choice(['closed', 'walk-in', 'by-appointment']),
    from: z.union([z.literal(''), clock()], 'time').optional(),
    until: z.union([z.literal(''), clock()], 'time').optional(),
  })
  .transform(({ from, until, ...rest }) =>
    rest.kind === 'closed' ? { ...rest, from: '', until: '' } : { ...rest, from: from ?? '', until: until ?? '' },
  )
  .refine(({ kind, from }) => kind === 'closed' || from !== '', { path: ['from'], message: 'required' })
  .refine(({ kind, until }) => kind === 'closed' || until !== '', { path: ['until'], message: 'required' })
  .refine(({ kind, from, until }) => kind === 'closed' || from === '' || until === '' || from < until, {
    path: ['until'],
    message: 'appointments.refusal.endsFirst',
  });

export const removedHoursForm = z.object({
  kind: choice(['walk-in', 'by-appointment']),
  weekday: wholeNumber(1, 7),
  from: clock(),
});

export const removedExceptionForm = z.object({
  date: z.string(),
  kind: choice(['closed', 'walk-in', 'by-appointment']),
  from: z.string().max(5),
});

export const termsForm = z.object({
  desks: wholeNumber(1, 20),
  noticeMinutes: wholeNumber(0, 7 * 24 * 60),
  daysAhead: wholeNumber(1, 365),
  holidayCountry: choice(countries),
  closedOnEves: z.enum(['yes', 'no'], 'choose').transform((value) => value === 'yes'),
  version: wholeNumber(0, 1_000_000_000),
  ...Object.fromEntries(reasons.map((reason) => [lengthField(reason), slotLength()])),
});

function slotLength() {
  return wholeNumber(5, 240).refine((n) => n % 5 === 0, 'appointments.refusal.fives');
}

function slot(timeZone: string) {
  return z
    .string('appointments.chooseTime')
    .transform((text, context) => parseSlot(text, timeZone) ?? refuse(context, 'appointments.chooseTime'));
}

function moment(timeZone: string) {
  return z
    .string('required')
    .transform((text, context) => parseLocalDateTime(text, timeZone) ?? refuse(context, 'appointments.refusal.moment'));
}

function clock() {
  return z
    .string('required')
    .transform((text) => text.trim().replace('.', ':').padStart(5, '0'))
    .pipe(z.string().regex(/^(([01]\d|2[0-3]):[0-5][05]|24:00)$/, 'appointments.refusal.fives'));
}

function wholeNumber(least: number, most: number) {
  return z
    .string('required')
    .transform((text) => text.trim())
    .pipe(z.string().regex(/^\d{1,9}$/, 'number'))
    .transform(Number)
    .pipe(z.number().min(least, `appointments.refusal.least:${least}`).max(most, `appointments.refusal.most:${most}`));
}

function asPhone(country: Country) {
  return (text: string, context: z.RefinementCtx) => parsePhone(text, country) ?? refuse(context, 'phone');
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
