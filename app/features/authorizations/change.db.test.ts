import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '~/lib/ids';
import { hours } from '~/lib/time';
import { paths } from '~/paths';
import { auditEntries, authorizationDocuments, authorizationEvents, authorizations, files, sessions } from '~db/schema';
import { authorizationNow, withPaper } from '~tests/support/authorizations';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, emailOf, type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, cookieHeader, send } from '~tests/support/pages';
import { photo } from '~tests/support/pictures';
import { idByReference } from './desk/queries.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

type Fields = Record<string, string | string[]>;

const fields: Fields = {
  kind: 'single',
  acts: ['terminate-parking', 'fetch-keys'],
  attorneyName: 'Bo Provström',
  attorneyEmail: emailOf('bo'),
  validFrom: '2026-11-23',
};

const page = 'authorizations/new';

async function written(house: TestHouse, { as = 'aava', more = {} }: { as?: PersonName; more?: Fields } = {}) {
  const { location } = await send(house, { page, path: paths.newAuthorization(), as, fields: { ...fields, ...more } });
  return location!.split('/').at(-1)!;
}

type Changing = { as?: PersonName | { cookie: string }; more?: Fields };

function change(house: TestHouse, id: string, { as = 'aava', more = {} }: Changing = {}): Promise<Answer> {
  return send(house, { page, path: paths.changeAuthorization(id), as, fields: { ...fields, ...more } });
}

const open = (house: TestHouse, id: string, as: Changing['as'] = 'aava') =>
  ask(house, { page, path: paths.changeAuthorization(id), as });
const flashOf = ({ cookies }: Answer) => cookies.join().match(/flash=authorizations\.flash\.(\w+)/)?.[1];

test('a draft opens with all it says, and is saved with what was changed', async () => {
  const house = await houseWithPeople();
  const id = await written(house, { more: { validUntil: '2027-06-30' } });
  const { body } = await open(house, id);
  expect(body.change.form.values).toMatchObject({
    kind: ['single'],
    acts: ['terminate-parking', 'fetch-keys'],
    attorneyName: ['Bo Provström'],
    attorneyEmail: [emailOf('bo')],
    validFrom: ['2026-11-23'],
    validUntil: ['2027-06-30'],
  });
  const answer = await change(house, id, { more: { acts: ['return-keys'], attorneyName: 'Bo Olof Provström' } });
  expect([answer.status, answer.location]).toEqual([303, paths.myAuthorization(id)]);
  expect(await authorizationNow(house, id)).toMatchObject({
    state: 'draft',
    acts: ['return-keys'],
    attorneyName: 'Bo Olof Provström',
    validUntil: null,
    principalName: 'Aava Esimerkki',
    principalIdentityId: 'identity-aava',
    leaseId: 'lease-a1',
  });
  expect(await house.store.read.$count(authorizations)).toBe(1);
});

test('what says something else has another number: a paper printed before finds nothing', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  const before = await authorizationNow(house, id);
  const changed = await change(house, id, { more: { validUntil: '2027-06-30' } });
  expect(flashOf(changed)).toBe('changed');
  const after = await authorizationNow(house, id);
  expect(after.reference).not.toBe(before.reference);
  const { landlordId } = after;
  expect(await idByReference(house.store.read, { typed: before.reference, landlordId })).toBe(null);
  expect(await idByReference(house.store.read, { typed: after.reference, landlordId })).toBe(id);
  const [trace] = await house.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'authorization.changed'));
  expect(trace).toMatchObject({ identityId: 'identity-aava', facts: { number: before.reference } });
});

test('saved without a change it keeps its number, and its pages', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  await withPaper(house, id);
  const before = await authorizationNow(house, id);
  expect(flashOf(await change(house, id))).toBe('unchanged');
  expect(await authorizationNow(house, id)).toEqual(before);
  expect(await house.store.read.$count(authorizationDocuments)).toBe(1);
});

test('pages that were signed before the change say something else: they go, and are told of before and after', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  const fileId = await withPaper(house, id);
  expect((await open(house, id)).body.change.pages).toBe(1);
  expect(flashOf(await change(house, id, { more: { acts: ['fetch-keys'] } }))).toBe('changedPages');
  expect(await house.store.read.$count(authorizationDocuments)).toBe(0);
  const [file] = await house.store.read.select().from(files).where(eq(files.id, fileId));
  expect(file).toMatchObject({ attachedAt: null, draftId: null });
  const submit = { page: 'authorizations/one', path: paths.myAuthorization(id), params: { id }, as: 'aava' as const };
  expect((await send(house, { ...submit, fields: { intent: 'submit' } })).status).toBe(400);
  const events = await house.store.read.select().from(authorizationEvents);
  expect(events.find(({ kind }) => kind === 'changed')?.data).toEqual({ pages: '1' });
});

