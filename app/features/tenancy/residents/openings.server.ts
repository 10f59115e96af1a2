import { and, desc, eq, inArray } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { notFound } from '~/http/errors.server';
import { newId } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { doorOpenings, residents, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import { identityOfResident } from './identity.server';
import { type DocumentKind, refusalToOpenDoor } from './rules';
import { tiesOfResidents } from './ties.server';

type Opening = {
  residentId: string;
  /** May be left open where the person has one home. */
  homeId: string | null;
  documentKind: DocumentKind;
  orderedAt: Date | null;
  openedAt: Date | null;
  note: string | null;
};
type By = { actor: StaffActor; today: string; now: Date; requestId: string };

/** FR-13: phoned in, against photo ID, charged by post. */
export async function recordDoorOpening(
  house: House,
  opening: Opening,
  { actor, today, now, requestId }: By,
): Promise<void> {
  await house.store.write(async (tx) => {
    const { landlordId } = actor;
    authorize(actor, 'door-opening.record', landlordId);
    const [resident] = await tx
      .select({ id: residents.id, removedAt: residents.removedAt, codeIndex: residents.codeIndex })
      .from(residents)
      .where(and(eq(residents.id, opening.residentId), eq(residents.landlordId, landlordId)));
    if (!resident) notFound();
    const ties = resident.removedAt ? [] : await tiesOfResidents(tx, { ids: [resident.id], today });
    const current = [...new Set(ties.filter(({ phase }) => phase === 'current').map(({ homeId }) => homeId))];
    const homeId = opening.homeId ?? (current.length === 1 ? current[0]! : '');
    if (opening.homeId === null && current.length > 1) throw new Refused('choose');
    const orderedAt = opening.orderedAt ?? now;
    const { openedAt } = opening;
    const refusal = refusalToOpenDoor(ties, { homeId, orderedAt, openedAt, now });
    if (refusal) throw new Refused(`residents.refused.${refusal}`);
    const id = newId();
    await tx.insert(doorOpenings).values({
      id,
      landlordId,
      homeId,
      residentId: resident.id,
      staffId: actor.staffId,
      documentKind: opening.documentKind,
      orderedAt,
      openedAt,
      note: opening.note ?? '',
    });
    await recordAudit(tx, {
      actor,
      action: 'door-opening.recorded',
      subject: { kind: 'door-opening', id },
      landlordId,
      residentId: resident.id,
      identityId: await identityOfResident(tx, resident),
      facts: { documentKind: opening.documentKind },
      now,
      requestId,
    });
  });
}

const MOST_SHOWN = 20;

/** Of the person, and of the homes they live in: who else was let in there lately. */
export async function openingsFor(
  db: Db,
  { residentId, homeIds, landlordId }: { residentId: string; homeIds: string[]; landlordId: string },
) {
  const columns = {
    id: doorOpenings.id,
    residentId: doorOpenings.residentId,
    homeId: doorOpenings.homeId,
    documentKind: doorOpenings.documentKind,
    orderedAt: doorOpenings.orderedAt,
    openedAt: doorOpenings.openedAt,
    note: doorOpenings.note,
    staffName: staff.name,
  };
  const ask = (where: ReturnType<typeof eq>) =>
    db
      .select(columns)
      .from(doorOpenings)
      .leftJoin(staff, eq(staff.id, doorOpenings.staffId))
      .where(and(where, eq(doorOpenings.landlordId, landlordId)))
      .orderBy(desc(doorOpenings.orderedAt))
      .limit(MOST_SHOWN);
  const own = await ask(eq(doorOpenings.residentId, residentId));
  const ofHomes = homeIds.length > 0 ? await ask(inArray(doorOpenings.homeId, homeIds)) : [];
  const others = ofHomes.filter(({ id }) => own.every((opening) => opening.id !== id));
  return [...own, ...others].sort((a, b) => b.orderedAt.getTime() - a.orderedAt.getTime()).slice(0, MOST_SHOWN);
}
