import { days } from '~/lib/time';

/** ID-7: time enough to come home, find the paper and a computer. */
export const OFFICE_CODE_LASTS = days(14);

/** Right or wrong, with one address: far from enough to guess with, and more than anybody mistypes. */
export const MOST_ATTEMPTS = 50;

export const documentKinds = ['driving-licence', 'passport', 'identity-card'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How the person of the register lives there: children are not identified. */
export type Ties = { asParty: number; asAdult: number; asMinor: number };

export function refusalToIdentify({ asParty, asAdult, asMinor }: Ties): string | null {
  return asMinor > 0 && asParty === 0 && asAdult === 0 ? 'office.minor' : null;
}

export type CodeFacts = { expiresAt: Date; usedAt: Date | null; attempts: number };
export type CodeState = 'open' | 'used' | 'expired' | 'tried-too-often';

export function stateOfCode({ expiresAt, usedAt, attempts }: CodeFacts, now: Date): CodeState {
  if (usedAt) return 'used';
  if (now >= expiresAt) return 'expired';
  return attempts >= MOST_ATTEMPTS ? 'tried-too-often' : 'open';
}
