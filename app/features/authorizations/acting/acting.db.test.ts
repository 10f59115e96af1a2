import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { actingActor } from '~/features/authorizations/acting/acting-actor.server';
import { revokeAtDesk } from '~/features/authorizations/decide.server';
import { revokeAuthorization } from '~/features/authorizations/end.server';
import { Refused } from '~/lib/refused';
import type { ResidentActor } from '~/policy/actor';
import {
  auditEntries,
  authorizationPowers,
  faultEvents,
  faults,
  leaseParties,
  leases,
  residents,
  serviceRequests,
  sessions,
} from '~db/schema';
import { approved, atDesk, authorizationNow, todayOf } from '~tests/support/authorizations';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, emailOf, type PersonName, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, send } from '~tests/support/pages';
import { filedRequest } from '~tests/support/requests';
import { reportedFault } from '~tests/support/work-orders';

const ACTING = { page: 'authorizations/acting/acting', path: '/my/acting' };
const whole = { urgent: 'none', place: 'home', room: 'kitchen', description: 'Hana tippuu.', masterKey: 'yes' };
const FAULT = { page: 'faults/report/start', path: '/my/faults/new', fields: whole };
const PARKING = { page: 'requests/new', path: '/my/requests/new' };

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

function choose(house: TestHouse, authorization: string, as: PersonName = 'bo'): Promise<Answer> {
  return send(house, { ...ACTING, as, fields: { authorization } });
}

/** Bo acts on what Aava gave him. */
async function boActs(house: TestHouse, given: Parameters<typeof approved>[1] = {}): Promise<string> {
  const id = await approved(house, given);
  expect(await choose(house, id)).toMatchObject({ status: 303, location: '/my' });
  return id;
}

const overview = (house: TestHouse, as: PersonName = 'bo') => ask(house, { page: 'my/overview', path: '/my', as });

async function frameOf(house: TestHouse, as: PersonName = 'bo') {
  const { readFrame } = await import('~/features/home/frame.server');
  const headers = { Cookie: await cookieOf(house, { resident: as }) };
  const request = new Request('http://localhost:3000/my', { headers });
  const context = { house, requestId: 'test', nonce: 'n', network: 'x' };
  return (await readFrame({ request, context, params: {} } as never)).frame.acting;
}

async function parkingForm(house: TestHouse): Promise<Record<string, string>> {
  const { body } = await ask(house, { ...PARKING, path: `${PARKING.path}?act=terminate-parking`, as: 'bo' });
  return { act: 'terminate-parking', confirmed: 'yes', lastDay: body.page.notice.earliest, message: 'Auto myytiin.' };
}

const refusalIn = ({ body }: Answer) => JSON.parse(body as string) as Record<string, unknown>;

test('for whom somebody can act stands on every page, and who it is for until when once they do', async () => {
  const house = await neighbourhood();
  expect(await frameOf(house)).toMatchObject({ current: null, choices: [] });
  const id = await approved(house, { validUntil: '2026-12-31' });
  const choices = [{ id, name: 'Aava Esimerkki', address: 'Rantakatu 5 A 1' }];
  expect(await frameOf(house)).toMatchObject({ id: '', current: null, choices });
  await choose(house, id);
  expect(await frameOf(house)).toMatchObject({ id, current: { name: 'Aava Esimerkki', until: '2026-12-31' } });
  expect((await overview(house)).body).toMatchObject({ isActing: true, name: 'Aava Esimerkki' });
  expect(await choose(house, '')).toMatchObject({ status: 303, location: '/my' });
  expect((await overview(house)).body).toMatchObject({ isActing: false, isAtHome: true });
});

test('another’s power, one made up, one that waits at the desk and another landlord’s are not there', async () => {
  const house = await neighbourhood();
  const id = await approved(house);
  expect((await choose(house, id, 'cecilia')).status).toBe(404);
  expect((await choose(house, id, 'aava')).status).toBe(404);
  expect((await choose(house, 'made-up')).status).toBe(404);
  const { submitted } = await import('~tests/support/authorizations');
  const waiting = await submitted(house, { to: 'cecilia' });
  expect((await choose(house, waiting, 'cecilia')).status).toBe(404);
  const { actor } = await actingActor({ ...(await asking(house)), landlordId: 'landlord-other', id });
  expect(actor.acting).toBe(null);
});

async function asking(house: TestHouse, as: PersonName = 'bo') {
  const actor = await residentActor(house, as);
  return { db: house.store.read, actor, landlordId: LANDLORD_ID, today: todayOf(house) };
}

async function actorFor(house: TestHouse, id: string, as: PersonName = 'bo'): Promise<ResidentActor> {
  return (await actingActor({ ...(await asking(house, as)), id })).actor;
}

