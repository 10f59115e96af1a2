import { expect, test } from 'vitest';
import { recordAudit } from '~/audit/audit.server';
import { loader } from '~/features/my/data-download';
import { loader as photoLoader } from '~/features/my/data-photo';
import type { Locale } from '~/i18n/locale';
import { minutes } from '~/lib/time';
import { extractSections } from '~/retention/limit';
import * as db from '~db/schema';
import type { Tx } from '~db/store.server';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse, testHouse } from '~tests/support/house';
import {
  cookieOf,
  type PersonName,
  people,
  settleNeighbourhood,
  staffActor,
  staffIdOf,
} from '~tests/support/neighbourhood';
import { gatherExtract } from './gather.server';
import type { Extract } from './row';

const at = MONDAY_MORNING;
const landlordId = LANDLORD_ID;

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse({ now: at });
  await settleNeighbourhood(house);
  return house;
}

function extractOf(house: TestHouse, name: PersonName, locale: Locale = 'en'): Promise<Extract> {
  return gatherExtract(house, { identityId: `identity-${name}`, locale, origin: house.config.origin, code: 'masked' });
}

const fault = {
  landlordId,
  area: 'north',
  place: 'home' as const,
  room: 'bathroom',
  category: 'other',
  description: 'Hana tippuu',
  address: 'Rantakatu 5 A 1',
  via: 'portal' as const,
  reporterName: 'Aava Esimerkki',
  reporterLocale: 'fi' as const,
  masterKey: true,
  status: 'accepted' as const,
  open: true,
  priority: 'normal' as const,
  reportedAt: at,
  targetAt: at,
  round: 1,
  visitSequence: 0,
  photoCount: 0,
  followerCount: 0,
  updatedAt: at,
  version: 1,
};

const event = { faultId: 'f1', at, internal: false, round: 1, data: {} };

/** Aava reported, Olli of the same household wrote in it, Bo reported in the stairwell and Aava joined. */
async function reports(tx: Tx): Promise<void> {
  await tx.insert(db.faults).values([
    {
      ...fault,
      id: 'f1',
      number: 1001,
      reporterId: 'identity-aava',
      leaseId: 'lease-a1',
      homeId: 'home-a1',
      phone: '+358401234567',
    },
    {
      ...fault,
      id: 'f2',
      number: 1002,
      reporterId: 'identity-bo',
      reporterName: 'Bo Provström',
      place: 'stairwell',
      description: 'Bos ord',
      phone: '+358400000009',
    },
  ]);
  await tx.insert(db.faultEvents).values([
    { ...event, id: 'e1', kind: 'reported', actorKind: 'resident', actorId: 'identity-aava' },
    {
      ...event,
      id: 'e2',
      kind: 'message',
      actorKind: 'resident',
      actorId: 'identity-aava',
      data: { text: 'Aavan sanat' },
    },
    {
      ...event,
      id: 'e3',
      kind: 'message',
      actorKind: 'resident',
      actorId: 'identity-olli',
      data: { text: 'Ollin sanat' },
    },
    {
      ...event,
      id: 'e4',
      kind: 'message',
      actorKind: 'staff',
      actorId: staffIdOf('property-service'),
      data: { text: 'Huollon sanat' },
    },
    {
      ...event,
      id: 'e5',
      kind: 'note',
      actorKind: 'staff',
      actorId: staffIdOf('property-service'),
      internal: true,
      data: { text: 'Sisäinen' },
    },
  ]);
  await tx.insert(db.files).values({
    id: 'p1',
    hash: 'h',
    contentType: 'image/jpeg',
    size: 5,
    owner: 'identity:identity-aava',
    createdAt: at,
    attachedAt: at,
  });
  await tx.insert(db.faultPhotos).values({ faultId: 'f1', fileId: 'p1', eventId: 'e1' });
  await tx.insert(db.faultFollowers).values({ faultId: 'f2', identityId: 'identity-aava', joinedAt: at });
}

