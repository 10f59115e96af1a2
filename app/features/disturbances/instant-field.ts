import { z } from 'zod';
import { optionalText } from '~/http/fields';
import { parseLocalDateTime } from '~/lib/time';

/** What a date and time field sends, read in the landlord's zone; for `transform` of a form. */
export function toInstant(timeZone: string) {
  return (text: string, context: z.RefinementCtx): Date => {
    const instant = parseLocalDateTime(text, timeZone);
    if (instant) return instant;
    context.addIssue({ code: 'custom', message: 'disturbances.refused.notATime' });
    return z.NEVER;
  };
}

export function optionalInstant(timeZone: string) {
  return optionalText(40).transform((text, context) => (text === null ? null : toInstant(timeZone)(text, context)));
}
