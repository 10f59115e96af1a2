import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { gatherExtract } from '~/features/my/extract/gather.server';
import { accounts, auditEntries, authorizations } from '~db/schema';
import { atDesk, authorizationNow, drafted, submitted } from '~tests/support/authorizations';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, emailOf, type PersonName, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ask } from '~tests/support/pages';
import { ownAuthorizations } from './access.server';
import { approve, reject } from './decide.server';
import { acceptInvitation, giveWithoutPaper } from './give.server';

const all = { powers: null, validUntil: null, isAttorneyConfirmed: false, isDeathConfirmed: false };

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

async function invited(house: TestHouse, given: Parameters<typeof drafted>[1] = {}): Promise<string> {
  const id = await drafted(house, given);
  const actor = await residentActor(house, 'aava');
  const doing = {
    landlordId: LANDLORD_ID,
    identificationId: 'identification',
    now: house.clock.now(),
    requestId: 'test',
  };
  await house.store.write((tx) => giveWithoutPaper(tx, house, { id, actor, ...doing }));
  return id;
}

async function extractOf(house: TestHouse, name: PersonName) {
  const asking = { identityId: `identity-${name}`, locale: 'en', origin: 'http://localhost', code: 'masked' } as const;
  return (await gatherExtract(house, asking)).authorizations;
}

async function deskPage(house: TestHouse, id: string) {
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const page = { page: 'authorizations/desk/one', path: `/admin/authorizations/${id}`, params: { id } };
  return (await ask(house, { ...page, as: { cookie } })).body;
}

test('PR-1: who is named by their address alone finds it in their extract once they have been written to', async () => {
  const house = await houseWithPeople();
  await submitted(house);
  expect(await extractOf(house, 'bo')).toEqual([]);
  await invited(house);
  const rows = await extractOf(house, 'bo');
  expect(rows).toMatchObject([{ authorizationState: 'invited', principal: 'Aava Esimerkki', email: emailOf('bo') }]);
  expect(rows).toHaveLength(1);
  expect(await extractOf(house, 'cecilia')).toEqual([]);
});

test('PR-1: an address under somebody else’s name tells that it is held, and nothing of the others', async () => {
  const house = await houseWithPeople();
  await invited(house, { attorneyName: 'Kuka Lie', text: 'Vain Kuka Lielle.' });
  const rows = await extractOf(house, 'bo');
  expect(rows).toMatchObject([{ part: 'attorney-address', email: emailOf('bo') }]);
  expect(JSON.stringify(rows)).not.toMatch(/Aava|Lie/);
});

test('what the desk reads and decides is the same whether or not an address has an account', async () => {
  const house = await houseWithPeople();
  const known = await submitted(house);
  const unknown = await submitted(house, { attorneyEmail: 'ei-ketaan@example.com' });
  const factsOf = async (id: string) => (await deskPage(house, id)).facts.attorney;
  expect([await factsOf(known), await factsOf(unknown)]).toEqual([null, null]);
  await approve(house, atDesk(house, known), all);
  await approve(house, atDesk(house, unknown), all);
  // Known by now to the portal, and still not told.
  expect((await authorizationNow(house, known)).attorneyIdentityId).toBe('identity-bo');
  expect([await factsOf(known), await factsOf(unknown)]).toEqual([null, null]);
  const pages = [await deskPage(house, known), await deskPage(house, unknown)];
  for (const page of pages) expect(JSON.stringify(page)).not.toContain('identity-');
  const shown = await house.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'authorization.attorney-shown'));
  expect(shown).toEqual([]);
});

test('the name of who has come forward is shown, and stands in their own extract', async () => {
  const house = await houseWithPeople();
  const id = await invited(house);
  const actor = await residentActor(house, 'bo');
  const doing = {
    landlordId: LANDLORD_ID,
    identificationId: 'identification',
    now: house.clock.now(),
    requestId: 'test',
  };
  await house.store.write((tx) => acceptInvitation(tx, house, { id, actor, ...doing }));
  expect((await deskPage(house, id)).facts.attorney).toMatchObject({ name: 'Bo Provström', isSameName: true });
  const rows = await house.store.read.select().from(auditEntries).where(eq(auditEntries.identityId, 'identity-bo'));
  expect(rows.map(({ action }) => action)).toContain('authorization.attorney-shown');
});

test('who gave it on paper before they had an account finds it, and nobody else’s', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house);
  await house.store.write((tx) =>
    tx.update(authorizations).set({ principalIdentityId: null, writtenBy: null }).where(eq(authorizations.id, id)),
  );
  const find = async (name: PersonName) =>
    ownAuthorizations(house.store.read, { actor: await residentActor(house, name), landlordId: LANDLORD_ID });
  expect(await find('aava')).toMatchObject([{ side: 'principal' }]);
  for (const name of ['olli', 'cecilia', 'nemo'] as const) expect(await find(name), name).toEqual([]);
  await reject(house, atDesk(house, id), { reason: 'Allekirjoitus puuttuu.' });
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toContain(emailOf('aava'));
});

test('an account that has never been activated proves nothing about its address', async () => {
  const house = await houseWithPeople();
  await invited(house);
  await house.store.write((tx) => tx.update(accounts).set({ state: 'pending' }).where(eq(accounts.id, 'account-bo')));
  expect(await extractOf(house, 'bo')).toEqual([]);
});