test('it holds the person, the account, the register and the reports with events and photos', async () => {
  const house = await neighbourhood();
  await house.store.write(reports);
  const extract = await extractOf(house, 'aava');

  expect(extract.identity).toEqual([
    { givenName: 'Aava', familyName: 'Esimerkki', identityCode: '010170-****', savedAt: at },
  ]);
  expect(extract.accounts).toMatchObject([{ email: 'aava@example.com', accountState: 'active' }]);
  expect(extract.register).toMatchObject([
    { landlord: 'Kotihovi Asunnot Oy', homes: [{ address: 'Rantakatu 5 A 1', role: 'party', startsOn: '2024-03-01' }] },
  ]);
  expect(extract.faults).toMatchObject([
    {
      number: 'V-1001',
      description: 'Hana tippuu',
      phone: '+358401234567',
      photos: ['http://localhost:3000/my/data/photos/p1'],
    },
  ]);
  expect(extract.joinedFaults).toMatchObject([{ number: 'V-1002', place: 'stairwell' }]);
});

test('of an event by another resident it tells that it was, not what they wrote; internal notes not at all', async () => {
  const house = await neighbourhood();
  await house.store.write(reports);
  const { faults } = await extractOf(house, 'aava');

  expect(faults[0]!.events).toMatchObject([
    { event: 'reported', who: 'you' },
    { event: 'message', who: 'you', words: 'Aavan sanat' },
    { event: 'message', who: 'another' },
    { event: 'message', who: 'staff', staffName: 'Testi property-service', words: 'Huollon sanat' },
  ]);
});

test('nothing of the neighbours, the household or the staff’s notes is in it', async () => {
  const house = await neighbourhood();
  await house.store.write(reports);
  const text = JSON.stringify(await extractOf(house, 'aava'));

  for (const others of [
    'Olli',
    'Ollin sanat',
    'Bo ',
    'Provström',
    'Bos ord',
    '+358400000009',
    'Sisäinen',
    'olli@',
    'bo@',
    people.aava.code,
  ]) {
    expect(text, others).not.toContain(others);
  }
});

test('one’s own words in a report of the household are one’s own, the report is not', async () => {
  const house = await neighbourhood();
  await house.store.write(reports);
  const { faults } = await extractOf(house, 'olli');

  expect(faults).toMatchObject([
    { number: 'V-1001', part: 'own-words', events: [{ event: 'message', words: 'Ollin sanat' }] },
  ]);
  expect(JSON.stringify(faults)).not.toMatch(/Hana tippuu|Aavan sanat|\+358401234567/);
});

test('reports made without signing in are found by address and name, or by home and name', async () => {
  const house = await neighbourhood();
  const unsigned = { ...fault, reporterId: null };
  await house.store.write((tx) =>
    tx.insert(db.faults).values([
      {
        ...unsigned,
        id: 'public',
        number: 1003,
        via: 'public',
        reporterEmail: 'aava@example.com',
        reporterName: 'aava ESIMERKKI',
      },
      {
        ...unsigned,
        id: 'phoned',
        number: 1004,
        via: 'phone',
        leaseId: 'lease-a1',
        reporterName: 'Esimerkki Aava Maria',
      },
      {
        ...unsigned,
        id: 'householders',
        number: 1005,
        via: 'phone',
        leaseId: 'lease-a1',
        reporterName: 'Olli Esimerkki',
      },
      {
        ...unsigned,
        id: 'strangers',
        number: 1006,
        via: 'public',
        reporterEmail: 'aava@example.com',
        reporterName: 'Ville Vieras',
        description: 'Vieraan sanat',
      },
    ]),
  );
  const { faults } = await extractOf(house, 'aava');

  expect(faults.map(({ number, part }) => [number, part])).toEqual([
    ['V-1003', undefined],
    ['V-1004', undefined],
    ['V-1006', 'address-only'],
  ]);
  expect(JSON.stringify(faults)).not.toMatch(/Ville|Vieraan sanat|Olli/);
});

