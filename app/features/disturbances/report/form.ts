import { z } from 'zod';
import { choice, optionalChoice, optionalText, optionalYesNo, requiredText } from '~/http/fields';
import { parseLocalDateTime } from '~/lib/time';
import { KINDS, SMOKE_OFTEN } from '../rules';

/** DI-1. Only what happened, when it began and the words are asked for; the rest helps. */
export const entryForm = (timeZone: string) =>
  z.object({
    kind: choice(KINDS),
    startedAt: requiredText(40).transform(toInstant(timeZone)),
    endedAt: optionalText(40).transform((text, context) => (text === null ? null : toInstant(timeZone)(text, context))),
    recurring: optionalYesNo(),
    /** One of the codes, or an address as a resident writes it. */
    source: optionalText(200),
    /** The address beside the choices, for who knows it. */
    sourceAddress: optionalText(200),
    description: requiredText(4000),
    effect: optionalText(2000),
    /** Asked as yes or no; words are welcome. */
    spokenTo: optionalText(500),
    policeCalled: optionalYesNo(),
    smokeOften: optionalChoice(SMOKE_OFTEN),
  });

export type EntryFields = z.output<ReturnType<typeof entryForm>>;

export const quietForm = z.object({ quiet: choice(['yes', 'no']), message: optionalText(2000) });

function toInstant(timeZone: string) {
  return (text: string, context: z.RefinementCtx): Date => {
    const instant = parseLocalDateTime(text, timeZone);
    if (instant) return instant;
    context.addIssue({ code: 'custom', message: 'disturbances.refused.notATime' });
    return z.NEVER;
  };
}
