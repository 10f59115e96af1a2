import { type IdentityCode, type IdentityCodeKind, parseIdentityCode } from './identity-code';

/**
 * Brokers agree on OpenID Connect and not on what things are called in it. One entry a dialect; a new broker is a new
 * entry. Nobody is recognised by `sub`: at some brokers it changes from one visit to the next.
 */
type ClaimTable = {
  kind: IdentityCodeKind;
  identityCode: string;
  givenName: string;
  familyName: string;
  /** A claim that must have this value for the identity code to be one of this country. */
  country?: { claim: string; value: string };
};

export const claimTables = {
  /** The Finnish Trust Network's own names, as Telia sends them. Given names are not in 2.5.4.42 there. */
  'ftn-oid': {
    kind: 'fi-hetu',
    identityCode: 'urn:oid:1.2.246.21',
    givenName: 'urn:oid:1.2.246.575.1.14',
    familyName: 'urn:oid:2.5.4.4',
  },
  /** OP's broker; names may be missing. */
  op: {
    kind: 'fi-hetu',
    identityCode: 'personal_identity_code',
    givenName: 'given_name',
    familyName: 'family_name',
  },
  /** Signicat has to be set to put all user data into the ID token. */
  'signicat-ftn': {
    kind: 'fi-hetu',
    identityCode: 'nin',
    givenName: 'given_name',
    familyName: 'family_name',
    country: { claim: 'nin_issuing_country', value: 'FI' },
  },
  'signicat-se-bankid': {
    kind: 'se-personnummer',
    identityCode: 'nin',
    givenName: 'given_name',
    familyName: 'family_name',
    country: { claim: 'nin_issuing_country', value: 'SE' },
  },
  'idura-se-bankid': {
    kind: 'se-personnummer',
    identityCode: 'ssn',
    givenName: 'given_name',
    familyName: 'family_name',
  },
} as const satisfies Record<string, ClaimTable>;

export type ClaimTableName = keyof typeof claimTables;
export const claimTableNames = Object.keys(claimTables) as [ClaimTableName, ...ClaimTableName[]];

export type Claims = Record<string, unknown>;

export type ReadClaims = {
  identityCode: IdentityCode | null;
  /** Empty where the broker tells no name. */
  givenName: string;
  familyName: string;
  acr: string | null;
  amr: string[];
  authTime: Date | null;
};

export function readClaims(
  claims: Claims,
  { table, allowTest }: { table: ClaimTableName; allowTest: boolean },
): ReadClaims {
  const names: ClaimTable = claimTables[table];
  const isOfCountry = !names.country || claims[names.country.claim] === names.country.value;
  const code = textOf(claims[names.identityCode]);
  return {
    identityCode: isOfCountry ? parseIdentityCode(code, { kinds: [names.kind], allowTest }) : null,
    givenName: textOf(claims[names.givenName]),
    familyName: textOf(claims[names.familyName]),
    acr: textOf(claims.acr) || null,
    amr: [claims.amr].flat().map(textOf).filter(Boolean),
    authTime: typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1000) : null,
  };
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim.trim() : '';
}