test('who has looked is told with name and duty', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor: staffActor('customer-service'),
      action: 'resident.read',
      subject: { kind: 'resident', id: 'resident-aava' },
      residentId: 'resident-aava',
      landlordId,
      now: at,
    }),
  );

  expect((await extractOf(house, 'aava')).audit).toMatchObject([
    {
      action: 'resident.read',
      who: 'staff',
      staffName: 'Testi customer-service',
      duties: ['customer-service'],
      landlord: 'Kotihovi Asunnot Oy',
    },
  ]);
  expect((await extractOf(house, 'bo')).audit).toEqual([]);
});

test('letters, links, sessions, drafts, door openings, kept forms and appointments are in it', async () => {
  const house = await neighbourhood();
  await house.store.write(async (tx) => {
    await tx.insert(db.letters).values({
      id: 'l',
      landlordId,
      name: 'reset',
      locale: 'fi',
      payloadSealed: 'sealed',
      identityId: 'identity-aava',
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: at,
      validUntil: at,
      createdAt: at,
    });
    await tx
      .insert(db.accountTokens)
      .values({ hash: 'secret-hash', accountId: 'account-aava', purpose: 'reset', createdAt: at, expiresAt: at });
    await tx.insert(db.faultDrafts).values({
      id: 'd',
      owner: 'identity:identity-aava',
      fields: { description: 'Luonnos' },
      createdAt: at,
      expiresAt: at,
    });
    await tx.insert(db.doorOpenings).values({
      id: 'o',
      landlordId,
      homeId: 'home-a1',
      residentId: 'resident-aava',
      staffId: 'x',
      documentKind: 'passport',
      orderedAt: at,
      note: '',
    });
    const fieldsSealed = house.vault.seal('{"description":["Kesken jäi"]}', 'kept-form:k:fields');
    await tx.insert(db.keptForms).values({
      id: 'k',
      accountId: 'account-aava',
      path: '/my/faults/new',
      fieldsSealed,
      createdAt: at,
      expiresAt: at,
    });
    await tx.insert(db.appointments).values({
      id: 'a',
      landlordId,
      point: 'asematori',
      reason: 'lease',
      via: 'portal',
      status: 'booked',
      startsAt: at,
      endsAt: at,
      identityId: 'identity-aava',
      name: 'Aava Esimerkki',
      locale: 'fi',
      tokenHash: 'secret-hash',
      sequence: 0,
      changedAt: at,
      bookedAt: at,
    });
  });
  await cookieOf(house, { resident: 'aava' });
  const extract = await extractOf(house, 'aava');

  expect(extract.letters).toMatchObject([{ letter: 'reset', letterState: 'waiting' }]);
  expect(extract.links).toMatchObject([{ purpose: 'reset' }]);
  expect(extract.sessions).toHaveLength(1);
  expect(extract.drafts).toMatchObject([{ answers: [{ question: 'description', answer: 'Luonnos' }] }]);
  expect(extract.doorOpenings).toMatchObject([{ address: 'Rantakatu 5 A 1', documentKind: 'passport' }]);
  expect(extract.keptForms).toMatchObject([{ answers: [{ question: 'description', answer: 'Kesken jäi' }] }]);
  expect(extract.appointments).toMatchObject([{ reason: 'lease', visitStatus: 'booked' }]);
  expect(JSON.stringify(extract)).not.toMatch(/secret-hash|sealed/);
});

test('it works for whoever is in no register and before and after the lease', async () => {
  const house = await neighbourhood();

  expect((await extractOf(house, 'nemo')).register).toEqual([]);
  expect((await extractOf(house, 'eero')).register).toMatchObject([{ homes: [{ endsOn: '2026-10-31' }] }]);
  expect((await extractOf(house, 'frida')).register).toMatchObject([{ homes: [{ startsOn: '2026-12-15' }] }]);
});

