import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { makeVirusScan } from '~/files/virus-scan.server';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { auditEntries, authorizationDocuments, authorizations, files } from '~db/schema';
import { approved, authorizationNow, drafted, submitted, withPaper } from '~tests/support/authorizations';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, emailOf, type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ask, cookieHeader, send } from '~tests/support/pages';
import { EICAR, fakeClamd, lockedPdf, pdf, pdfOfPages, pdfWithScript } from '~tests/support/papers';
import { photo } from '~tests/support/pictures';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const jpeg = () => photo({ width: 60, height: 40 }).jpeg().toBuffer();
const desk = async (house: TestHouse) => ({ cookie: await cookieOf(house, { staff: 'customer-service' }) });

/** Just the fields that are required, and what the kind needs. */
const fields = {
  kind: 'single',
  acts: ['terminate-parking', 'fetch-keys'],
  attorneyName: 'Bo Provström',
  attorneyEmail: emailOf('bo'),
  validFrom: '2026-11-23',
};

type Writing = { as?: PersonName; more?: Record<string, string | string[]>; photos?: Buffer[] };

function write(house: TestHouse, { as = 'aava', more = {}, photos = [] }: Writing = {}) {
  const page = 'authorizations/new';
  return send(house, { page, path: paths.newAuthorization(), as, fields: { ...fields, ...more }, photos });
}

const one = (id: string) => ({ page: 'authorizations/one', path: paths.myAuthorization(id), params: { id } });
const atDesk = (id: string) => ({
  page: 'authorizations/desk/one',
  path: paths.adminAuthorization(id),
  params: { id },
});

async function written(house: TestHouse, writing: Writing = {}): Promise<string> {
  const { location } = await write(house, writing);
  return location!.split('/').at(-1)!;
}

test('the principal’s way: written, its pages added, sent, approved', { timeout: 30_000 }, async () => {
  const house = await houseWithPeople();
  const answer = await write(house);
  expect([answer.status, answer.location]).toEqual([
    303,
    expect.stringMatching(/^\/my\/authorizations\/[0-9a-z]{26}$/),
  ]);
  const id = answer.location!.split('/').at(-1)!;
  const upload = { ...one(id), as: 'aava' as const, fields: { intent: 'upload' } };
  const uploaded = await send(house, { ...upload, photos: [await pdf(), await jpeg()] });
  expect(uploaded.location).toBe(paths.myAuthorization(id));
  await send(house, { ...one(id), as: 'aava', fields: { intent: 'submit' } });
  expect((await authorizationNow(house, id)).state).toBe('submitted');
  const { body } = await ask(house, { ...atDesk(id), as: await desk(house) });
  expect(body.documents).toHaveLength(2);
  expect(body.facts).toMatchObject({
    principal: { isSameName: true, deceasedOn: null, lease: { address: 'Rantakatu 5 A 1' } },
    // Of an address alone nothing is told: not even whether there is an account.
    attorney: null,
  });
  const approve = { intent: 'approve', acts: 'terminate-parking' };
  await send(house, { ...atDesk(id), as: await desk(house), fields: approve });
  expect((await authorizationNow(house, id)).state).toBe('approved');
  const seen = await ask(house, { ...one(id), as: 'bo' });
  expect(seen.body.powers).toEqual([{ power: 'terminate-parking', once: true, usedAt: null }]);
  const revoked = await send(house, { ...one(id), as: 'aava', fields: { intent: 'revoke' } });
  expect(revoked.status).toBe(303);
  expect((await authorizationNow(house, id)).state).toBe('revoked');
});

test('what is missing comes back beside its field, with all that was typed and the pages that were stored', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  const more = { draft, acts: [], attorneyEmail: 'bo', validUntil: '2026-11-01', text: 'Omin sanoin' };
  const { status, body } = await write(house, { more, photos: [await jpeg()] });
  expect(status).toBe(400);
  expect(Object.keys(body.again.form.errors).sort()).toEqual(['attorneyEmail']);
  expect(body.again.form.values.text).toEqual(['Omin sanoin']);
  expect(body.again.kept).toHaveLength(1);
  const mended = await write(house, { more: { draft, validUntil: '2026-11-01' } });
  expect(Object.keys(mended.body.again.form.errors)).toEqual(['validUntil']);
  const single = await write(house, { more: { draft, acts: [] } });
  expect(Object.keys(single.body.again.form.errors)).toEqual(['acts']);
  expect((await write(house, { more: { draft } })).status).toBe(303);
  expect(await house.store.read.$count(authorizationDocuments)).toBe(1);
});

test('the button pressed twice makes one', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  const [first, second] = [await write(house, { more: { draft } }), await write(house, { more: { draft } })];
  expect(first.location).toBe(second.location);
  expect(await house.store.read.$count(authorizations)).toBe(1);
});