const endings: Record<string, { end: (house: TestHouse, id: string) => Promise<unknown>; why: string }> = {
  'revoked by the principal': {
    end: async (house, id) =>
      revokeAuthorization(house, {
        ...{ id, actor: await residentActor(house, 'aava'), landlordId: LANDLORD_ID },
        ...{ now: house.clock.now(), requestId: 'test' },
      }),
    why: 'revoked',
  },
  'revoked at the desk': {
    end: (house, id) => revokeAtDesk(house, atDesk(house, id), { reason: 'Pyydettiin.' }),
    why: 'revoked',
  },
  'its last day passed': {
    end: async (house) => {
      house.setTime('2026-11-23T22:00:00Z');
      await stayAwake(house);
    },
    why: 'date',
  },
  'the lease ended': {
    end: (house) =>
      house.store.write((tx) => tx.update(leases).set({ endsOn: '2026-11-22' }).where(eq(leases.id, 'lease-a1'))),
    why: 'lease-ended',
  },
  'the principal left the lease': {
    end: (house) =>
      house.store.write((tx) =>
        tx.update(leaseParties).set({ removedAt: house.clock.now() }).where(eq(leaseParties.leaseId, 'lease-a1')),
      ),
    why: 'lease-ended',
  },
  'the principal died': {
    end: (house) =>
      house.store.write((tx) =>
        tx.update(residents).set({ deceasedOn: '2026-11-23' }).where(eq(residents.id, 'resident-aava')),
      ),
    why: 'principal-died',
  },
};

/** Only the power is to end, not the session. */
async function stayAwake(house: TestHouse): Promise<void> {
  const lastSeenAt = house.clock.now();
  const expiresAt = new Date(lastSeenAt.getTime() + 3_600_000);
  await house.store.write((tx) => tx.update(sessions).set({ lastSeenAt, expiresAt }));
}

test.each(Object.entries(endings))(
  '%s: the open form does nothing and keeps its text, the next page says so once',
  async (_, { end, why }) => {
    const house = await neighbourhood();
    const id = await boActs(house, { validUntil: '2026-11-23' });
    await end(house, id);
    const sent = await send(house, { ...FAULT, as: 'bo', fields: { ...whole, actingOn: id } });
    expect(sent.status).toBe(403);
    expect(refusalIn(sent)).toMatchObject({
      ...{ refused: 'ended', name: 'Aava Esimerkki', why },
      typed: [{ field: 'description', text: 'Hana tippuu.' }],
    });
    // Nor does a form that says nothing of whom it is for become Bo’s own.
    expect((await send(house, { ...FAULT, as: 'bo' })).status).toBe(403);
    expect(await house.store.read.select().from(faults)).toEqual([]);
    expect(await frameOf(house)).toMatchObject({ current: null, ended: { name: 'Aava Esimerkki', why } });
    await house.store.write(async () => undefined);
    expect(await frameOf(house)).toMatchObject({ current: null, ended: null });
    expect((await overview(house)).body).toMatchObject({ isActing: false });
  },
);

test('a form made for oneself is not sent for somebody else, nor the other way round', async () => {
  const house = await neighbourhood();
  const id = await boActs(house);
  const own = await send(house, { ...FAULT, as: 'bo', fields: { ...whole, actingOn: '' } });
  expect(own.status).toBe(403);
  expect(refusalIn(own)).toMatchObject({ refused: 'other-form', madeForSelf: true, actsFor: 'Aava Esimerkki' });
  await choose(house, '');
  const hers = await send(house, { ...FAULT, as: 'bo', fields: { ...whole, actingOn: id } });
  expect(hers.status).toBe(403);
  expect(refusalIn(hers)).toMatchObject({ refused: 'other-form', formFor: 'Aava Esimerkki', actsFor: null });
  const madeUp = await send(house, { ...FAULT, as: 'cecilia', fields: { ...whole, actingOn: id } });
  expect(refusalIn(madeUp)).toMatchObject({ formFor: null });
  expect(await house.store.read.select().from(faults)).toEqual([]);
});

