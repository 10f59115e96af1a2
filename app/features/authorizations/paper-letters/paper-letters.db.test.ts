import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { actingActor } from '~/features/authorizations/acting/acting-actor.server';
import { approve, ask as askForMore, matchPrincipal, revokeAtDesk } from '~/features/authorizations/decide.server';
import { locales } from '~/i18n/locale';
import { accounts, auditEntries, authorizationLetters, residents } from '~db/schema';
import { approved, atDesk, drafted, submitted, todayOf, withPaper } from '~tests/support/authorizations';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, residentActor, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { ask, send } from '~tests/support/pages';
import { readPdf } from '~tests/support/pdf';
import { filedRequest } from '~tests/support/requests';
import { loader as pdfLoader } from './letter-pdf';
import { markPosted } from './post.server';
import { countLetters, waitingLetters } from './read.server';

const all = { powers: null, validUntil: null, isAttorneyConfirmed: false, isDeathConfirmed: false };

/** Aava has given a power on paper and has never had an account. */
async function withoutAccount(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await approved(house, { kind: 'general' });
  await house.settle();
  house.sent.length = 0;
  await house.store.write((tx) => tx.delete(accounts).where(eq(accounts.id, 'account-aava')));
  return house;
}

const whats = async (house: TestHouse) =>
  (await house.store.read.select().from(authorizationLetters)).map(({ what }) => what);

async function powerOf(house: TestHouse): Promise<string> {
  const bo = await residentActor(house, 'bo');
  const { choicesOf } = await import('../acting/choices.server');
  const asking = { db: house.store.read, actor: bo, landlordId: LANDLORD_ID, today: todayOf(house) };
  return (await choicesOf(asking))[0]!.id;
}

async function boFor(house: TestHouse) {
  const actor = await residentActor(house, 'bo');
  const asking = { db: house.store.read, actor, landlordId: LANDLORD_ID, today: todayOf(house) };
  return (await actingActor({ ...asking, id: await powerOf(house) })).actor;
}

test('PA-5: what is done for a principal without an e-mail address waits on paper, and for one with an account by mail', async () => {
  const house = await withoutAccount();
  await filedRequest(house, { actor: await boFor(house), leaseId: 'lease-a1' });
  expect(await whats(house)).toEqual(['request-filed']);
  await revokeAtDesk(house, atDesk(house, await powerOf(house)), { reason: null });
  expect((await whats(house)).sort()).toEqual(['request-filed', 'revoked']);
  await house.settle();
  expect(house.sent.map(({ to }) => to)).not.toContain('aava@example.com');

  const other = await testHouse();
  await settleNeighbourhood(other);
  await approved(other);
  await filedRequest(other, { actor: await boFor(other), leaseId: 'lease-a1' });
  expect(await whats(other)).toEqual([]);
});

test('who has registered since is told by mail, though the paper knows them by the register alone', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const id = await drafted(house, { from: 'aava' });
  await withPaper(house, id);
  const { authorizations } = await import('~db/schema');
  await house.store.write((tx) =>
    tx.update(authorizations).set({ principalIdentityId: null, writtenBy: null, state: 'submitted' }),
  );
  await approve(house, atDesk(house, id), all);
  expect(await whats(house)).toEqual([]);
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toContain((await residentActor(house, 'aava')).email);
});

test('of an estate the letterbox is written to, and to nobody else who has died', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const general = await approved(house);
  await house.store.write(async (tx) => {
    await tx.delete(accounts).where(eq(accounts.id, 'account-aava'));
    await tx.update(residents).set({ deceasedOn: '2026-11-20' }).where(eq(residents.id, 'resident-aava'));
  });
  await revokeAtDesk(house, atDesk(house, general), { reason: null });
  expect(await whats(house)).toEqual([]);
  const estate = await submitted(house, { from: 'cecilia', kind: 'estate', to: 'bo' });
  const { authorizations } = await import('~db/schema');
  await house.store.write((tx) =>
    tx.update(authorizations).set({ writtenBy: null, handedInBy: 'officer' }).where(eq(authorizations.id, estate)),
  );
  await matchPrincipal(house, atDesk(house, estate), { residentId: 'resident-aava' });
  await approve(house, atDesk(house, estate), all);
  expect(await whats(house)).toEqual(['approved']);
  const [letter] = await waitingLetters(house.store.read, LANDLORD_ID);
  expect((await pdfOf(house, letter!.id, 'sv')).words).toContain('Dödsboet efter Aava Esimerkki');
});