test.each<[string, () => Promise<Buffer>, RegExp]>([
  ['a PDF with a script', pdfWithScript, /sisältää ohjelman/],
  ['a locked PDF', () => lockedPdf({ userPassword: 'a' }), /lukittu salasanalla/],
  ['300 pages', () => pdfOfPages(300), /liikaa sivuja: enintään 20/],
  ['a photo with a PDF behind it', async () => Buffer.concat([await jpeg(), await pdf()]), /kaksi eri tiedostoa/],
])('%s is refused in words, and nothing of it is stored', { timeout: 30_000 }, async (_, make, sentence) => {
  const house = await houseWithPeople();
  const { status, body } = await write(house, { photos: [await make()] });
  expect(status).toBe(400);
  expect(body.again.form.errors.document).toMatch(sentence);
  expect(await house.store.read.$count(files)).toBe(0);
  expect(await house.store.read.$count(authorizations)).toBe(0);
});

async function scanned(house: TestHouse, port: number) {
  house.scan = makeVirusScan({ by: 'clamd', at: { host: '127.0.0.1', port } }, 300);
}

test('a virus is refused in words; while the scanner is away nothing is stored and nothing typed is lost', async () => {
  const house = await houseWithPeople();
  const clamd = await fakeClamd();
  await scanned(house, clamd.port);
  const infected = await write(house, { photos: [EICAR] });
  expect([infected.status, infected.body.again.form.errors.document]).toEqual([
    400,
    expect.stringMatching(/löytyi virus/),
  ]);
  const clean = await write(house, { photos: [await jpeg()] });
  expect(clean.status).toBe(303);
  await clamd.close();
  const before = await house.store.read.$count(files);
  const away = await write(house, { photos: [await jpeg()], more: { text: 'Tämä säilyy' } });
  expect(away.status).toBe(503);
  expect(away.body.again.form.errors.document).toMatch(/Emme juuri nyt pysty tarkistamaan/);
  expect(away.body.again.form.values.text).toEqual(['Tämä säilyy']);
  expect(await house.store.read.$count(files)).toBe(before);
});

async function opened(house: TestHouse, id: string, as: Parameters<typeof ask>[1]['as']) {
  return ask(house, { page: 'files/file', path: paths.file(id), params: { id }, as });
}

test('PA-6: the paper opens for the principal, the named attorney and customer service, as a download, on record', async () => {
  const house = await houseWithPeople();
  const id = await approved(house);
  const [page] = await house.store.read.select().from(authorizationDocuments);
  const fileId = page!.fileId;
  const officer = await desk(house);
  for (const as of ['aava', 'bo', officer] as const) expect((await opened(house, fileId, as)).status).toBe(200);
  const worker = { cookie: await cookieOf(house, { staff: 'property-supervisor' }) };
  for (const as of ['olli', 'cecilia', 'nemo', worker, undefined] as const) {
    expect((await opened(house, fileId, as)).status).toBe(404);
  }
  const traces = await house.store.read
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.action, 'authorization.document-opened'), eq(auditEntries.subjectId, id)));
  expect(traces.map(({ actorId }) => actorId).sort()).toEqual([
    'identity-aava',
    'identity-bo',
    'staff-customer-service',
  ]);
  for (const { identityId } of traces) expect(identityId).toBe('identity-aava');
});

