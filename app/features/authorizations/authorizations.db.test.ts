import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { Refused } from '~/lib/refused';
import { days } from '~/lib/time';
import { accounts, auditEntries, authorizationPowers, identities, leases, residents } from '~db/schema';
import {
  approved,
  atDesk,
  authorizationNow,
  drafted,
  landlord,
  submitted,
  todayOf,
  withPaper,
} from '~tests/support/authorizations';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, type PersonName, people, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ownAuthorization } from './access.server';
import { approve, ask, matchPrincipal, reject, revokeAtDesk } from './decide.server';
import { draftAuthorization } from './draft.server';
import { endWhatIsOver, revokeAuthorization, useUp } from './end.server';
import { acceptInvitation, declineInvitation, giveWithoutPaper } from './give.server';
import { submitAuthorization } from './hand-in.server';
import type { Power } from './scope';
import { powersHeldBy } from './standing.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const all = { powers: null, validUntil: null, isAttorneyConfirmed: false, isDeathConfirmed: false };

function doing(house: TestHouse) {
  return { landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'test' };
}

async function held(house: TestHouse, name: PersonName): Promise<string[]> {
  const asking = { db: house.store.read, landlordId: LANDLORD_ID, today: todayOf(house) };
  return (await powersHeldBy(asking, await residentActor(house, name))).map(({ row }) => row.id);
}

const use = async (house: TestHouse, id: string, power: Power, by: PersonName = 'bo') => {
  const actor = await residentActor(house, by);
  const using = { authorizationId: id, power, today: todayOf(house), usedFor: 'request', actor };
  return house.store.write((tx) => useUp(tx, house, { ...using, now: house.clock.now(), requestId: 'test' }));
};

test('until it is approved it gives nothing; then both are told and the attorney holds it', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house);
  expect(await held(house, 'bo')).toEqual([]);
  await approve(house, atDesk(house, id), all);
  expect(await held(house, 'bo')).toEqual([id]);
  expect(await held(house, 'cecilia')).toEqual([]);
  await house.settle();
  expect(house.sent.map(({ to }) => to).sort()).toEqual([emailOf('aava'), emailOf('bo')]);
  expect(house.sent.map(({ text }) => text).join()).not.toMatch(/undefined/);
});

test('only who is party to a lease gives one', async () => {
  const house = await houseWithPeople();
  for (const from of ['olli', 'eero', 'frida', 'nemo'] as const) {
    await expect(drafted(house, { from }), from).rejects.toMatchObject({ status: 403 });
  }
});

test('without its paper it is not handed in', async () => {
  const house = await houseWithPeople();
  const id = await drafted(house);
  const actor = await residentActor(house, 'aava');
  const handing = { id, actor, ...doing(house) };
  await expect(submitAuthorization(house, handing)).rejects.toThrow('documentMissing');
  await withPaper(house, id);
  await submitAuthorization(house, handing);
  await expect(submitAuthorization(house, handing)).rejects.toThrow('notWritable');
});

test('a single act is done once: of two at the same moment one is refused', async () => {
  const house = await houseWithPeople();
  const id = await approved(house, { kind: 'single', acts: ['terminate-parking', 'fetch-keys'] });
  const both = await Promise.allSettled([use(house, id, 'terminate-parking'), use(house, id, 'terminate-parking')]);
  const refused = both.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect((refused[0]!.reason as Refused).code).toBe('authorizations.refused.usedUp');
  expect((await authorizationNow(house, id)).state).toBe('approved');
  await use(house, id, 'fetch-keys');
  expect(await authorizationNow(house, id)).toMatchObject({ state: 'ended', endedBecause: 'used' });
  expect(await held(house, 'bo')).toEqual([]);
});

test('an act that fails afterwards leaves the power unused', async () => {
  const house = await houseWithPeople();
  const id = await approved(house, { kind: 'single', acts: ['terminate-parking'] });
  const actor = await residentActor(house, 'bo');
  const failing = house.store.write(async (tx) => {
    await useUp(tx, house, {
      authorizationId: id,
      power: 'terminate-parking',
      today: todayOf(house),
      usedFor: 'request',
      actor,
      now: house.clock.now(),
      requestId: 'test',
    });
    throw new Refused('later');
  });
  await expect(failing).rejects.toThrow('later');
  await use(house, id, 'terminate-parking');
});

