import { z } from 'zod';
import { choice, optionalText } from '~/http/fields';
import { parseLocalDateTime } from '~/lib/time';
import { DOCUMENT_KINDS } from './rules';

/** FR-13. When nothing is said, the door was ordered now; a home is asked for only where there are several. */
export function doorOpeningForm(timeZone: string) {
  return z.object({
    documentKind: choice(DOCUMENT_KINDS),
    home: optionalText(60),
    orderedAt: optionalMoment(timeZone),
    openedAt: optionalMoment(timeZone),
    note: optionalText(500),
  });
}

function optionalMoment(timeZone: string) {
  return z
    .string()
    .transform((text) => text.trim())
    .pipe(
      z.union(
        [z.literal(''), z.string().refine((text) => parseLocalDateTime(text, timeZone) !== null, 'date')],
        'date',
      ),
    )
    .optional()
    .transform((text) => (text ? parseLocalDateTime(text, timeZone) : null));
}
