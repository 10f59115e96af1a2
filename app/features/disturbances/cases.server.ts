import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import { newId } from '~/lib/ids';
import type { Residency } from '~/policy/actor';
import { isTrue } from '~db/dialect';
import {
  buildings,
  disturbanceAnswers,
  disturbanceCases,
  disturbanceEntries,
  disturbanceHearings,
  disturbanceReports,
  homes,
  properties,
  staff,
} from '~db/schema';
import type { DisturbanceKind } from '~db/schema/disturbances';
import type { Db, Tx } from '~db/store.server';
import { hearBy } from './deadlines';
import { chooseOwner } from './owner.server';
import { nextNumber } from './record.server';

type Finding = {
  landlord: Landlord;
  told: { kind: DisturbanceKind; sourceHomeId: string | null };
  home: Residency;
  now: Date;
};

/** The open case about the same home, or a new one with somebody to hear it and a day by which. */
export async function caseFor(
  tx: Tx,
  { landlord, told, home, now }: Finding,
): Promise<{ caseId: string; isJoined: boolean }> {
  const known = told.sourceHomeId && (await openCaseAbout(tx, { landlordId: landlord.id, homeId: told.sourceHomeId }));
  if (known) {
    await hearAgain(tx, { caseId: known, landlord, now });
    return { caseId: known, isJoined: true };
  }
  const source = told.sourceHomeId ? await placeOfHome(tx, told.sourceHomeId) : null;
  const { buildingId, area } = source ?? home;
  const caseId = newId();
  await tx.insert(disturbanceCases).values({
    id: caseId,
    landlordId: landlord.id,
    number: await nextNumber(tx, { landlordId: landlord.id, series: 'case' }),
    homeId: source?.homeId ?? null,
    buildingId,
    area,
    place: source?.address ?? (await stairwellOf(tx, home)),
    kind: told.kind,
    open: true,
    ownerId: await chooseOwner(tx, { landlordId: landlord.id, area }),
    hearBy: hearBy(now, landlord.settings),
    openedAt: now,
    updatedAt: now,
    version: 1,
  });
  return { caseId, isJoined: false };
}

/** Without the flat: whose neighbour it is stands at the report. */
async function stairwellOf(tx: Tx, { buildingId, stairwell }: Residency): Promise<string> {
  const [building] = await tx
    .select({ street: buildings.streetAddress })
    .from(buildings)
    .where(eq(buildings.id, buildingId));
  return `${building?.street ?? ''} ${stairwell}`.trim();
}

export async function openCaseAbout(
  tx: Db,
  { landlordId, homeId }: { landlordId: string; homeId: string },
): Promise<string | null> {
  const [known] = await tx
    .select({ id: disturbanceCases.id })
    .from(disturbanceCases)
    .where(
      and(
        eq(disturbanceCases.landlordId, landlordId),
        eq(disturbanceCases.homeId, homeId),
        isTrue(disturbanceCases.open),
      ),
    )
    .orderBy(asc(disturbanceCases.openedAt))
    .limit(1);
  return known?.id ?? null;
}

export async function placeOfHome(tx: Db, homeId: string) {
  const [place] = await tx
    .select({ homeId: homes.id, buildingId: homes.buildingId, address: homes.address, area: properties.area })
    .from(homes)
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(eq(homes.id, homeId));
  return place ?? null;
}

type Hearing = { caseId: string; landlord: Landlord; now: Date };

/** Something new has come: it must be read in time, by somebody who is there. A closed case is open again. */
export async function hearAgain(tx: Tx, { caseId, landlord, now }: Hearing): Promise<void> {
  const [known] = await tx.select().from(disturbanceCases).where(eq(disturbanceCases.id, caseId));
  if (!known) return;
  const isKept = known.ownerId !== null && (await isAtDesk(tx, known.ownerId));
  const due = hearBy(now, landlord.settings);
  await tx
    .update(disturbanceCases)
    .set({
      open: true,
      closedAt: null,
      outcome: null,
      hearBy: known.hearBy && known.hearBy < due ? known.hearBy : due,
      ownerId: isKept ? known.ownerId : await chooseOwner(tx, { landlordId: landlord.id, area: known.area }),
      updatedAt: now,
      version: known.version + 1,
    })
    .where(eq(disturbanceCases.id, caseId));
}

async function isAtDesk(tx: Tx, staffId: string): Promise<boolean> {
  const [member] = await tx.select({ active: staff.active }).from(staff).where(eq(staff.id, staffId));
  return member?.active ?? false;
}

/** By when the oldest thing that nobody has read must be read; null when all has been. */
export async function hearByOf(tx: Tx, { caseId, landlord }: Omit<Hearing, 'now'>): Promise<Date | null> {
  const [entry] = await tx
    .select({ at: disturbanceEntries.writtenAt })
    .from(disturbanceEntries)
    .innerJoin(disturbanceReports, eq(disturbanceReports.id, disturbanceEntries.reportId))
    .where(and(eq(disturbanceReports.caseId, caseId), isNull(disturbanceEntries.readAt)))
    .orderBy(asc(disturbanceEntries.writtenAt))
    .limit(1);
  const [answer] = await tx
    .select({ at: disturbanceAnswers.at })
    .from(disturbanceAnswers)
    .innerJoin(disturbanceHearings, eq(disturbanceHearings.id, disturbanceAnswers.hearingId))
    .where(and(eq(disturbanceHearings.caseId, caseId), isNull(disturbanceAnswers.readAt)))
    .orderBy(asc(disturbanceAnswers.at))
    .limit(1);
  const oldest = [entry?.at, answer?.at].filter((at) => at !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
  return oldest ? hearBy(oldest, landlord.settings) : null;
}
