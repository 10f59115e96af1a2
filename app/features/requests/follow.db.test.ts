import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { actingActor } from '~/features/authorizations/acting/acting-actor.server';
import { revokeAuthorization } from '~/features/authorizations/end.server';
import { gatherExtract } from '~/features/my/extract/gather.server';
import { days } from '~/lib/time';
import { residents, sessions } from '~db/schema';
import { approved, authorizationNow, todayOf } from '~tests/support/authorizations';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, type PersonName, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, send } from '~tests/support/pages';
import { answering, boSignsToo, filedRequest, handling, requestNow } from '~tests/support/requests';
import { writeMessage } from './answer.server';
import { acceptRequest, askPerson, finishRequest } from './desk/handle.server';

type Given = Parameters<typeof approved>[1];

/** Nemo, who has no home here, has given notice on Aava’s parking space with the only act of his power. */
async function usedUp(given: Given = {}): Promise<{ house: TestHouse; id: string; power: string }> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const power = await approved(house, { kind: 'single', acts: ['terminate-parking'], to: 'nemo', ...given });
  const actor = await actingAs(house, 'nemo', power);
  const { id } = await filedRequest(house, { actor, leaseId: 'lease-a1', message: 'Paikka 12' });
  await house.settle();
  house.sent.length = 0;
  return { house, id, power };
}

async function actingAs(house: TestHouse, name: PersonName, id: string) {
  const actor = await residentActor(house, name);
  const asking = { db: house.store.read, actor, landlordId: LANDLORD_ID, today: todayOf(house) };
  return (await actingActor({ ...asking, id })).actor;
}

/** Only the power or the request is to end, not the session. */
async function later(house: TestHouse, now: Date): Promise<void> {
  house.setTime(now);
  const expiresAt = new Date(now.getTime() + days(1));
  await house.store.write((tx) => tx.update(sessions).set({ lastSeenAt: now, expiresAt }));
}

const pageOf = (id: string) => ({ page: 'requests/one', path: `/my/requests/${id}`, params: { id } });
const read = (house: TestHouse, id: string, as: PersonName = 'nemo') => ask(house, { ...pageOf(id), as });
const say = (house: TestHouse, id: string, fields: Record<string, string>): Promise<Answer> =>
  send(house, { ...pageOf(id), as: 'nemo', fields: { intent: 'message', ...fields } });

async function told(house: TestHouse): Promise<string[]> {
  await house.settle();
  return house.sent.splice(0).map(({ to }) => to);
}

test('PA-5: who has used up their power by a request reads it to its end, and is written to as long', async () => {
  const { house, id, power } = await usedUp();
  expect(await authorizationNow(house, power)).toMatchObject({ state: 'ended', endedBecause: 'used' });
  const { status, body } = await read(house, id);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    follows: { name: 'Aava Esimerkki' },
    canMessage: false,
    canCancel: false,
    consents: [],
  });
  await finishRequest(house, handling(house, { id }), { message: 'Paikka 12 on vapaa.' });
  expect(await told(house)).toContain(emailOf('nemo'));
  expect(JSON.stringify((await read(house, id)).body)).toContain('Paikka 12 on vapaa.');
  await later(house, new Date(house.clock.now().getTime() + days(30)));
  expect((await read(house, id)).status).toBe(403);
});

test('the desk’s question is answered, and nothing else is said or taken back', async () => {
  const { house, id } = await usedUp();
  expect((await say(house, id, { message: 'Vielä yksi asia.' })).status).toBe(400);
  await askPerson(house, handling(house, { id }), { message: 'Kumpi piha?' });
  expect(await told(house)).toContain(emailOf('nemo'));
  expect((await read(house, id)).body).toMatchObject({ canMessage: true, question: 'Kumpi piha?' });
  expect((await say(house, id, { intent: 'cancel' })).status).toBe(403);
  expect((await say(house, id, { message: 'Etupiha.' })).status).toBe(303);
  expect(await told(house)).toEqual([emailOf('aava')]);
  expect(await requestNow(house, id)).toMatchObject({ status: 'received', turn: 'desk' });
});

