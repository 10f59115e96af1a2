import { and, eq } from 'drizzle-orm';
import { attorneyIsTold } from '~/features/authorizations/acting/tell.server';
import { residenciesOf } from '~/features/tenancy/residencies.server';
import type { Locale } from '~/i18n/locale';
import { calendarDate } from '~/lib/time';
import { accounts, faultFollowers, type faults, identities, landlords } from '~db/schema';
import type { Tx } from '~db/store.server';

type Fault = Pick<
  typeof faults.$inferSelect,
  'id' | 'landlordId' | 'leaseId' | 'homeId' | 'buildingId' | 'reporterId' | 'reporterEmail' | 'reporterLocale'
>;
type Asking = { fault: Fault; now: Date };

/** Without an identity: somebody who gave an address and did not sign in. */
export type Receiver = { to: string; locale: Locale; identityId: string | null };

/**
 * The reporter, as long as they live there. TN-4: with the lease the letters about its reports end too, on its last day;
 * what had happened until then stays readable for a while, and the register extract always tells all of it.
 */
export async function reporterToTell(tx: Tx, { fault, now }: Asking): Promise<Receiver | null> {
  const { reporterId, reporterEmail: to, reporterLocale: locale } = fault;
  if (reporterId === null) return to ? { to, locale, identityId: null } : null;
  const [account] = await tx
    .select(holder)
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .where(and(eq(accounts.identityId, reporterId), eq(accounts.state, 'active')));
  if (!account) return null;
  const homes = await homesToday(tx, { person: account, fault, now });
  const livesThere = homes.some(({ leaseId, homeId }) =>
    fault.leaseId === null ? homeId === fault.homeId : leaseId === fault.leaseId,
  );
  return livesThere ? receiver(account) : null;
}

type Acting = {
  fault: Pick<typeof faults.$inferSelect, 'landlordId' | 'actedByIdentityId' | 'authorizationId'>;
  now: Date;
};

/** PA-5: who reported for somebody, as long as the power they did it by is not over. */
export async function attorneyToTell(tx: Tx, { fault, now }: Acting): Promise<Receiver | null> {
  const { actedByIdentityId, authorizationId, landlordId } = fault;
  if (actedByIdentityId === null) return null;
  if (!(await attorneyIsTold(tx, { authorizationId, landlordId, now }))) return null;
  const [account] = await tx
    .select(holder)
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .where(and(eq(accounts.identityId, actedByIdentityId), eq(accounts.state, 'active')));
  return account ? receiver(account) : null;
}

/** Whoever has joined and still lives in the building, or in the household whose report was joined to this one. */
export async function followersToTell(tx: Tx, { fault, now }: Asking): Promise<Receiver[]> {
  const all = await tx
    .select(holder)
    .from(faultFollowers)
    .innerJoin(accounts, and(eq(accounts.identityId, faultFollowers.identityId), eq(accounts.state, 'active')))
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .where(eq(faultFollowers.faultId, fault.id));
  const told: Receiver[] = [];
  for (const person of all.filter(({ identityId }) => identityId !== fault.reporterId)) {
    const homes = await homesToday(tx, { person, fault, now });
    if (homes.some(({ buildingId }) => buildingId === fault.buildingId)) told.push(receiver(person));
  }
  return told;
}

const holder = {
  to: accounts.email,
  locale: accounts.locale,
  identityId: identities.id,
  codeIndex: identities.codeIndex,
};

type Person = { to: string; locale: Locale; identityId: string; codeIndex: string | null };

function receiver({ to, locale, identityId }: Person): Receiver {
  return { to, locale, identityId };
}

async function homesToday(tx: Tx, { person, fault, now }: Asking & { person: Person }) {
  const [landlord] = await tx
    .select({ settings: landlords.settings })
    .from(landlords)
    .where(eq(landlords.id, fault.landlordId));
  const { timeZone } = landlord!.settings as { timeZone: string };
  const { identityId, codeIndex } = person;
  const all = await residenciesOf(tx, { identityId, codeIndex, today: calendarDate(now, timeZone) });
  return all.filter(({ phase, landlordId }) => phase === 'current' && landlordId === fault.landlordId);
}
