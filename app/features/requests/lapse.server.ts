import { and, eq, inArray, lt } from 'drizzle-orm';
import { allLandlords } from '~/features/disturbances/landlords.server';
import type { House } from '~/house.server';
import { calendarDate, days } from '~/lib/time';
import { system } from '~/policy/actor';
import { isTrue } from '~db/dialect';
import { serviceRequests } from '~db/schema';
import type { Tx } from '~db/store.server';
import { makeChange } from './change.server';
import { postStep } from './letters.server';
import { consentsOf, type ServiceRequest } from './record.server';
import { statusAfterAnswer, turnOf } from './rules';
import { answerByOf, whatIfUnanswered } from './waiting-rules';

/**
 * A party may die, or an estate may choose who speaks for it, while consents are waited for: then somebody else has the
 * ball, and who speaks for an estate is asked.
 */
export async function followRegister(house: House, now: Date): Promise<void> {
  const open = await house.store.read
    .select({ id: serviceRequests.id })
    .from(serviceRequests)
    .where(
      and(
        isTrue(serviceRequests.open),
        eq(serviceRequests.act, 'terminate-lease'),
        eq(serviceRequests.status, 'received'),
      ),
    );
  for (const { id } of open) {
    await house.store.write(async (tx) => {
      const [request] = await tx.select().from(serviceRequests).where(eq(serviceRequests.id, id));
      if (request?.status === 'received') await takeTurn(tx, house, { request, now });
    });
  }
}

async function takeTurn(tx: Tx, house: House, { request, now }: { request: ServiceRequest; now: Date }): Promise<void> {
  const turn = turnOf(request.status, await consentsOf(tx, request));
  if (turn === request.turn) return;
  const [after] = await tx
    .update(serviceRequests)
    .set({ turn, waitingSince: now, version: request.version + 1 })
    .where(and(eq(serviceRequests.id, request.id), eq(serviceRequests.version, request.version)))
    .returning();
  if (after && turn === 'others')
    await postStep(tx, house, { request: after, step: 'consent-wanted', to: 'others', now });
}

/** RQ-4: what nobody answers does not lie open for ever. By when was told with the question. */
export async function lapseUnanswered(house: House, now: Date): Promise<void> {
  for (const { id: landlordId, settings } of await allLandlords(house)) {
    const period = { timeZone: settings.timeZone, days: settings.requests.answerDays };
    const today = calendarDate(now, settings.timeZone);
    const isOver = (request: ServiceRequest) => {
      const answerBy = request.open ? answerByOf(request, period) : null;
      return answerBy !== null && today > answerBy;
    };
    for (const { id } of await waitedFor(house, { landlordId, since: new Date(now.getTime() - days(period.days)) })) {
      await house.store.write(async (tx) => {
        const [request] = await tx.select().from(serviceRequests).where(eq(serviceRequests.id, id));
        if (request && isOver(request)) await endWait(tx, house, { request, now });
      });
    }
  }
}

function waitedFor(house: House, { landlordId, since }: { landlordId: string; since: Date }) {
  return house.store.read
    .select({ id: serviceRequests.id })
    .from(serviceRequests)
    .where(
      and(
        eq(serviceRequests.landlordId, landlordId),
        isTrue(serviceRequests.open),
        inArray(serviceRequests.turn, ['asker', 'others']),
        lt(serviceRequests.waitingSince, since),
      ),
    );
}

async function endWait(tx: Tx, house: House, { request, now }: { request: ServiceRequest; now: Date }): Promise<void> {
  const hand = { tx, request, actor: system, now, requestId: null };
  const kind = whatIfUnanswered(request, await consentsOf(tx, request));
  if (kind === 'unanswered') {
    await makeChange(hand, { set: { status: statusAfterAnswer(request) }, event: { kind, data: {} } });
    return;
  }
  const lapsed = await makeChange(hand, {
    set: { status: 'lapsed', open: false, closedAt: now },
    event: { kind, data: {} },
  });
  await postStep(tx, house, { request: lapsed, step: 'lapsed', to: 'all', now });
}