test('what the principal and the lease’s other parties write stays theirs', async () => {
  const { house, id } = await usedUp();
  await boSignsToo(house);
  await writeMessage(house, { ...(await answering(house, { by: 'aava', id })), message: 'Vain teille.' });
  await writeMessage(house, { ...(await answering(house, { by: 'bo', id })), message: 'Minulta myös.' });
  expect(JSON.stringify((await read(house, id)).body)).not.toMatch(/Vain teille|Minulta myös|Provström/);
});

test('of the principal’s other requests it opens none, and to nobody else it opens this one', async () => {
  const { house, id } = await usedUp();
  const own = await filedRequest(house, { by: 'aava', act: 'terminate-sauna' });
  expect((await read(house, own.id)).status).toBe(403);
  expect((await ask(house, { page: 'requests/list', path: '/my/requests', as: 'nemo' })).status).toBe(403);
  for (const name of ['bo', 'cecilia', 'eero'] as const) expect((await read(house, id, name)).status, name).toBe(404);
});

test.each([
  ['its own last day', (house: TestHouse) => later(house, new Date('2026-11-30T22:00:00Z'))],
  [
    'the principal’s death',
    async (house: TestHouse) => {
      await house.store.write((tx) =>
        tx.update(residents).set({ deceasedOn: '2026-11-22' }).where(eq(residents.id, 'resident-aava')),
      );
    },
  ],
  [
    'the principal, who takes that back too',
    async (house: TestHouse, power: string) => {
      const actor = await residentActor(house, 'aava');
      const doing = { landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'test' };
      await revokeAuthorization(house, { id: power, actor, ...doing });
      await told(house);
    },
  ],
])('%s ends it: neither page nor letter', async (_, end) => {
  const { house, id, power } = await usedUp({ validUntil: '2026-11-30' });
  expect((await read(house, id)).status).toBe(200);
  await end(house, power);
  expect((await read(house, id)).status).toBe(403);
  await acceptRequest(house, handling(house, { id }), {
    message: null,
    consents: false,
    signedOn: null,
    lastDay: null,
  });
  expect(await told(house)).not.toContain(emailOf('nemo'));
});

test('who holds the power still is led to choose openly first', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const power = await approved(house, { to: 'nemo' });
  const actor = await actingAs(house, 'nemo', power);
  const { id } = await filedRequest(house, { actor, leaseId: 'lease-a1' });
  const { status, body } = await read(house, id);
  expect(status).toBe(403);
  const refusal = JSON.parse(body as string);
  expect(refusal).toMatchObject({ refused: 'act-first', name: 'Aava Esimerkki', authorization: power });
  const acting = { page: 'authorizations/acting/acting', path: '/my/acting', as: 'nemo' as const };
  const chosen = await send(house, { ...acting, fields: { authorization: power, returnTo: refusal.returnTo } });
  expect(chosen).toMatchObject({ status: 303, location: `/my/requests/${id}` });
  expect((await read(house, id)).status).toBe(200);
});

test('PR-1: a former attorney’s extract tells how the request stood when their power ended, and nothing later', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const power = await approved(house, { to: 'nemo' });
  const { id } = await filedRequest(house, { actor: await actingAs(house, 'nemo', power), leaseId: 'lease-a1' });
  const actor = await residentActor(house, 'aava');
  house.setTime(new Date(house.clock.now().getTime() + days(1)));
  const doing = { landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'test' };
  await revokeAuthorization(house, { id: power, actor, ...doing });
  house.setTime(new Date(house.clock.now().getTime() + days(1)));
  await finishRequest(house, handling(house, { id }), { message: 'Valmis.' });
  const extractOf = async (name: PersonName) => {
    const asking = {
      identityId: `identity-${name}`,
      locale: 'fi',
      origin: 'http://localhost',
      code: 'masked',
    } as const;
    return (await gatherExtract(house, asking)).requests;
  };
  expect(await extractOf('nemo')).toMatchObject([{ requestStatus: 'received', closedAt: null }]);
  expect(await extractOf('aava')).toMatchObject([{ requestStatus: 'done' }]);
});