test('a power that lasts is not used up, and does nothing beyond its scope', async () => {
  const house = await houseWithPeople();
  const id = await approved(house, { powers: ['faults'] });
  await use(house, id, 'faults');
  await use(house, id, 'faults');
  await expect(use(house, id, 'terminate-lease')).rejects.toThrow('notInScope');
  expect((await house.store.read.select().from(authorizationPowers))[0]).toMatchObject({ once: false, usedAt: null });
});

test('an officer narrows what it covers and how long, and a free form holds what was read out of it', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house, {
    kind: 'free-form',
    text: 'Bo saa tilata todistuksen.',
    validUntil: '2027-06-30',
  });
  await expect(approve(house, atDesk(house, id), all)).rejects.toThrow('nothingGranted');
  await approve(house, atDesk(house, id), { ...all, powers: ['order-certificate'], validUntil: '2026-12-31' });
  expect(await authorizationNow(house, id)).toMatchObject({ whole: false, validUntil: '2026-12-31' });
  const longer = await submitted(house, { validUntil: '2026-12-31' });
  await approve(house, atDesk(house, longer), { ...all, validUntil: '2030-01-01' });
  expect((await authorizationNow(house, longer)).validUntil).toBe('2026-12-31');
});

test('revoked by the principal, the attorney or the desk, it is over at that moment', async () => {
  const house = await houseWithPeople();
  for (const by of ['aava', 'bo'] as const) {
    const id = await approved(house);
    await revokeAuthorization(house, { id, actor: await residentActor(house, by), ...doing(house) });
    expect(await held(house, 'bo'), by).toEqual([]);
    await expect(use(house, id, 'faults')).rejects.toThrow('notInForce');
  }
  const id = await approved(house);
  await revokeAtDesk(house, atDesk(house, id), { reason: 'Pyynnöstä' });
  expect(await held(house, 'bo')).toEqual([]);
});

test('it ends with its last day, the lease, and the principal, whether or not a job has run', async () => {
  const house = await houseWithPeople();
  const dated = await approved(house, { validUntil: '2026-11-30' });
  const open = await approved(house);
  house.setTime('2026-11-30T21:59:00Z');
  expect((await held(house, 'bo')).sort()).toEqual([dated, open].sort());
  house.setTime('2026-11-30T22:00:00Z');
  expect(await held(house, 'bo')).toEqual([open]);
  const { store } = house;
  await store.write((tx) =>
    tx.update(residents).set({ deceasedOn: '2026-11-29' }).where(eq(residents.id, 'resident-aava')),
  );
  expect(await held(house, 'bo')).toEqual([]);
  await expect(use(house, open, 'faults')).rejects.toThrow('notInForce');
  await endWhatIsOver(house, house.clock.now());
  await endWhatIsOver(house, house.clock.now());
  expect((await authorizationNow(house, dated)).endedBecause).toBe('date');
  expect((await authorizationNow(house, open)).endedBecause).toBe('principal-died');
});

test('an estate speaks on after the death, and no longer than the lease', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house, { kind: 'estate', estateParties: 'Bo Provström\nOlli Esimerkki' });
  await matchPrincipal(house, atDesk(house, id), { residentId: 'resident-aava' });
  await expect(approve(house, atDesk(house, id), all)).rejects.toThrow('deathUnknown');
  await house.store.write(async (tx) => {
    await tx.update(residents).set({ deceasedOn: '2026-11-20' }).where(eq(residents.id, 'resident-aava'));
  });
  await approve(house, atDesk(house, id), all);
  expect(await held(house, 'bo')).toEqual([id]);
  await house.store.write((tx) => tx.update(leases).set({ endsOn: '2026-11-22' }).where(eq(leases.id, 'lease-a1')));
  expect(await held(house, 'bo')).toEqual([]);
});

test('of a death that the register does not know an officer has seen proof', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house, { kind: 'estate', estateParties: 'Bo Provström\nOlli Esimerkki' });
  await matchPrincipal(house, atDesk(house, id), { residentId: 'resident-aava' });
  await approve(house, atDesk(house, id), { ...all, isDeathConfirmed: true });
  expect(await held(house, 'bo')).toEqual([id]);
});

