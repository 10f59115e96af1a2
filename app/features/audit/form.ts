import { z } from 'zod';
import { optionalText } from '~/http/fields';
import { parseCalendarDate } from '~/lib/time';

const optionalDate = optionalText(10).transform((text, context) => {
  if (text !== null && parseCalendarDate(text) === null) context.addIssue({ code: 'custom', message: 'date' });
  return text;
});

/** All of it stands in the address, so that a search can be passed on and come back to. */
export const auditSearch = z.object({
  person: optionalText(120),
  resident: optionalText(64),
  actor: optionalText(64),
  action: optionalText(64),
  from: optionalDate,
  until: optionalDate,
});

export type AuditSearch = z.output<typeof auditSearch>;
