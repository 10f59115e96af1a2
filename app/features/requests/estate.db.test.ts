import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { actingActor } from '~/features/authorizations/acting/acting-actor.server';
import { approve, matchPrincipal } from '~/features/authorizations/decide.server';
import { requestConsents, residents } from '~db/schema';
import { atDesk, submitted, todayOf } from '~tests/support/authorizations';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ask, send } from '~tests/support/pages';
import { answering, boSignsToo, filedRequest, handling, requestNow } from '~tests/support/requests';
import { answerConsent } from './answer.server';
import { acceptRequest } from './desk/handle.server';
import { followRegister, lapseUnanswered } from './lapse.server';

/** Aava and Bo have signed the lease; Bo has died. */
async function widowed(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await boSignsToo(house);
  await bosDeath(house);
  return house;
}

function bosDeath(house: TestHouse) {
  return house.store.write((tx) =>
    tx.update(residents).set({ deceasedOn: '2026-11-20' }).where(eq(residents.id, 'resident-bo')),
  );
}

/** Nemo speaks for Bo’s estate, in the matter of the lease that Bo had with Aava. */
async function nemoSpeaks(house: TestHouse): Promise<string> {
  const id = await submitted(house, {
    from: 'cecilia',
    to: 'nemo',
    kind: 'estate',
    estateParties: 'Cecilia Testström',
  });
  await matchPrincipal(house, atDesk(house, id), { residentId: 'resident-bo' });
  const { authorizations } = await import('~db/schema');
  await house.store.write((tx) =>
    tx.update(authorizations).set({ leaseId: 'lease-a1', principalIdentityId: null }).where(eq(authorizations.id, id)),
  );
  const all = { powers: null, validUntil: null, isAttorneyConfirmed: false, isDeathConfirmed: false };
  await approve(house, atDesk(house, id), all);
  await house.settle();
  house.sent.length = 0;
  return id;
}

async function told(house: TestHouse): Promise<string[]> {
  await house.settle();
  // Frida’s lease begins meanwhile: that is another matter.
  return house.sent.splice(0).flatMap(({ to }) => (to === emailOf('frida') ? [] : [to]));
}

const filed = (house: TestHouse) => filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1' });
const accepted = { message: null, consents: true, signedOn: null, lastDay: null };

test('a co-party has died and nobody speaks for the estate: the desk has the ball, and nobody writes to the deceased', async () => {
  const house = await widowed();
  const { id, isGiven } = await filed(house);
  expect(isGiven).toBe(false);
  expect(await requestNow(house, id)).toMatchObject({ turn: 'desk', status: 'received' });
  expect(await told(house)).toEqual([emailOf('aava')]);
  const page = { page: 'requests/one', path: `/my/requests/${id}`, params: { id }, as: 'aava' } as const;
  expect((await ask(house, page)).body.consents).toMatchObject([{ answer: null, estate: { representative: null } }]);
  await expect(acceptRequest(house, handling(house, { id }), { ...accepted, consents: false })).rejects.toMatchObject({
    code: 'requestDesk.refused.consents',
  });
  await acceptRequest(house, handling(house, { id }), accepted);
  expect(await requestNow(house, id)).toMatchObject({ status: 'accepted' });
});

test('whoever speaks for the estate is asked and consents, acting openly', async () => {
  const house = await widowed();
  const power = await nemoSpeaks(house);
  const { id } = await filed(house);
  expect(await requestNow(house, id)).toMatchObject({ turn: 'others' });
  expect((await told(house)).sort()).toEqual([emailOf('aava'), emailOf('nemo')].sort());
  const page = { page: 'requests/one', path: `/my/requests/${id}`, params: { id }, as: 'nemo' } as const;
  const first = await ask(house, page);
  expect(JSON.parse(first.body as string)).toMatchObject({ refused: 'act-first', authorization: power });
  const acting = { page: 'authorizations/acting/acting', path: '/my/acting', as: 'nemo' } as const;
  await send(house, { ...acting, fields: { authorization: power, returnTo: page.path } });
  const { body } = await ask(house, page);
  expect(body.consent).toMatchObject({ isLast: true });
  const fields = { intent: 'consent', consent: 'yes', lastDay: body.consent.lastDay, actingOn: power };
  expect((await send(house, { ...page, fields })).status).toBe(303);
  const [consent] = await house.store.read.select().from(requestConsents);
  expect(consent).toMatchObject({ residentId: 'resident-bo', answer: 'yes', actedByName: 'Nemo Kukaties' });
  expect(await requestNow(house, id)).toMatchObject({ turn: 'desk' });
});