test('what an attorney hands in says nothing of the principal until an officer has decided', async () => {
  const house = await houseWithPeople();
  const actor = await residentActor(house, 'nemo');
  const handIn = async (name: string) => {
    const id = await draftAuthorization(house, {
      actor,
      landlord,
      handedInBy: 'attorney',
      principal: { name, address: null, residentId: null, identityId: null, leaseId: null },
      written: {
        kind: 'general',
        text: null,
        attorneyName: actor.name,
        attorneyEmail: actor.email,
        validFrom: todayOf(house),
        validUntil: null,
        principalName: name,
        principalAddress: null,
        estateParties: null,
      },
      acts: [],
      documentIds: [],
      locale: 'fi',
      key: null,
      now: house.clock.now(),
      requestId: 'test',
    });
    await withPaper(house, id, 'identity:identity-nemo');
    await submitAuthorization(house, { id, actor, ...doing(house) });
    const own = await ownAuthorization(house.store.read, { id, actor, landlordId: LANDLORD_ID });
    const { principalResidentId, principalIdentityId, leaseId, state } = own!.row;
    return { id, seen: { principalResidentId, principalIdentityId, leaseId, state } };
  };
  const known = await handIn('Aava Esimerkki');
  const unknown = await handIn('Kuka Lie');
  expect(known.seen).toEqual(unknown.seen);
  await house.settle();
  expect(house.sent).toEqual([]);
  await expect(approve(house, atDesk(house, known.id), all)).rejects.toThrow('principalUnknown');
  await matchPrincipal(house, atDesk(house, known.id), { residentId: 'resident-aava' });
  await approve(house, atDesk(house, known.id), all);
  expect(await held(house, 'nemo')).toEqual([known.id]);
  await reject(house, atDesk(house, unknown.id), { reason: 'Paperista puuttuu allekirjoitus.' });
  await house.settle();
  expect(house.sent.map(({ to }) => to).sort()).toEqual([emailOf('aava'), emailOf('nemo'), emailOf('nemo')]);
});

test('an address alone leads nobody by another name to a power, and approving tells nothing of who has an account', async () => {
  const house = await houseWithPeople();
  const other = await submitted(house, { attorneyName: 'Bo Aivan Toinen' });
  const nobody = await submitted(house, { attorneyName: 'Bo Aivan Toinen', attorneyEmail: 'ei-ketaan@example.com' });
  for (const id of [other, nobody]) await approve(house, atDesk(house, id), { ...all, isAttorneyConfirmed: true });
  expect(await held(house, 'bo')).toEqual([]);
  const [first, second] = [await authorizationNow(house, other), await authorizationNow(house, nobody)];
  expect(first.attorneyIdentityId).toBe(null);
  expect(second.attorneyIdentityId).toBe(null);
});

test('who has accepted under another name than the paper’s is the attorney only once an officer says so', async () => {
  const house = await houseWithPeople();
  const id = await drafted(house, { attorneyName: 'Bo Aivan Toinen' });
  const confirmed = { id, identificationId: 'identification', ...doing(house) };
  const [aava, bo] = [await residentActor(house, 'aava'), await residentActor(house, 'bo')];
  await house.store.write((tx) => giveWithoutPaper(tx, house, { ...confirmed, actor: aava }));
  await house.store.write((tx) => acceptInvitation(tx, house, { ...confirmed, actor: bo }));
  await expect(approve(house, atDesk(house, id), all)).rejects.toThrow('attorneyDiffers');
  await approve(house, atDesk(house, id), { ...all, isAttorneyConfirmed: true });
  expect(await held(house, 'bo')).toEqual([id]);
});

test('who had no account when it was approved holds it once identified by the name on the paper, and nobody else does', async () => {
  const house = await houseWithPeople();
  const { given, family } = people.cecilia;
  const email = 'tulossa@example.com';
  const id = await approved(house, { attorneyName: `${given} ${family}`, attorneyEmail: email });
  await house.store.write((tx) =>
    tx.update(accounts).set({ email, emailKey: email, activeKey: email }).where(eq(accounts.id, 'account-cecilia')),
  );
  const cecilia = { ...(await residentActor(house, 'cecilia')), email };
  const asking = { db: house.store.read, landlordId: LANDLORD_ID, today: todayOf(house) };
  expect((await powersHeldBy(asking, cecilia)).map(({ row }) => row.id)).toEqual([id]);
  await house.store.write((tx) =>
    tx.update(identities).set({ familyName: 'Toinen' }).where(eq(identities.id, 'identity-cecilia')),
  );
  expect(await powersHeldBy(asking, cecilia)).toEqual([]);
});

