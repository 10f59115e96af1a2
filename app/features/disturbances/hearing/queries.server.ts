import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { residenceOf } from '~/features/tenancy/residence';
import type { ResidentVisit } from '~/http/guards.server';
import { disturbanceAnswers, disturbanceHearings } from '~db/schema';
import type { Db } from '~db/store.server';

/** The leases the viewer is or lately was party to: other occupants are not asked to answer for the household. */
export function leasesOfParty({ actor, landlord, today }: ResidentVisit): string[] {
  const readingDays = landlord.settings.endedLeaseReadingDays;
  const { readable } = residenceOf(actor, { landlordId: landlord.id, today, readingDays });
  return readable.flatMap(({ role, leaseId }) => (role === 'party' && leaseId ? [leaseId] : []));
}

/** DI-2: what is alleged, by when to answer, and what the household has answered. No word, number or id of a report. */
export async function hearingFor(db: Db, { leaseIds, id }: { leaseIds: string[]; id: string }) {
  const [hearing] = await db
    .select({
      id: disturbanceHearings.id,
      number: disturbanceHearings.number,
      leaseId: disturbanceHearings.leaseId,
      alleged: disturbanceHearings.alleged,
      openedAt: disturbanceHearings.openedAt,
      answerBy: disturbanceHearings.answerBy,
    })
    .from(disturbanceHearings)
    .where(and(eq(disturbanceHearings.id, id), inArray(disturbanceHearings.leaseId, leaseIds)));
  if (!hearing) return null;
  const answers = await db
    .select({
      id: disturbanceAnswers.id,
      name: disturbanceAnswers.name,
      text: disturbanceAnswers.text,
      at: disturbanceAnswers.at,
    })
    .from(disturbanceAnswers)
    .where(eq(disturbanceAnswers.hearingId, id))
    .orderBy(asc(disturbanceAnswers.at));
  return { hearing, answers };
}

/** For the overview: what the household is asked to answer and has not. */
export async function openHearingsOf(db: Db, leaseIds: string[]) {
  return db
    .select({ id: disturbanceHearings.id, number: disturbanceHearings.number, answerBy: disturbanceHearings.answerBy })
    .from(disturbanceHearings)
    .leftJoin(disturbanceAnswers, eq(disturbanceAnswers.hearingId, disturbanceHearings.id))
    .where(and(inArray(disturbanceHearings.leaseId, leaseIds), isNull(disturbanceAnswers.id)))
    .orderBy(desc(disturbanceHearings.openedAt));
}
