import { z } from 'zod';
import { optionalText, requiredText } from '~/http/fields';
import { parseCalendarDate } from '~/lib/time';
import { optionalDate } from '../form';

const LONGEST_MESSAGE = 4000;
const message = requiredText(LONGEST_MESSAGE);
const optionalMessage = optionalText(LONGEST_MESSAGE);

/** What the desk does, by the name of its button. */
export const forms = {
  claim: z.object({ from: optionalText(60) }),
  release: z.object({}),
  accept: z.object({
    message: optionalMessage,
    /** A lease of several: the desk holds the others' consents on paper. */
    consents: optionalText(10).transform((text) => text === 'yes'),
    /** The day on which the last of them was signed; none given: today. */
    signedOn: optionalDate('date'),
    /** The last day that stood beside it. */
    lastDay: optionalText(20).transform((text) => (text === null ? null : parseCalendarDate(text))),
  }),
  ask: z.object({ message }),
  reject: z.object({ reason: message }),
  done: z.object({ message: optionalMessage }),
};

export type DeskForms = typeof forms;
export type DeskIntent = keyof DeskForms;
export type DeskInput<I extends DeskIntent> = z.output<DeskForms[I]>;

export function isDeskIntent(value: string | null): value is DeskIntent {
  return value !== null && Object.hasOwn(forms, value);
}