test('without paper: given by identifying, accepted by identifying, then checked at the desk', async () => {
  const house = await houseWithPeople();
  const id = await drafted(house, { attorneyEmail: 'bo.kotona@example.com' });
  const aava = await residentActor(house, 'aava');
  const bo = await residentActor(house, 'bo');
  const confirmed = { id, identificationId: 'identification', ...doing(house) };
  await house.store.write((tx) => giveWithoutPaper(tx, house, { ...confirmed, actor: aava }));
  expect(await authorizationNow(house, id)).toMatchObject({ state: 'invited', form: 'portal' });
  await house.settle();
  const letter = house.sent.find(({ to }) => to === 'bo.kotona@example.com')!;
  expect(letter.text).toContain('/authorizations/invitation?token=');
  const accept = (actor: typeof bo) => house.store.write((tx) => acceptInvitation(tx, house, { ...confirmed, actor }));
  await expect(accept(aava)).rejects.toThrow('ownPower');
  await accept(bo);
  expect(await authorizationNow(house, id)).toMatchObject({
    state: 'submitted',
    attorneyIdentityId: 'identity-bo',
    invitationHash: null,
  });
  await expect(accept(bo)).rejects.toThrow('notInvited');
  expect(await held(house, 'bo')).toEqual([]);
  await approve(house, atDesk(house, id), all);
  expect(await held(house, 'bo')).toEqual([id]);
});

test('an invitation is declined, runs out, or is taken back', async () => {
  const house = await houseWithPeople();
  const aava = await residentActor(house, 'aava');
  const bo = await residentActor(house, 'bo');
  const invite = async () => {
    const id = await drafted(house);
    const confirmed = { id, identificationId: 'identification', actor: aava, ...doing(house) };
    await house.store.write((tx) => giveWithoutPaper(tx, house, confirmed));
    await house.settle();
    return { id, token: house.sent.at(-1)!.text.match(/token=(\S+)/)![1]! };
  };
  const declined = await invite();
  await declineInvitation(house, { token: declined.token, actor: bo, ...doing(house) });
  expect((await authorizationNow(house, declined.id)).endedBecause).toBe('declined');
  const late = await invite();
  const back = await invite();
  await revokeAuthorization(house, { id: back.id, actor: aava, ...doing(house) });
  await expect(declineInvitation(house, { token: back.token, actor: bo, ...doing(house) })).rejects.toMatchObject({
    status: 404,
  });
  house.setTime(new Date(house.clock.now().getTime() + days(14)));
  const accepting = { id: late.id, identificationId: 'identification', actor: bo, ...doing(house) };
  await expect(house.store.write((tx) => acceptInvitation(tx, house, accepting))).rejects.toThrow('invitationOver');
  await endWhatIsOver(house, house.clock.now());
  expect((await authorizationNow(house, late.id)).endedBecause).toBe('not-accepted');
});

test('an estate is given on paper alone', async () => {
  const house = await houseWithPeople();
  const id = await drafted(house, { kind: 'estate' });
  const actor = await residentActor(house, 'aava');
  const giving = { id, identificationId: 'identification', actor, ...doing(house) };
  await expect(house.store.write((tx) => giveWithoutPaper(tx, house, giving))).rejects.toThrow('estateNeedsPaper');
});

test('what the desk asks goes back to who handed it in, and comes again', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house);
  await ask(house, atDesk(house, id), { message: 'Sivu 2 puuttuu.' });
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toEqual([emailOf('aava')]);
  expect(house.sent[0]!.text).not.toContain('Sivu 2');
  const actor = await residentActor(house, 'aava');
  await submitAuthorization(house, { id, actor, ...doing(house) });
  expect((await authorizationNow(house, id)).state).toBe('submitted');
  await reject(house, atDesk(house, id), { reason: 'Allekirjoitus puuttuu.' });
  await expect(approve(house, atDesk(house, id), all)).rejects.toThrow('notAtDesk');
});

test('each step is on record with whom it concerns', async () => {
  const house = await houseWithPeople();
  const id = await approved(house, { kind: 'single', acts: ['fetch-keys'] });
  await use(house, id, 'fetch-keys');
  const rows = await house.store.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id));
  expect(rows.map(({ action }) => action).sort()).toEqual(
    ['approved', 'drafted', 'ended', 'submitted', 'used'].map((what) => `authorization.${what}`),
  );
  for (const row of rows) expect(row.identityId).toBe('identity-aava');
});

test('two officers who decide at the same time: the second is told', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house);
  const both = await Promise.allSettled([
    approve(house, atDesk(house, id), all),
    reject(house, atDesk(house, id), { reason: 'Epäselvä' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('what somebody has given signed in stays theirs: no officer makes it somebody else’s', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house);
  await expect(matchPrincipal(house, atDesk(house, id), { residentId: 'resident-bo' })).rejects.toThrow(
    'principalKnown',
  );
});
