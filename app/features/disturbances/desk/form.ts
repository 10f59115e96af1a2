import { z } from 'zod';
import { choice, optionalText, requiredText, yesNo } from '~/http/fields';
import { locales } from '~/i18n/locale';
import { parseCalendarDate } from '~/lib/time';
import { optionalInstant, toInstant } from '../instant-field';
import { HARM, OFTEN, OUTCOMES } from '../rules';

export const LETTERS = ['contact-request', 'meeting', 'warning'] as const;
export const METHODS = ['handed-over', 'registered-post', 'bailiff'] as const;

/** What the desk does, by the name of its button. */
export const forms = (timeZone: string) => ({
  read: z.object({}),
  assess: z.object({ harm: choice(HARM), often: choice(OFTEN), vulnerable: yesNo() }),
  step: z.object({ nextStep: requiredText(300), nextStepOn: optionalDate() }),
  assign: z.object({ owner: requiredText(60) }),
  source: z.object({ address: requiredText(200) }),
  join: z.object({ case: requiredText(60) }),
  note: z.object({ text: requiredText(4000) }),
  update: z.object({ text: requiredText(4000), report: optionalText(60) }),
  letter: z.object({
    letter: choice(LETTERS),
    language: choice(locales),
    meetingAt: optionalInstant(timeZone),
    meetingPlace: optionalText(200),
    words: optionalText(2000),
  }),
  serve: z.object({
    letter: requiredText(60),
    method: choice(METHODS),
    servedAt: requiredText(40).transform(toInstant(timeZone)),
    note: optionalText(500),
  }),
  hear: z.object({}),
  ground: z.object({ report: requiredText(60), groundless: choice(['yes', 'no']) }),
  close: z.object({ outcome: choice(OUTCOMES), text: optionalText(4000) }),
  reopen: z.object({ text: requiredText(2000) }),
});

export type DeskForms = ReturnType<typeof forms>;
export type DeskIntent = keyof DeskForms;
export type DeskInput<I extends DeskIntent> = z.output<DeskForms[I]>;

export function isDeskIntent(value: string | null): value is DeskIntent {
  return value !== null && Object.hasOwn(forms('UTC'), value);
}

function optionalDate() {
  return optionalText(20).transform((text, context) => {
    const date = text === null ? null : parseCalendarDate(text);
    if (text !== null && date === null) context.addIssue({ code: 'custom', message: 'date' });
    return date;
  });
}
