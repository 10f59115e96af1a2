import type { Duty } from '~db/schema/identity';

/** Of the landlord's settings: what a group of the company's directory means here. */
export type CompanyRules = {
  /** The claim that names the groups. */
  groupsClaim: string;
  /** A group may give several duties, a duty may come from several groups. */
  duties: Record<string, readonly Duty[]>;
  /** A group that confines to areas; who is in none of these works in all. */
  areas: Record<string, readonly string[]>;
};

export type CompanyMember = {
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
  duties: Duty[];
  areas: string[];
  /** The provider has asked for more than a password. */
  hasSecondFactor: boolean;
};

type Claims = Readonly<Record<string, unknown>>;

/** How providers name what is more than a password (RFC 8176). */
const STRONG = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'pop'];

export function memberOf(claims: Claims, rules: CompanyRules): CompanyMember {
  const groups = textsIn(claims[rules.groupsClaim]);
  return {
    email: textIn(claims.email),
    isEmailVerified: claims.email_verified === true,
    name: textIn(claims.name)?.slice(0, 120) ?? null,
    duties: gathered(groups, rules.duties),
    areas: gathered(groups, rules.areas),
    hasSecondFactor: textsIn(claims.amr).some((method) => STRONG.includes(method)),
  };
}

function gathered<T extends string>(groups: string[], meaning: Record<string, readonly T[]>): T[] {
  return [...new Set(groups.flatMap((group) => (Object.hasOwn(meaning, group) ? (meaning[group] ?? []) : [])))];
}

function textIn(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : null;
}

function textsIn(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((text) => typeof text === 'string') : [];
}