test('a fault is reported for the principal: both names stand with it, and both are written to', async () => {
  const house = await neighbourhood();
  const id = await boActs(house);
  await house.settle();
  house.sent.length = 0;
  const sent = await send(house, { ...FAULT, as: 'bo', fields: { ...whole, actingOn: id } });
  expect(sent.status).toBe(303);
  const [fault] = await house.store.read.select().from(faults);
  expect(fault).toMatchObject({
    ...{ homeId: 'home-a1', leaseId: 'lease-a1', reporterId: 'identity-aava', reporterName: 'Aava Esimerkki' },
    ...{ actedByIdentityId: 'identity-bo', actedByName: 'Bo Provström', authorizationId: id, reporterEmail: null },
  });
  const [event] = await house.store.read.select().from(faultEvents);
  expect(event).toMatchObject({ actorId: 'identity-bo', actorName: 'Bo Provström', principalName: 'Aava Esimerkki' });
  const [trace] = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'fault.reported'));
  expect(trace).toMatchObject({ actorId: 'identity-bo', identityId: 'identity-aava', facts: { authorization: id } });
  await house.settle();
  expect(house.sent.map(({ to }) => to).sort()).toEqual([emailOf('aava'), emailOf('bo')]);
  for (const { text } of house.sent) expect(text).toMatch(/Bo Provström.*Aava Esimerkki/s);
});

test('each further act is told to the principal, and none of it is seen as one’s own', async () => {
  const house = await neighbourhood();
  const { id: faultId } = await reportedFault(house);
  await boActs(house);
  const path = `/my/faults/${faultId}`;
  const params = { id: faultId };
  const page = { page: 'faults/mine/fault', path, params };
  await house.settle();
  house.sent.length = 0;
  const written = await send(house, { ...page, as: 'bo', fields: { intent: 'message', message: 'Koira on kotona.' } });
  expect(written.status).toBe(303);
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toEqual([emailOf('aava')]);
  const read = await ask(house, { ...page, as: 'aava' });
  expect(read.body.events[0]).toMatchObject({ by: 'attorney', acted: { attorney: 'Bo Provström' } });
  await choose(house, '');
  expect(refusalIn(await ask(house, { ...page, as: 'bo' }))).toMatchObject({ refused: 'act-first' });
});

test('a single act is done once: it is marked, the power ends with its last act, and the attorney hears it', async () => {
  const house = await neighbourhood();
  const id = await boActs(house, { kind: 'single', acts: ['terminate-parking'] });
  const fields = await parkingForm(house);
  const sent = await send(house, { ...PARKING, as: 'bo', fields: { ...fields, actingOn: id } });
  const [request] = await house.store.read.select().from(serviceRequests);
  expect(sent).toMatchObject({ status: 303, location: `/my/requests/${request!.id}` });
  expect(sent.cookies.join()).toContain('acting.flash.usedUp');
  expect(request).toMatchObject({ principalName: 'Aava Esimerkki', actedByName: 'Bo Provström', authorizationId: id });
  expect(await authorizationNow(house, id)).toMatchObject({ state: 'ended', endedBecause: 'used' });
  const [power] = await house.store.read.select().from(authorizationPowers);
  expect(power).toMatchObject({ usedFor: request!.id });
  const again = await send(house, { ...PARKING, as: 'bo', fields: { ...fields, actingOn: id } });
  expect(refusalIn(again)).toMatchObject({ refused: 'ended', why: 'used' });
});