test('bytes of a person are never shown within the portal', async () => {
  const house = await houseWithPeople();
  const id = await drafted(house);
  const fileId = await withPaper(house, id);
  const { loader } = await import('~/features/files/file');
  const cookie = await cookieOf(house, { resident: 'aava' });
  const request = new Request(`http://localhost:3000${paths.file(fileId)}`, { headers: { Cookie: cookie } });
  const context = { house, requestId: 'test', nonce: 'n', network: 'n' };
  const answer = await loader({ request, context: context as never, params: { id: fileId } });
  await answer.arrayBuffer();
  const { headers } = answer;
  expect(headers.get('Content-Disposition')).toMatch(/^attachment/);
  expect(headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test('nobody sees a draft but who wrote it; the one who is named sees it once it is approved', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  for (const as of ['bo', 'olli', 'nemo'] as const) {
    expect((await ask(house, { ...one(id), as })).status).toBe(404);
    expect((await send(house, { ...one(id), as, fields: { intent: 'revoke' } })).status).toBe(404);
  }
  expect((await ask(house, { ...one(id), as: 'aava' })).status).toBe(200);
});

test('the number on the paper leads the desk to its draft, however it is typed', async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  const { reference } = await authorizationNow(house, id);
  const typed = `${reference.slice(0, 3)}-${reference.slice(3, 6)} ${reference.slice(6)}`.toLowerCase();
  const list = { page: 'authorizations/desk/list', as: await desk(house) };
  const found = await ask(house, { ...list, path: `/admin/authorizations?reference=${encodeURIComponent(typed)}` });
  expect(found.location).toBe(paths.adminAuthorization(id));
  const none = await ask(house, { ...list, path: '/admin/authorizations?reference=XXX-XXX-XXX' });
  expect([none.status, none.body.reference]).toEqual([200, 'XXX-XXX-XXX']);
  const received = await send(house, {
    ...atDesk(id),
    as: await desk(house),
    fields: { intent: 'receive' },
    photos: [await jpeg()],
  });
  expect(received.status).toBe(303);
  expect((await authorizationNow(house, id)).state).toBe('submitted');
});

test('an officer takes up a paper for whom the register knows', async () => {
  const house = await houseWithPeople();
  const sent = {
    page: 'authorizations/desk/new',
    path: paths.newAdminAuthorization(),
    as: await desk(house),
    fields: { ...fields, resident: 'resident-aava', letterLanguage: 'sv' },
  };
  expect((await send(house, sent)).status).toBe(400);
  const { location } = await send(house, { ...sent, photos: [await jpeg()] });
  const row = await authorizationNow(house, location!.split('/').at(-1)!);
  expect(row).toMatchObject({
    state: 'submitted',
    handedInBy: 'officer',
    principalIdentityId: 'identity-aava',
    leaseId: 'lease-a1',
    locale: 'sv',
  });
});

test('a no and a question need words; a box unticked everywhere is no yes', async () => {
  const house = await houseWithPeople();
  const id = await submitted(house);
  const sent = { ...atDesk(id), as: await desk(house) };
  for (const [intent, field] of [
    ['reject', 'reason'],
    ['ask', 'message'],
  ] as const) {
    const { status, body } = await send(house, { ...sent, fields: { intent } });
    expect([status, Object.keys(body.again.form.errors)]).toEqual([400, [field]]);
  }
  const { body } = await send(house, { ...sent, fields: { intent: 'approve', shown: 'acts' } });
  expect(Object.keys(body.again.form.errors)).toEqual(['acts']);
  expect((await send(house, { ...sent, fields: { intent: 'approve' } })).status).toBe(303);
});

test('an attorney’s page tells nothing of the register before the decision, and the name after it', async () => {
  const house = await houseWithPeople();
  const more = {
    as: 'attorney',
    principalName: 'Aava Esimerkki',
    principalAddress: 'Rantakatu 5 A 1',
    attorneyName: 'Nemo Kukaties',
    attorneyEmail: emailOf('nemo'),
  };
  const id = await written(house, { as: 'nemo', more, photos: [await jpeg()] });
  await send(house, { ...one(id), as: 'nemo', fields: { intent: 'submit' } });
  const officer = await desk(house);
  await send(house, { ...atDesk(id), as: officer, fields: { resident: 'resident-aava' } });
  const before = await ask(house, { ...one(id), as: 'nemo' });
  expect(JSON.stringify(before.body)).not.toMatch(/resident-aava|identity-aava|lease-a1|matched/);
  await send(house, { ...atDesk(id), as: officer, fields: { intent: 'approve' } });
  const after = await ask(house, { ...one(id), as: 'nemo' });
  expect(after.body).toMatchObject({ principal: 'Aava Esimerkki', address: 'Rantakatu 5 A 1', why: null });
});

test('the letter’s link is put away with the browser, and shows what it is about', async () => {
  const house = await houseWithPeople();
  const page = 'authorizations/invitation';
  const kept = await ask(house, { page, path: paths.authorizationInvitation('not-a-token') });
  expect([kept.status, kept.location]).toEqual([303, '/authorizations/invitation']);
  const gone = await ask(house, {
    page,
    path: '/authorizations/invitation',
    as: { cookie: cookieHeader(...kept.cookies) },
  });
  expect([gone.status, gone.body.is]).toEqual([410, 'gone']);
});

test('the form is a PDF with the number of its draft, for who wrote it alone', { timeout: 30_000 }, async () => {
  const house = await houseWithPeople();
  const id = await written(house);
  const { loader } = await import('./form-pdf');
  const open = async (as: PersonName) => {
    const headers = { Cookie: await cookieOf(house, { resident: as }) };
    const request = new Request(`http://localhost:3000${paths.myAuthorizationForm(id, 'sv')}`, { headers });
    const context = { house, requestId: 'test', nonce: 'n', network: 'n' };
    return loader({ request, context: context as never, params: { id } }).catch(
      (thrown: unknown) => thrown as Response,
    );
  };
  expect((await open('bo')).status).toBe(404);
  const answer = await open('aava');
  expect(answer.headers.get('Content-Type')).toBe('application/pdf');
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
