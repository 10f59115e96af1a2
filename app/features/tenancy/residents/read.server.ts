import { and, desc, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { openFaultsOfHomes } from '~/features/faults/work/of-homes.server';
import { notFound } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { onDuty } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { identifications, residents } from '~db/schema';
import type { Db } from '~db/store.server';
import { accountHolders, identityOfResident } from './identity.server';
import { openingsFor } from './openings.server';
import { tiesOfResidents } from './ties.server';

/**
 * One person of the register (PR-3): who lives where is for everybody who may look people up, account and
 * identifications for customer service alone. The identity code is never shown. The trace is written before the page.
 */
export async function readResident(visit: StaffVisit, id: string) {
  const { house, actor, today, now, requestId } = visit;
  const db = house.store.read;
  const { landlordId } = actor;
  authorize(actor, 'residents.find', landlordId);
  const [resident] = await db
    .select()
    .from(residents)
    .where(and(eq(residents.id, id), eq(residents.landlordId, landlordId)));
  if (!resident) notFound();
  const identityId = await identityOfResident(db, resident);
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor,
      action: 'resident.read',
      subject: { kind: 'resident', id },
      landlordId,
      residentId: id,
      identityId,
      now,
      requestId,
    }),
  );
  const ties = resident.removedAt ? [] : await tiesOfResidents(db, { ids: [id], today });
  const homeIds = [...new Set(ties.filter(({ phase }) => phase === 'current').map(({ homeId }) => homeId))];
  const serves = onDuty(actor, 'customer-service');
  return {
    id,
    now,
    name: `${resident.givenName} ${resident.familyName}`,
    hasCode: resident.codeIndex !== null,
    isRemoved: resident.removedAt !== null,
    ties,
    homes: homeIds.map((homeId) => ({ id: homeId, address: ties.find((tie) => tie.homeId === homeId)!.address })),
    account: serves ? await accountOf(db, { residentId: id, identityId, landlordId }) : null,
    serves,
    faults: await openFaultsOfHomes(db, { homeIds, actor, locale: visit.locale }),
    openings: await openingsFor(db, { residentId: id, homeIds, landlordId }),
  };
}

export type ResidentPage = Awaited<ReturnType<typeof readResident>>;

type Known = { residentId: string; identityId: string | null; landlordId: string };

async function accountOf(db: Db, { residentId, identityId, landlordId }: Known) {
  if (identityId === null) return null;
  const [holder] = await accountHolders(db, [residentId]);
  const [identified] = await db
    .select({ at: identifications.at, method: identifications.method })
    .from(identifications)
    .where(and(eq(identifications.identityId, identityId), eq(identifications.landlordId, landlordId)))
    .orderBy(desc(identifications.at))
    .limit(1);
  return {
    email: holder?.email ?? null,
    phone: holder?.phone ?? null,
    activatedAt: holder?.activatedAt ?? null,
    identified: identified ?? null,
  };
}
