import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { Refused } from '~/lib/refused';
import type { ResidentActor } from '~/policy/actor';
import { authorizationPowers, authorizations, leases, residents, serviceRequests } from '~db/schema';
import { approved, atDesk, authorizationNow, submitted, todayOf } from '~tests/support/authorizations';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { type PersonName, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { changed, importTexts, smallRegister } from '~tests/support/register-files';
import { filedRequest } from '~tests/support/requests';
import { approve, revokeAtDesk } from '../decide.server';
import { revokeAuthorization } from '../end.server';
import { actingActor } from './acting-actor.server';

const all = { powers: null, validUntil: null, isAttorneyConfirmed: false, isDeathConfirmed: false };

async function neighbourhood(now?: Date): Promise<TestHouse> {
  const house = await testHouse(now ? { now } : {});
  await settleNeighbourhood(house);
  return house;
}

/** As somebody’s page stands open: what holds now is asked again when it is sent. */
async function pageOf(house: TestHouse, id: string, as: PersonName = 'bo'): Promise<ResidentActor> {
  const actor = await residentActor(house, as);
  const asking = { db: house.store.read, actor, landlordId: LANDLORD_ID, today: todayOf(house) };
  return (await actingActor({ ...asking, id })).actor;
}

const requestsOf = (house: TestHouse) => house.store.read.select().from(serviceRequests);
const codeOf = (settled: PromiseSettledResult<unknown>) =>
  settled.status === 'rejected' && settled.reason instanceof Refused ? settled.reason.code : settled.status;

test.each([
  ['the principal', ['fetch-keys']],
  ['the principal', ['fetch-keys', 'return-keys']],
  ['the desk', ['fetch-keys']],
] as const)('revoked by %s in the moment the act is filed: it was done before, or not at all', async (by, acts) => {
  const house = await neighbourhood();
  const id = await approved(house, { kind: 'single', acts: [...acts] });
  const actor = await pageOf(house, id);
  const revoker = await residentActor(house, 'aava');
  const doing = { landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'test' };
  const [filed, revoked] = await Promise.allSettled([
    filedRequest(house, { actor, leaseId: 'lease-a1', act: 'fetch-keys' }),
    by === 'the desk'
      ? revokeAtDesk(house, atDesk(house, id), { reason: null })
      : revokeAuthorization(house, { id, actor: revoker, ...doing }),
  ]);
  expect(revoked.status).toBe('fulfilled');
  expect((await authorizationNow(house, id)).state).toBe('revoked');
  expect(['fulfilled', 'authorizations.refused.notInForce']).toContain(codeOf(filed));
  const isDone = filed.status === 'fulfilled';
  expect(await requestsOf(house)).toHaveLength(isDone ? 1 : 0);
  const [power] = await house.store.read
    .select()
    .from(authorizationPowers)
    .where(eq(authorizationPowers.power, 'fetch-keys'));
  expect(power!.usedAt !== null).toBe(isDone);
  await expect(filedRequest(house, { actor, leaseId: 'lease-a1', act: 'return-keys' })).rejects.toBeDefined();
});

test('approved from two tabs it is approved once, and gives each act once', async () => {
  const house = await neighbourhood();
  const id = await submitted(house, { kind: 'single', acts: ['fetch-keys', 'return-keys'] });
  const both = await Promise.allSettled([
    approve(house, atDesk(house, id), all),
    approve(house, atDesk(house, id), { ...all, powers: ['fetch-keys'] }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = both.map(codeOf).find((code) => code !== 'fulfilled');
  expect(['authorizations.refused.notAtDesk', 'staleForm']).toContain(lost);
  const powers = await house.store.read.select().from(authorizationPowers);
  expect(powers).toHaveLength(both[0].status === 'fulfilled' ? 2 : 1);
});

test.each([
  ['an ordinary night', '2026-11-23', '2026-11-23T21:59:59Z', '2026-11-23T22:00:00Z'],
  ['the night to the change to winter time', '2026-10-24', '2026-10-24T20:59:59Z', '2026-10-24T21:00:00Z'],
  ['the day of twenty-five hours', '2026-10-25', '2026-10-25T21:59:59Z', '2026-10-25T22:00:00Z'],
  ['the day of twenty-three hours', '2027-03-28', '2027-03-28T20:59:59Z', '2027-03-28T21:00:00Z'],
])('on %s it ends with its last day at the landlord’s midnight', async (_, validUntil, last, after) => {
  const house = await neighbourhood(new Date('2026-10-20T08:00:00Z'));
  const id = await approved(house, { validUntil, kind: 'single', acts: ['fetch-keys', 'return-keys'] });
  house.setTime(last);
  const actor = await pageOf(house, id);
  expect(actor.acting?.authorizationId).toBe(id);
  await filedRequest(house, { actor, leaseId: 'lease-a1', act: 'fetch-keys' });
  house.setTime(after);
  expect((await pageOf(house, id)).acting).toBe(null);
  const late = filedRequest(house, { actor, leaseId: 'lease-a1', act: 'return-keys' });
  await expect(late).rejects.toMatchObject({ code: 'authorizations.refused.notInForce' });
});

const dead = changed({
  persons: [
    ['identity_code\n', 'identity_code,deceased_on\n'],
    ['930V\n', '930V,2026-11-20\n'],
    ['999W\n', '999W,\n'],
    ['900B\n', '900B,\n'],
  ],
});

test('the principal’s death comes with the register while the attorney’s form is open: nothing is done', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);
  await settleNeighbourhood(house);
  const id = await approved(house, { to: 'nemo' });
  const [onni] = await house.store.read.select().from(residents).where(eq(residents.externalId, 'A-2'));
  const [lease] = await house.store.read.select().from(leases).where(eq(leases.externalId, 'S-2'));
  const set = { principalResidentId: onni!.id, leaseId: lease!.id };
  await house.store.write((tx) => tx.update(authorizations).set(set).where(eq(authorizations.id, id)));
  const actor = await pageOf(house, id, 'nemo');
  expect(actor.acting?.principal.name).toBe('Onni Mallinen');
  await importTexts(house, dead);
  const sent = filedRequest(house, { actor, leaseId: lease!.id, act: 'fetch-keys' });
  await expect(sent).rejects.toMatchObject({ code: 'authorizations.refused.notInForce' });
  expect(await requestsOf(house)).toEqual([]);
});

test('the lease has ended while the form was open: nothing is done', async () => {
  const house = await neighbourhood();
  const id = await approved(house);
  const actor = await pageOf(house, id);
  await house.store.write((tx) => tx.update(leases).set({ endsOn: '2026-11-22' }).where(eq(leases.id, 'lease-a1')));
  const sent = filedRequest(house, { actor, leaseId: 'lease-a1', act: 'fetch-keys' });
  await expect(sent).rejects.toMatchObject({ code: 'authorizations.refused.notInForce' });
  expect(await requestsOf(house)).toEqual([]);
});

test('two attorneys with the same act: each has their own, and a lease is given notice once', async () => {
  const house = await neighbourhood();
  const acts = ['terminate-lease', 'fetch-keys'];
  const ids = [
    await approved(house, { kind: 'single', acts }),
    await approved(house, { kind: 'single', acts, to: 'nemo' }),
  ];
  const [bo, nemo] = [await pageOf(house, ids[0]!), await pageOf(house, ids[1]!, 'nemo')];
  const file = (actor: ResidentActor, act: 'terminate-lease' | 'fetch-keys') =>
    filedRequest(house, { actor, leaseId: 'lease-a1', act });
  const notices = await Promise.allSettled([file(bo, 'terminate-lease'), file(nemo, 'terminate-lease')]);
  expect(notices.map(codeOf).sort()).toEqual(['fulfilled', 'requests.refused.terminated']);
  expect((await Promise.allSettled([file(bo, 'fetch-keys'), file(nemo, 'fetch-keys')])).map(codeOf)).toEqual([
    'fulfilled',
    'fulfilled',
  ]);
  const used = await house.store.read.select().from(authorizationPowers);
  // Whose notice came second has not used theirs: it was not done.
  expect(used.filter(({ usedAt }) => usedAt === null).map(({ power }) => power)).toEqual(['terminate-lease']);
});
