import { z } from 'zod';
import { choice, optionalText, requiredText } from '~/http/fields';
import { parseCalendarDate } from '~/lib/time';

export const CHANNELS = ['call', 'message', 'letter'] as const;
export const REASONS = ['parts', 'contractor', 'resident'] as const;
export const PRIORITIES = ['immediate', 'emergency', 'urgent', 'normal', 'planned'] as const;

export const LONGEST_NOTE = 2000;
export const LONGEST_MESSAGE = 2000;
/** Minutes. */
const LONGEST_WORK = 100 * 60;

/** A button alone. */
export const emptyForm = z.object({});
export const releaseForm = z.object({ note: optionalText(LONGEST_NOTE) });
export const assignForm = z.object({ assignee: requiredText(254) });
export const contactForm = z.object({ channel: choice(CHANNELS), note: optionalText(LONGEST_NOTE) });
export const agreeVisitForm = z.object({
  date: day(),
  from: clockTime('work.missing.from'),
  to: clockTime('work.missing.to'),
});
export const waitForm = z.object({ reason: choice(REASONS), note: optionalText(LONGEST_NOTE) });
export const doneForm = z.object({
  note: optionalText(LONGEST_NOTE),
  minutes: optionalMinutes(),
  materials: optionalText(LONGEST_NOTE),
});
export const noAccessForm = z.object({ note: optionalText(LONGEST_NOTE) });
export const forwardForm = z.object({ to: requiredText(120) });
export const followOnForm = z.object({ description: requiredText(LONGEST_MESSAGE) });
export const prioritiseForm = z.object({ priority: choice(PRIORITIES), date: optionalDay() });
export const rejectForm = z.object({ reason: requiredText(LONGEST_NOTE), owner: optionalText(120) });
export const duplicateForm = z.object({ of: requiredText(60) });
export const matchForm = z.object({ home: requiredText(200) });
export const messageForm = z.object({ message: requiredText(LONGEST_MESSAGE) });
export const noteForm = z.object({ note: requiredText(LONGEST_NOTE) });

function day() {
  return z.string('required').transform(trimmed).pipe(z.string().min(1, 'required').refine(isDay, 'date'));
}

function optionalDay() {
  return z
    .string()
    .transform(trimmed)
    .pipe(z.union([z.literal(''), z.string().refine(isDay, 'date')], 'date'))
    .optional()
    .transform((text) => text || null);
}

function isDay(text: string): boolean {
  return parseCalendarDate(text) !== null;
}

/** "9", "9.30" and "09:30" are all times; what comes out is always HH:mm. */
function clockTime(missing: string) {
  return z
    .string(missing)
    .transform(trimmed)
    .pipe(
      z
        .string()
        .min(1, missing)
        .regex(/^([01]?\d|2[0-3])([.:][0-5]\d)?(:[0-5]\d)?$/, 'time'),
    )
    .transform((text) => {
      const [hour = '', minute = '00'] = text.split(/[.:]/);
      return `${hour.padStart(2, '0')}:${minute}`;
    });
}

function optionalMinutes() {
  return z
    .string()
    .transform((text) => text.replace(/\s|min\.?$/gi, ''))
    .pipe(z.string().regex(/^\d{0,9}$/, 'number'))
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(z.number().max(LONGEST_WORK, `work.tooManyMinutes:${LONGEST_WORK}`).nullable())
    .optional()
    .transform((minutes) => minutes ?? null);
}

function trimmed(text: string): string {
  return text.trim();
}
