import { z } from 'zod';
import { choice, optionalText, optionalYesNo, requiredText, yesNo } from '~/http/fields';
import type { Country } from '~/lib/holidays';
import { parsePhone } from '~/lib/phone-number';
import { guideTexts } from '../../guide';
import { parseWhat } from './what';

export const PHONED_PRIORITIES = ['immediate', 'emergency', 'urgent', 'normal'] as const;
export const SOMEBODY_ELSE = 'other';

/** What is phoned in: urgent faults too (FR-3). */
export function phoneReportForm(country: Country) {
  return z
    .object({
      home: requiredText(60),
      resident: optionalText(60),
      name: optionalText(120),
      phone: optionalPhone(country),
      what: what(),
      description: requiredText(4000),
      priority: choice(PHONED_PRIORITIES),
      masterKey: yesNo(),
      pets: optionalYesNo(),
      reachable: optionalText(200),
      key: optionalText(60),
    })
    .refine(({ resident, name }) => (resident !== null && resident !== SOMEBODY_ELSE) || name !== null, {
      path: ['name'],
      message: 'work.phone.callerNeeded',
    });
}

function what() {
  return z
    .string()
    .optional()
    .transform((text = '', context) => {
      const parsed = parseWhat(text, guideTexts.en);
      if (parsed) return parsed;
      context.addIssue({ code: 'custom', message: 'work.phone.whatUnknown' });
      return z.NEVER;
    });
}

function optionalPhone(country: Country) {
  return z
    .string()
    .optional()
    .transform((text = '', context) => {
      if (text.trim() === '') return null;
      const phone = parsePhone(text, country);
      if (phone) return phone;
      context.addIssue({ code: 'custom', message: 'phone' });
      return z.NEVER;
    });
}
