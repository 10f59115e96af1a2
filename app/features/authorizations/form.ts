import { z } from 'zod';
import { choice, emailAddress, optionalText, requiredText } from '~/http/fields';
import { parseCalendarDate } from '~/lib/time';
import { KINDS } from './scope';

/** Required are the kind, the attorney and the first day; the rest depends on the kind and may stand on the paper. */
export const authorizationForm = z.object({
  kind: choice(KINDS),
  text: optionalText(4000),
  attorneyName: requiredText(120),
  attorneyEmail: emailAddress(),
  validFrom: requiredText(20).transform(toDate),
  validUntil: optionalText(20).transform((text, context) => (text === null ? null : toDate(text, context))),
  principalName: optionalText(120),
  principalAddress: optionalText(200),
  estateParties: optionalText(2000),
});

export type AuthorizationFields = z.output<typeof authorizationForm>;

/** What the desk does, by the name of its button. */
export const deskForms = {
  approve: z.object({
    validUntil: optionalText(20).transform((text, context) => (text === null ? null : toDate(text, context))),
  }),
  reject: z.object({ reason: requiredText(2000) }),
  ask: z.object({ message: requiredText(2000) }),
  match: z.object({ resident: requiredText(60) }),
  revoke: z.object({ reason: optionalText(2000) }),
};

function toDate(text: string, context: z.RefinementCtx): string {
  const date = parseCalendarDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
}