test('an attorney mends what they wrote of the paper they were given; the paper stays', async () => {
  const house = await houseWithPeople();
  const id = await written(house, { as: 'nemo', more: { as: 'attorney', principalName: 'Aava Esimerki' } });
  await withPaper(house, id, 'identity:identity-nemo');
  const { body } = await open(house, id, 'nemo');
  expect(body).toMatchObject({
    as: 'attorney',
    change: { pages: 0, form: { values: { principalName: ['Aava Esimerki'] } } },
  });
  await change(house, id, { as: 'nemo', more: { principalName: 'Aava Esimerkki' } });
  expect(await authorizationNow(house, id)).toMatchObject({
    principalName: 'Aava Esimerkki',
    principalIdentityId: null,
    attorneyIdentityId: 'identity-nemo',
    handedInBy: 'attorney',
  });
  expect(await house.store.read.$count(authorizationDocuments)).toBe(1);
});

test('own words for one kind do not slip into another, where nobody would see them', async () => {
  const house = await houseWithPeople();
  const text = 'Bo saa hoitaa kaiken paitsi autopaikan.';
  const id = await written(house, { more: { kind: 'free-form', text } });
  await change(house, id, { more: { kind: 'general', text, estateParties: 'Joku' } });
  expect(await authorizationNow(house, id)).toMatchObject({ kind: 'general', text: null, estateParties: [] });
});

test('an estate’s draft is about the deceased again when it opens', async () => {
  const house = await houseWithPeople();
  const more = { kind: 'estate', principalName: 'Vainaja Esimerkki', estateParties: 'Aava Esimerkki\nOlli Esimerkki' };
  const id = await written(house, { more });
  expect((await open(house, id)).body.change.form.values).toMatchObject({
    principalName: ['Vainaja Esimerkki'],
    estateParties: ['Aava Esimerkki\nOlli Esimerkki'],
  });
  await change(house, id, { more: { ...more, kind: 'single' } });
  expect(await authorizationNow(house, id)).toMatchObject({
    principalName: 'Aava Esimerkki',
    principalIdentityId: 'identity-aava',
  });
});

test('what is wrong comes back beside its field with all that was typed, and the draft is as it was', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  const before = await authorizationNow(house, id);
  const more = { attorneyEmail: 'bo', validUntil: '2026-11-01', text: 'Tämä säilyy' };
  const { status, body } = await change(house, id, { more });
  expect(status).toBe(400);
  expect(Object.keys(body.again.form.errors)).toEqual(['attorneyEmail']);
  expect(body.again.form.values.text).toEqual(['Tämä säilyy']);
  for (const [field, wrong] of [
    ['validUntil', { validUntil: '2026-11-01' }],
    ['acts', { acts: [] }],
    ['kind', { kind: 'everything' }],
    ['attorneyName', { attorneyName: 'x'.repeat(121) }],
  ] as const) {
    const again = await change(house, id, { more: wrong as Fields });
    expect([again.status, Object.keys(again.body.again.form.errors)]).toEqual([400, [field]]);
  }
  expect(await authorizationNow(house, id)).toEqual(before);
});

test('somebody else’s draft is not there: not to read, not to change, not by its number', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  const before = await authorizationNow(house, id);
  for (const as of ['bo', 'olli', 'nemo', 'eero'] as const) {
    expect((await open(house, id, as)).status, as).toBe(404);
    expect((await change(house, id, { as, more: { acts: ['return-keys'] } })).status, as).toBe(404);
  }
  expect((await open(house, before.reference)).status).toBe(404);
  const officer = { cookie: await cookieOf(house, { staff: 'customer-service' }) };
  expect((await open(house, id, officer)).status).toBe(403);
  expect((await change(house, id, { as: officer })).status).toBe(403);
  expect(await authorizationNow(house, id)).toEqual(before);
});

