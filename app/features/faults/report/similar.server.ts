import { and, desc, eq, ne, or } from 'drizzle-orm';
import type { Residency } from '~/policy/actor';
import { isTrue } from '~db/dialect';
import { faultFollowers, faults } from '~db/schema';
import type { FaultStatus, Place, WaitingFor } from '~db/schema/faults';
import type { Db } from '~db/store.server';
import type { Way } from './rules';

/** What may be told of another's report: the guide's words, place, date and status. Never whose, which flat or what they wrote. */
export type SimilarFault = {
  id: string;
  place: Place;
  room: string | null;
  item: string | null;
  problem: string | null;
  status: FaultStatus;
  waitingFor: WaitingFor | null;
  reportedAt: Date;
  /** Of one's own household, or joined already: it can be opened. */
  isKnown: boolean;
};

const MOST = 30;
const SHOWN = 5;

/** Null: for somebody who has never identified, and so has reported and joined nothing. */
type Asking = { home: Residency; identityId: string | null; way: Way };

/** FR-14: open reports of the same home, and of the stairwell, shared rooms and yard of its building; the likest first. */
export async function similarFaults(db: Db, { home, identityId: known, way }: Asking): Promise<SimilarFault[]> {
  const identityId = known ?? '';
  const ofHome = and(
    eq(faults.homeId, home.homeId),
    home.leaseId === null ? eq(faults.reporterId, identityId) : eq(faults.leaseId, home.leaseId),
  );
  const ofBuilding = and(
    eq(faults.buildingId, home.buildingId),
    ne(faults.place, 'home'),
    or(ne(faults.place, 'stairwell'), eq(faults.stairwell, home.stairwell)),
  );
  const rows = await db
    .select({
      ...{ id: faults.id, place: faults.place, room: faults.room, item: faults.item, problem: faults.problem },
      ...{ status: faults.status, waitingFor: faults.waitingFor, reportedAt: faults.reportedAt },
      ...{ leaseId: faults.leaseId, reporterId: faults.reporterId },
      followerId: faultFollowers.identityId,
    })
    .from(faults)
    .leftJoin(faultFollowers, and(eq(faultFollowers.faultId, faults.id), eq(faultFollowers.identityId, identityId)))
    .where(and(isTrue(faults.open), or(ofHome, ofBuilding)))
    .orderBy(desc(faults.reportedAt))
    .limit(MOST);
  return rows
    .map(({ leaseId, reporterId, followerId, ...shown }) => ({
      ...shown,
      isKnown: reporterId === identityId || followerId !== null || (leaseId !== null && leaseId === home.leaseId),
    }))
    .sort((a, b) => likeness(b, way) - likeness(a, way))
    .slice(0, SHOWN);
}

function likeness(fault: SimilarFault, way: Way): number {
  if (fault.place !== way.place) return 0;
  if (fault.room !== way.room || !way.room) return 1;
  if (way.problem && fault.problem === way.problem) return 4;
  return way.item && fault.item === way.item ? 3 : 2;
}