test('every section is there, with or without rows', async () => {
  const house = await neighbourhood();

  expect(Object.keys(await extractOf(house, 'aava'))).toEqual([...extractSections]);
});

async function download(house: TestHouse, name: PersonName): Promise<Response> {
  const request = new Request('http://localhost:3000/my/data/download', {
    headers: { Cookie: await cookieOf(house, { resident: name }) },
  });
  return loader({ request, context: { house, requestId: 'request', nonce: '', network: '127.0.0.1' }, params: {} });
}

test('the file is the extract, with the whole code for who has just signed in, and leaves a trace', async () => {
  const house = await neighbourhood();
  const response = await download(house, 'aava');
  const file = JSON.parse(await response.text());

  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="rappu-2026-11-23.json"');
  expect(response.headers.get('Cache-Control')).toContain('no-store');
  expect(file.about).toMatchObject({ madeAt: at.toISOString(), identityCode: 'whole' });
  expect(file.identity[0].identityCode).toBe(people.aava.code);
  expect(file.audit[0]).toMatchObject({ action: 'extract.downloaded', who: 'you' });
});

test('a quarter of an hour after signing in the code is hidden in the file too', async () => {
  const house = await neighbourhood();
  await cookieOf(house, { resident: 'aava' });
  house.setTime(new Date(at.getTime() + minutes(15)));
  const text = await (await download(house, 'aava')).text();

  expect(text).toContain('010170-****');
  expect(text).not.toContain(people.aava.code);
});

test('the file is saved ten times a day and no more', async () => {
  const house = await neighbourhood();
  for (let n = 0; n < 10; n++) expect((await download(house, 'aava')).status).toBe(200);
  const refused = await download(house, 'aava');

  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
});

async function photo(house: TestHouse, name: PersonName, id: string): Promise<number> {
  const request = new Request(`http://localhost:3000/my/data/photos/${id}`, {
    headers: { Cookie: await cookieOf(house, { resident: name }) },
  });
  const context = { house, requestId: 'request', nonce: '', network: '127.0.0.1' };
  const answer = await photoLoader({ request, context, params: { id } }).catch((error: unknown) => error);
  return (answer as Response).status;
}

test('photos of one’s own reports open for ever, for nobody but the one whose they are, and not those of internal notes', async () => {
  const house = await neighbourhood();
  const { hash } = await house.files.put(Buffer.from('picture'));
  await house.store.write(async (tx) => {
    await reports(tx);
    await tx.update(db.files).set({ hash });
    const byStaff = { hash, contentType: 'image/jpeg', size: 5, owner: 'staff:x', createdAt: at, attachedAt: at };
    await tx.insert(db.files).values([
      { ...byStaff, id: 'repair' },
      { ...byStaff, id: 'internal' },
    ]);
    await tx.insert(db.faultPhotos).values([
      { faultId: 'f1', fileId: 'repair', eventId: 'e4' },
      { faultId: 'f1', fileId: 'internal', eventId: 'e5' },
    ]);
  });
  house.setTime('2029-01-01T10:00:00Z');

  expect([await photo(house, 'aava', 'p1'), await photo(house, 'aava', 'repair')]).toEqual([200, 200]);
  expect([await photo(house, 'aava', 'internal'), await photo(house, 'aava', 'none')]).toEqual([404, 404]);
  expect([await photo(house, 'olli', 'p1'), await photo(house, 'bo', 'repair')]).toEqual([404, 404]);
});

test('nobody’s extract names anybody else', async () => {
  const house = await neighbourhood();
  await house.store.write(reports);
  for (const name of Object.keys(people) as PersonName[]) {
    const text = JSON.stringify(await extractOf(house, name)).toLowerCase();
    for (const other of Object.keys(people) as PersonName[]) {
      if (other !== name) expect(text, `${other} in the extract of ${name}`).not.toMatch(new RegExp(`\\b${other}\\b`));
    }
  }
});