test.each(['invited', 'submitted', 'asked', 'approved', 'rejected', 'revoked', 'ended'] as const)(
  'what is %s is not rewritten any more',
  async (state) => {
    const house = await houseWithPeople();
    const id = await written(house);
    await house.store.write((tx) => tx.update(authorizations).set({ state }).where(eq(authorizations.id, id)));
    const opened = await open(house, id);
    expect([opened.status, opened.location]).toEqual([303, paths.myAuthorization(id)]);
    const { status, body } = await change(house, id, { more: { acts: ['return-keys'] } });
    expect([status, Object.keys(body.again.form.errors)]).toEqual([400, ['form']]);
    expect((await authorizationNow(house, id)).acts).toEqual(['terminate-parking', 'fetch-keys']);
  },
);

test('two tabs: the later one is told, pressing twice is not', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  const version = String((await open(house, id)).body.change.version);
  const first = { version, acts: ['return-keys'] };
  expect((await change(house, id, { more: first })).status).toBe(303);
  expect((await change(house, id, { more: first })).status).toBe(303);
  const other = await change(house, id, { more: { version, acts: ['order-certificate'] } });
  expect([other.status, Object.keys(other.body.again.form.errors)]).toEqual([400, ['form']]);
  expect((await authorizationNow(house, id)).acts).toEqual(['return-keys']);
});

test('who goes back to the first form and sends it otherwise has changed the draft, not lost it', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  const id = await written(house, { more: { draft } });
  const photos = [await photo({ width: 60, height: 40 }).jpeg().toBuffer()];
  const again = { ...fields, draft, acts: ['return-keys'] };
  const answer = await send(house, { page, path: paths.newAuthorization(), as: 'aava', fields: again, photos });
  expect(answer.location).toBe(paths.myAuthorization(id));
  expect((await authorizationNow(house, id)).acts).toEqual(['return-keys']);
  expect(await house.store.read.$count(authorizations)).toBe(1);
  expect(await house.store.read.$count(authorizationDocuments)).toBe(1);
});

test('a change that was typed when the session had run out waits in its form', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  const cookie = await cookieOf(house, { resident: 'aava' });
  house.setTime(new Date(house.clock.now().getTime() + hours(2)));
  const answer = await change(house, id, { as: { cookie }, more: { attorneyName: 'Bo Uusi' } });
  expect(answer.location).toBe(`/login?returnTo=${encodeURIComponent(paths.changeAuthorization(id))}`);
  expect((await authorizationNow(house, id)).attorneyName).toBe('Bo Provström');
  await house.store.write((tx) => tx.delete(sessions));
  const as = { cookie: `${await cookieOf(house, { resident: 'aava' })}; ${cookieHeader(...answer.cookies)}` };
  const { body } = await open(house, id, as);
  expect(body.keptForm.values.attorneyName).toEqual(['Bo Uusi']);
});

test.each(['upload', 'submit', 'give'])('from a page that showed the old words nothing goes on: %s', async (what) => {
  const house = await houseWithPeople();
  const id = await written(house);
  const opened = { page: 'authorizations/one', path: paths.myAuthorization(id), params: { id }, as: 'aava' as const };
  const { reference } = (await ask(house, opened)).body;
  await change(house, id, { more: { acts: ['return-keys'] } });
  const said: Fields = what === 'give' ? { step: 'give' } : { intent: what };
  const photos = what === 'upload' ? [await photo({ width: 60, height: 40 }).jpeg().toBuffer()] : [];
  const answer = await send(house, { ...opened, fields: { ...said, reference }, photos });
  expect([answer.status, answer.body.again.message]).toEqual([400, expect.stringMatching(/muutettiin/)]);
  expect(await house.store.read.$count(authorizationDocuments)).toBe(0);
  expect((await authorizationNow(house, id)).state).toBe('draft');
  const now = (await ask(house, opened)).body.reference;
  if (what === 'upload')
    expect((await send(house, { ...opened, fields: { ...said, reference: now }, photos })).status).toBe(303);
});

test('the key of somebody else’s form makes one’s own draft and leaves theirs alone', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  const id = await written(house, { more: { draft } });
  const before = await authorizationNow(house, id);
  const other = await written(house, { as: 'cecilia', more: { draft, attorneyName: 'Joku Muu' } });
  expect(other).not.toBe(id);
  expect(await authorizationNow(house, id)).toEqual(before);
});

test('the same key sent as the other side changes nothing of what was written', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  const id = await written(house, { more: { draft, as: 'attorney', principalName: 'Bo Provström' } });
  const before = await authorizationNow(house, id);
  expect(await written(house, { more: { draft } })).toBe(id);
  expect(await authorizationNow(house, id)).toEqual(before);
});
