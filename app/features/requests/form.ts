import { z } from 'zod';
import { choice, optionalText, requiredText } from '~/http/fields';
import { parseCalendarDate } from '~/lib/time';
import { ACTS, type Act } from './acts';
import { isTermination } from './notice-rules';

const LONGEST_MESSAGE = 4000;

const fields = {
  act: choice(ACTS),
  lease: optionalText(60),
  date: optionalDate('date'),
  message: optionalText(LONGEST_MESSAGE),
  /** The last day that stood on the page; what is no day stood on none of ours, and is no day that holds. */
  lastDay: optionalText(20).transform((text) => (text === null ? null : (parseCalendarDate(text) ?? ''))),
};

const plain = z.object(fields);
const termination = z.object({ ...fields, confirmed: z.literal('yes', 'requests.refused.notConfirmed') });

/** RQ-4. Only a termination asks for more than the act itself: that its last day was read. */
export function requestForm(act: Act) {
  return isTermination(act) ? termination : plain;
}

export type RequestFields = z.output<typeof plain>;

export const messageForm = z.object({ message: requiredText(LONGEST_MESSAGE) });

export const cancelForm = z.object({ message: optionalText(LONGEST_MESSAGE) });

export const consentForm = z.object({
  consent: choice(['yes', 'no']),
  message: optionalText(LONGEST_MESSAGE),
  lastDay: fields.lastDay,
});

export function isAct(text: string | null | undefined): text is Act {
  return (ACTS as readonly string[]).includes(text ?? '');
}

export function optionalDate(message: string) {
  return optionalText(20).transform((text, context) => {
    const date = text === null ? null : parseCalendarDate(text);
    if (text !== null && date === null) context.addIssue({ code: 'custom', message });
    return date;
  });
}