test('a power of the estate that lets other things be done asks for no consent', async () => {
  const house = await widowed();
  const power = await nemoSpeaks(house);
  const { authorizations, authorizationPowers } = await import('~db/schema');
  await house.store.write(async (tx) => {
    await tx.update(authorizations).set({ whole: false }).where(eq(authorizations.id, power));
    await tx.insert(authorizationPowers).values({ authorizationId: power, power: 'fetch-keys', once: false });
  });
  const { id } = await filed(house);
  expect(await requestNow(house, id)).toMatchObject({ turn: 'desk' });
  const nemo = await residentActor(house, 'nemo');
  const asking = { db: house.store.read, landlordId: LANDLORD_ID, today: todayOf(house) };
  const { actor } = await actingActor({ ...asking, actor: nemo, id: power });
  const reader = { ...(await answering(house, { by: 'aava', id })).reader, residentIds: ['resident-bo'] };
  const consenting = { ...(await answering(house, { by: 'aava', id })), actor, reader, shown: null, message: null };
  await expect(answerConsent(house, { ...consenting, consent: 'yes' })).rejects.toMatchObject({ status: 403 });
});

test('a death or an estate’s choice while consents are waited for moves the ball, and who speaks is asked', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await boSignsToo(house);
  const { id } = await filed(house);
  expect(await requestNow(house, id)).toMatchObject({ turn: 'others' });
  await told(house);
  await bosDeath(house);
  await followRegister(house, house.clock.now());
  expect(await requestNow(house, id)).toMatchObject({ turn: 'desk' });
  await nemoSpeaks(house);
  await followRegister(house, house.clock.now());
  await followRegister(house, house.clock.now());
  expect(await requestNow(house, id)).toMatchObject({ turn: 'others' });
  expect(await told(house)).toEqual([emailOf('nemo')]);
});

test('a consent on paper counts from the day it was signed, between the request and today', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await boSignsToo(house);
  const { id } = await filed(house);
  house.setTime('2026-12-02T08:00:00Z');
  const sign = (signedOn: string) => acceptRequest(house, handling(house, { id }), { ...accepted, signedOn });
  await expect(sign('2026-12-03')).rejects.toMatchObject({ code: 'requestDesk.refused.signedLater' });
  await expect(sign('2026-11-22')).rejects.toMatchObject({ code: 'requestDesk.refused.signedEarlier' });
  await sign('2026-11-30');
  expect(await requestNow(house, id)).toMatchObject({ status: 'accepted', lastDay: '2026-12-31' });
  const [consent] = await house.store.read.select().from(requestConsents);
  expect(consent).toMatchObject({ via: 'paper', signedOn: '2026-11-30' });
});

test('consents that do not come let the notice lapse, and all of the lease are told', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await boSignsToo(house);
  const { id } = await filed(house);
  await told(house);
  house.setTime('2027-01-22T21:59:00Z');
  await lapseUnanswered(house, house.clock.now());
  expect(await requestNow(house, id)).toMatchObject({ status: 'received' });
  house.setTime('2027-01-22T22:00:00Z');
  await lapseUnanswered(house, house.clock.now());
  await lapseUnanswered(house, house.clock.now());
  expect(await requestNow(house, id)).toMatchObject({ status: 'lapsed', open: false, turn: null });
  expect((await told(house)).sort()).toEqual([emailOf('aava'), emailOf('bo')].sort());
});
