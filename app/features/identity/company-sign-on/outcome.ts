/** Why somebody is back on the sign-in page, as its address says it. */
export const companyOutcomes = [
  'cancelled',
  'unavailable',
  'refused',
  'ended',
  'no-duties',
  'no-address',
  'address-taken',
  'second-factor',
] as const;

export type CompanyOutcome = (typeof companyOutcomes)[number];

export function isCompanyOutcome(text: string | null): text is CompanyOutcome {
  return companyOutcomes.includes(text as CompanyOutcome);
}