async function pdfOf(house: TestHouse, id: string, language: string) {
  const headers = { Cookie: await cookieOf(house, { staff: 'customer-service' }) };
  const address = `http://localhost:3000/admin/authorizations/letters/${id}/letter.pdf?language=${language}`;
  const context = { house, requestId: 'r', nonce: 'n', network: '' };
  const request = new Request(address, { headers });
  const answer = await pdfLoader({ request, context, params: { id } } as never);
  return readPdf(new Uint8Array(await answer.arrayBuffer()));
}

test.each(locales)('the letter in %s is a tagged PDF with receiver, attorney and how to revoke', async (locale) => {
  const house = await withoutAccount();
  await filedRequest(house, { actor: await boFor(house), leaseId: 'lease-a1' });
  const [letter] = await waitingLetters(house.store.read, LANDLORD_ID);
  const pdf = await pdfOf(house, letter!.id, locale);
  expect(pdf.marked).toBe(true);
  expect(pdf.roles.map(({ role }) => role)).toEqual(expect.arrayContaining(['H1', 'Table', 'P']));
  expect(pdf.words).toMatch(/Aava Esimerkki Rantakatu 5 A 1 00990 Helsinki/);
  expect(pdf.words).toContain('Bo Provström');
  expect(pdf.words).toContain('P-1001');
  expect(pdf.words).not.toMatch(/undefined|\[object/);
});

test('what the desk asks is on the letter: who has no account reads it nowhere else', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const id = await submitted(house);
  await house.store.write((tx) => tx.delete(accounts).where(eq(accounts.id, 'account-aava')));
  await askForMore(house, atDesk(house, id), { message: 'Sivu 2 puuttuu.' });
  const [letter] = await waitingLetters(house.store.read, LANDLORD_ID);
  expect((await pdfOf(house, letter!.id, 'fi')).words).toContain('Sivu 2 puuttuu.');
});

test('posted once, by whom and when; opening and posting are on record with the receiver', async () => {
  const house = await withoutAccount();
  await filedRequest(house, { actor: await boFor(house), leaseId: 'lease-a1' });
  const [letter] = await waitingLetters(house.store.read, LANDLORD_ID);
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const page = {
    page: 'authorizations/paper-letters/letter',
    path: `/admin/authorizations/letters/${letter!.id}`,
    params: { id: letter!.id },
  };
  const { body } = await ask(house, { ...page, as: { cookie } });
  expect(body).toMatchObject({ name: 'Aava Esimerkki', language: 'fi', postedAt: null });
  expect(JSON.stringify(body)).not.toMatch(/invitationHash|attorneyEmail/);
  for (const _ of [1, 2]) {
    expect(await send(house, { ...page, as: { cookie }, fields: { intent: 'posted' } })).toMatchObject({ status: 303 });
    house.setTime(new Date(house.clock.now().getTime() + 60_000));
  }
  const [row] = await house.store.read.select().from(authorizationLetters);
  expect(row).toMatchObject({ staffId: 'staff-customer-service', postedAt: new Date('2026-11-23T08:00:00Z') });
  expect(await countLetters(house.store.read, LANDLORD_ID)).toBe(0);
  const audited = await house.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.residentId, 'resident-aava'));
  const actions = audited.map(({ action }) => action).filter((action) => action.includes('letter'));
  expect(actions).toEqual(['authorization.letter-opened', 'authorization.letter-posted']);
});

test('another landlord’s desk finds none of them, and no other duty marks one as posted', async () => {
  const house = await withoutAccount();
  await filedRequest(house, { actor: await boFor(house), leaseId: 'lease-a1' });
  const [letter] = await waitingLetters(house.store.read, LANDLORD_ID);
  const posting = { letter: letter!.id, now: house.clock.now(), requestId: 'r' };
  const other = { ...staffActor('customer-service'), landlordId: 'landlord-other' };
  await expect(markPosted(house, { ...posting, actor: other })).rejects.toMatchObject({ status: 404 });
  for (const duty of ['property-service', 'housing-social', 'it-admin'] as const) {
    await expect(markPosted(house, { ...posting, actor: staffActor(duty) })).rejects.toMatchObject({ status: 403 });
  }
  expect(await waitingLetters(house.store.read, 'landlord-other')).toEqual([]);
});
