import { z } from 'zod';
import { choice, optionalChoice, optionalEmail, optionalText, optionalYesNo, requiredText, yesNo } from '~/http/fields';
import type { Country } from '~/lib/holidays';
import { parsePhone } from '~/lib/phone-number';

/** FR-3: asked first, always. */
export const URGENCIES = ['none', 'water-leak', 'blocked-drain', 'electrical', 'other-urgent'] as const;
export const PLACES = ['home', 'stairwell', 'shared', 'yard'] as const;

export const urgentForm = z.object({ urgent: choice(URGENCIES) });

/** Codes of the guide; whether it knows them is a rule's matter. Left open: something else. */
const way = {
  place: optionalChoice(PLACES),
  room: optionalText(60),
  item: optionalText(60),
  problem: optionalText(60),
};

export const wayForm = z.object(way);
export const guardedForm = z.object({ ...urgentForm.shape, ...way });

const facts = (country: Country) => ({
  ...urgentForm.shape,
  ...way,
  description: requiredText(4000),
  masterKey: yesNo(),
  pets: optionalYesNo(),
  phone: phone(country),
});

export const reportForm = (country: Country) => z.object({ ...facts(country), reachable: optionalText(200) });

/** FR-1: without signing in. `website` is there for programs alone: who fills in everything fills in that too. */
export const publicReportForm = (country: Country) =>
  z.object({
    ...facts(country),
    address: requiredText(200),
    apartment: optionalText(40),
    name: requiredText(120),
    email: optionalEmail(),
    website: z.string().max(0, 'faults.refused.forPrograms').optional(),
  });

export type Report = z.output<ReturnType<typeof reportForm>>;
export type PublicReport = z.output<ReturnType<typeof publicReportForm>>;

/** Stored as it is dialled; property service calls it before a visit. */
function phone(country: Country) {
  return optionalText(40).transform((text, context) => {
    const number = text === null ? null : parsePhone(text, country);
    if (text !== null && number === null) context.addIssue({ code: 'custom', message: 'phone' });
    return number;
  });
}
