import type { LandlordSettings } from '~/features/tenancy/settings';
import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import type { Actor } from '~/policy/actor';
import { plus } from '~db/dialect';
import { counters, faults } from '~db/schema';
import type { Tx } from '~db/store.server';
import { findLeaf } from './guide';
import { movedTo } from './office-hours';
import { type Fault, recordEvent, tellReporter } from './record.server';
import { targetFor } from './targets';
import { indexWords } from './work/words.server';

/** What the one who reports decides; everything else follows from it. */
export type Reported = Pick<
  Fault,
  | 'homeId'
  | 'buildingId'
  | 'stairwell'
  | 'leaseId'
  | 'area'
  | 'address'
  | 'place'
  | 'room'
  | 'item'
  | 'problem'
  | 'description'
  | 'via'
  | 'reporterId'
  | 'reporterName'
  | 'reporterEmail'
  | 'reporterLocale'
  | 'phone'
  | 'reachable'
  | 'masterKey'
  | 'pets'
> &
  Partial<Pick<Fault, 'priority' | 'category' | 'parentId' | 'submissionKey'>> &
  Partial<Pick<Fault, 'actedByIdentityId' | 'actedByName' | 'authorizationId'>>;

type Creation = {
  landlord: { id: string; settings: LandlordSettings };
  reported: Reported;
  actor: Actor;
  now: Date;
};

/** FR-5: the report is at once a work order, in the queue of its area. The event is the one its photos belong to. */
export async function createFault(
  tx: Tx,
  { landlord, reported, actor, now }: Creation,
): Promise<{ fault: Fault; eventId: string }> {
  const leaf = findLeaf(reported);
  const priority = reported.priority ?? leaf?.priority ?? 'normal';
  const [fault] = await tx
    .insert(faults)
    .values({
      ...reported,
      id: newId(),
      landlordId: landlord.id,
      number: await nextNumber(tx, landlord.id),
      category: reported.category ?? leaf?.category ?? 'other',
      priority,
      status: 'received',
      open: true,
      reportedAt: now,
      targetAt: targetFor(priority, now, landlord.settings),
      movedTo: movedTo(priority, now, landlord.settings),
      round: 1,
      visitSequence: 0,
      photoCount: 0,
      followerCount: 0,
      updatedAt: now,
      version: 1,
    })
    .returning();
  const event = { kind: 'reported', data: { via: fault!.via } } as const;
  const eventId = await recordEvent(tx, { fault: fault!, event, actor, now });
  await indexWords(tx, fault!);
  return { fault: fault!, eventId };
}

/** FR-7: to whoever reported it, in the portal, by telephone or for a follow-on. */
export async function tellReceived(tx: Tx, house: House, { fault, now }: { fault: Fault; now: Date }): Promise<void> {
  const { targetAt, movedTo } = fault;
  const data = { promisedBy: targetAt, takenUpAt: movedTo ?? undefined };
  await tellReporter(tx, house, { fault, tidings: { letter: 'fault-received', data }, now });
}

/** One after the other, without gaps a person could wonder about. */
async function nextNumber(tx: Tx, landlordId: string): Promise<number> {
  const key = `fault:${landlordId}`;
  const [counter] = await tx
    .insert(counters)
    .values({ key, value: FIRST_NUMBER })
    .onConflictDoUpdate({ target: counters.key, set: { value: plus(counters.value, 1) } })
    .returning({ value: counters.value });
  return counter!.value;
}

/** Three digits on the telephone from the first day. */
const FIRST_NUMBER = 1001;