test('two tabs at once: one gets the act, the other is told that it is done', async () => {
  const house = await neighbourhood();
  const id = await approved(house, { kind: 'single', acts: ['fetch-keys', 'return-keys'] });
  const actor = await actorFor(house, id);
  const fetch = () => filedRequest(house, { actor, leaseId: 'lease-a1', act: 'fetch-keys' });
  const both = await Promise.allSettled([
    filedRequest(house, { actor, leaseId: 'lease-a1', act: 'fetch-keys', wantedOn: '2026-12-01' }),
    filedRequest(house, { actor, leaseId: 'lease-a1', act: 'fetch-keys', wantedOn: '2026-12-02' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
  expect((lost.reason as Refused).code).toBe('authorizations.refused.usedUp');
  const won = both.find((one) => one.status === 'fulfilled') as PromiseFulfilledResult<{ left: unknown }>;
  expect(won.value.left).toEqual(['return-keys']);
  expect(await house.store.read.select().from(serviceRequests)).toHaveLength(1);
  house.setTime('2026-11-23T09:00:00Z');
  await expect(fetch()).rejects.toBeInstanceOf(Refused);
});

test('what was revoked while the act was on its way is not done', async () => {
  const house = await neighbourhood();
  const id = await approved(house);
  const actor = await actorFor(house, id);
  await endings['revoked by the principal']!.end(house, id);
  await expect(filedRequest(house, { actor, leaseId: 'lease-a1' })).rejects.toBeInstanceOf(Refused);
  expect(await house.store.read.select().from(serviceRequests)).toEqual([]);
});

test('own pages stay shut while acting, whatever is sent to them', async () => {
  const house = await neighbourhood();
  await boActs(house);
  const own = [
    { page: 'identity/profile', path: '/my/profile' },
    { page: 'my/data', path: '/my/data' },
    { page: 'authorizations/new', path: '/my/authorizations/new' },
    { page: 'authorizations/list', path: '/my/authorizations' },
    { page: 'disturbances/report/list', path: '/my/disturbances' },
    { page: 'disturbances/report/new', path: '/my/disturbances/new' },
    { page: 'appointments/own', path: '/my/appointments' },
  ];
  for (const page of own) {
    const answer = await ask(house, { ...page, as: 'bo' });
    expect(answer.status, page.path).toBe(403);
    expect(refusalIn(answer), page.path).toMatchObject({ refused: 'own-page', returnTo: page.path });
  }
  const profile = { page: 'identity/profile', path: '/my/profile', as: 'bo' as const };
  expect((await send(house, { ...profile, fields: { phone: '+358401112223' } })).status).toBe(403);
  const give = { page: 'authorizations/new', path: '/my/authorizations/new', as: 'bo' as const };
  expect((await send(house, { ...give, fields: { kind: 'general' } })).status).toBe(403);
});

test('of requests only what the scope is about is seen; beyond it nothing opens', async () => {
  const house = await neighbourhood();
  const { id: asked } = await filedRequest(house, { act: 'payment-information', message: 'Miksi vuokra nousi?' });
  const { id: parking } = await filedRequest(house, { act: 'terminate-sauna' });
  await boActs(house, { kind: 'single', acts: ['terminate-sauna'] });
  const list = await ask(house, { page: 'requests/list', path: '/my/requests', as: 'bo' });
  expect(list.body.lines.map(({ id }: { id: string }) => id)).toEqual([parking]);
  const one = { page: 'requests/one', path: `/my/requests/${asked}`, params: { id: asked }, as: 'bo' as const };
  expect((await ask(house, one)).status).toBe(404);
  const beyond = { ...PARKING, path: `${PARKING.path}?act=terminate-lease`, as: 'bo' as const };
  expect((await ask(house, beyond)).status).toBe(403);
  expect((await send(house, { ...beyond, fields: { act: 'terminate-lease' } })).status).toBe(403);
  expect((await ask(house, { page: 'faults/mine/list', path: '/my/faults', as: 'bo' })).status).toBe(403);
  expect((await send(house, { ...FAULT, as: 'bo' })).status).toBe(403);
});

test('who has no lease reaches the overview, acts from there, and one session does not act for another', async () => {
  const house = await neighbourhood();
  const id = await approved(house, { to: 'nemo' });
  expect((await overview(house, 'nemo')).body).toMatchObject({ isActing: false, isAtHome: false });
  expect(await frameOf(house, 'nemo')).toMatchObject({ choices: [{ id }] });
  await choose(house, id, 'nemo');
  expect((await overview(house, 'nemo')).body).toMatchObject({ isActing: true });
  await house.store.write((tx) =>
    tx.update(sessions).set({ hash: 'another', id: 'another' }).where(eq(sessions.accountId, 'account-nemo')),
  );
  expect((await overview(house, 'nemo')).body).toMatchObject({ isActing: false });
});

test('an attorney sees no photo of the principal’s beyond the scope, and within it as long as the power holds', async () => {
  const house = await neighbourhood();
  const { id: faultId } = await reportedFault(house);
  const { readableTo } = await photoOf(house, faultId);
  const id = await boActs(house, { kind: 'single', acts: ['fetch-keys'] });
  expect(await readableTo('bo')).toBe(404);
  await choose(house, '');
  await endings['revoked by the principal']!.end(house, id);
  const faultsToo = await boActs(house);
  expect(await readableTo('bo')).toBe(200);
  await endings['revoked by the principal']!.end(house, faultsToo);
  expect(await readableTo('bo')).toBe(404);
});

async function photoOf(house: TestHouse, faultId: string) {
  const { files, faultPhotos } = await import('~db/schema');
  const now = house.clock.now();
  const { hash, size } = await house.files.put(Buffer.from('a picture'));
  const [event] = await house.store.read.select().from(faultEvents).where(eq(faultEvents.faultId, faultId));
  const file = { id: 'photo', hash, contentType: 'image/jpeg', size, owner: 'identity:identity-aava', createdAt: now };
  await house.store.write(async (tx) => {
    await tx.insert(files).values({ ...file, attachedAt: now });
    await tx.insert(faultPhotos).values({ faultId, fileId: 'photo', eventId: event!.id });
  });
  const photo = { page: 'files/file', path: '/files/photo', params: { id: 'photo' } };
  return { readableTo: async (as: PersonName) => (await ask(house, { ...photo, as })).status };
}
