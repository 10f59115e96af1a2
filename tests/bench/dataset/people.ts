import { hashToken } from '~/lib/ids';
import { days, hours } from '~/lib/time';
import type { accounts, identifications, identities, sessions, staff } from '~db/schema';
import type { Random } from './random';
import type { Tenant } from './tenants';

export const LANDLORD_ID = 'landlord-bench';
export const READERS = 8;
/** Each may send thirty reports an hour. */
export const UPLOADERS = 3_000;

type Row<Table extends { $inferInsert: object }> = Table['$inferInsert'];
export type AccountRows = {
  identity: Row<typeof identities>;
  account: Row<typeof accounts>;
  identification: Row<typeof identifications>;
};

type Making = { tenants: Tenant[]; share: number; passwordHash: string; now: Date; random: Random };

/** A share of the lease parties have an account; all with the same password. */
export function* makeAccounts({ tenants, share, passwordHash, now, random }: Making): Generator<AccountRows> {
  const at = new Date(now.getTime() - days(300));
  for (const [n, tenant] of tenants.slice(0, Math.floor(tenants.length * share)).entries()) {
    const email = emailOf(n);
    const identityId = random.id();
    yield {
      identity: {
        id: identityId,
        codeIndex: tenant.codeIndex,
        // Sealed for another row, and never opened here.
        codeSealed: tenant.codeSealed,
        givenName: tenant.givenName,
        familyName: tenant.familyName,
        createdAt: at,
      },
      account: {
        id: random.id(),
        email,
        emailKey: email,
        activeKey: email,
        identityId,
        passwordHash,
        state: 'active',
        locale: 'fi',
        phone: '+358401234567',
        createdAt: at,
        activatedAt: at,
      },
      identification: {
        id: random.id(),
        identityId,
        landlordId: LANDLORD_ID,
        method: 'strong',
        provider: 'testipankki',
        assurance: 'http://ftn.ficora.fi/2017/loa2',
        at,
      },
    };
  }
}

/** Those who read come first, then those who send photos, then those who sign in. */
export function emailOf(n: number): string {
  return `resident-${n}@bench.example`;
}

export const isReader = (n: number) => n < READERS;

export function makeStaff({
  landlordId,
  areas,
  passwordHash,
  now,
  random,
}: {
  landlordId: string;
  areas: string[];
  passwordHash: string;
  now: Date;
  random: Random;
}): Row<typeof staff>[] {
  return Array.from({ length: 40 }, (_, n) => {
    const email = `worker-${n}@bench.example`;
    return {
      id: random.id(),
      landlordId,
      email,
      emailKey: email,
      name: `Testi Huoltaja-${n}`,
      passwordHash,
      duties: ['property-service'],
      areas: [areas[n % areas.length]!],
      locale: 'fi',
      active: true,
      createdAt: now,
    };
  });
}

/** The token is the person's own address: nobody else's cookie will do here either. */
export function makeSession(
  who: { accountId: string; email: string } | { staffId: string; email: string },
  now: Date,
): { token: string; row: Row<typeof sessions> } {
  const token = `bench-${who.email}`;
  return {
    token,
    row: {
      hash: hashToken(token),
      id: token,
      accountId: 'accountId' in who ? who.accountId : null,
      staffId: 'staffId' in who ? who.staffId : null,
      landlordId: LANDLORD_ID,
      step: 'signed-in',
      device: '',
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + hours(8)),
    },
  };
}
