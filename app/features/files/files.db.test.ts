import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { attachPhotos } from '~/features/faults/photos.server';
import { type Fault, recordEvent } from '~/features/faults/record.server';
import { textsFor } from '~/i18n';
import { newId } from '~/lib/ids';
import { auditEntries, faultFollowers, files } from '~db/schema';
import type { Duty } from '~db/schema/identity';
import { type TestHouse, testHouse } from '~tests/support/house';
import {
  cookieOf,
  type PersonName,
  residentActor,
  settleNeighbourhood,
  staffActor,
} from '~tests/support/neighbourhood';
import { ask, cookieHeader, send } from '~tests/support/pages';
import { photo, photoWithPosition } from '~tests/support/pictures';
import { reportedFault } from '~tests/support/work-orders';
import { refusalText } from './photos.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const picture = () => photo({ width: 300, height: 200 }).jpeg().toBuffer();

async function upload(house: TestHouse, as?: PersonName | { cookie: string }, photos?: Buffer[]) {
  const fields = { draft: newId() };
  return send(house, { page: 'files/upload', path: '/files', as, fields, photos: photos ?? [await picture()] });
}

type Viewer = PersonName | Duty | 'nobody' | { cookie: string };

async function statusFor(house: TestHouse, id: string, viewer: Viewer, page = 'files/file'): Promise<number> {
  const isStaff = typeof viewer === 'string' && viewer.includes('-');
  const as =
    viewer === 'nobody' ? undefined : isStaff ? { cookie: await cookieOf(house, { staff: viewer as Duty }) } : viewer;
  return (await ask(house, { page, path: `/files/${id}`, params: { id }, as: as as PersonName })).status;
}

async function attached(house: TestHouse, fault: Fault, kind: 'message' | 'note'): Promise<string> {
  const now = house.clock.now();
  const { id } = JSON.parse((await upload(house, 'aava')).body);
  const actor = kind === 'note' ? staffActor('property-service') : await residentActor(house, 'aava');
  await house.store.write(async (tx) => {
    const eventId = await recordEvent(tx, { fault, event: { kind, data: { text: '' } }, actor, now });
    await attachPhotos(tx, { faultId: fault.id, eventId, ids: [id], owner: 'identity:identity-aava', now });
  });
  return id;
}

test('of several photos sent where one is meant, one is looked at and stored', async () => {
  const house = await houseWithPeople();
  const sides = [110, 120, 130];
  const photos = await Promise.all(sides.map((side) => photo({ width: side, height: side }).jpeg().toBuffer()));
  expect((await upload(house, 'aava', photos)).status).toBe(201);
  let stored = 0;
  for await (const _ of house.files.list()) stored += 1;
  // Itself and its thumbnail.
  expect(stored).toBe(2);
});

test('a photo that belongs to no report yet is its owner’s alone', async () => {
  const house = await houseWithPeople();
  const answer = await upload(house, 'aava');
  expect(answer.status).toBe(201);
  const { id } = JSON.parse(answer.body);
  expect(await statusFor(house, id, 'aava')).toBe(200);
  expect(await statusFor(house, id, 'aava', 'files/thumbnail')).toBe(200);
  for (const viewer of ['olli', 'bo', 'property-supervisor', 'nobody'] as const) {
    expect(await statusFor(house, id, viewer), viewer).toBe(404);
  }
});

test('FR-4: a report’s photo opens for the household and for who handles it, for nobody else', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, { place: 'stairwell' });
  const id = await attached(house, fault, 'message');
  await house.store.write((tx) =>
    tx.insert(faultFollowers).values({ faultId: fault.id, identityId: 'identity-bo', joinedAt: house.clock.now() }),
  );
  for (const viewer of ['aava', 'olli', 'property-service', 'property-supervisor'] as const) {
    expect(await statusFor(house, id, viewer), viewer).toBe(200);
  }
  for (const viewer of ['bo', 'cecilia', 'frida', 'nemo', 'customer-service', 'it-admin', 'nobody'] as const) {
    expect(await statusFor(house, id, viewer), viewer).toBe(404);
  }
});

test('PR-3: a photo opened by staff stands in the extract of whoever reported', async () => {
  const house = await houseWithPeople();
  const id = await attached(house, await reportedFault(house), 'message');
  const openings = () => house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'file.read'));
  await statusFor(house, id, 'aava');
  await statusFor(house, id, 'property-service', 'files/thumbnail');
  await statusFor(house, id, 'customer-service');
  expect(await openings()).toEqual([]);

  await statusFor(house, id, 'property-service');
  expect(await openings()).toMatchObject([
    { actorId: 'staff-property-service', identityId: 'identity-aava', subjectId: id },
  ]);
});

test('a photo of another area is not for this worker', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, { area: 'east' });
  const id = await attached(house, fault, 'message');
  expect(await statusFor(house, id, 'property-service')).toBe(404);
  expect(await statusFor(house, id, 'property-supervisor')).toBe(200);
});

test('a photo of an internal note is not for the household, whoever brought it', async () => {
  const house = await houseWithPeople();
  const id = await attached(house, await reportedFault(house), 'note');
  expect(await statusFor(house, id, 'aava')).toBe(404);
  expect(await statusFor(house, id, 'property-service')).toBe(200);
});

test('a visitor’s photo belongs to the browser that sent it', async () => {
  const house = await houseWithPeople();
  const answer = await upload(house);
  const { id } = JSON.parse(answer.body);
  const cookie = cookieHeader(...answer.cookies);
  expect(await statusFor(house, id, { cookie })).toBe(200);
  expect(await statusFor(house, id, 'nobody')).toBe(404);
  expect(await statusFor(house, id, { cookie: 'visitor=guess' })).toBe(404);
});

test('position and camera are gone from what is stored', async () => {
  const house = await houseWithPeople();
  const { id } = JSON.parse((await upload(house, 'aava', [await photoWithPosition()])).body);
  const { body } = await ask(house, { page: 'files/file', path: `/files/${id}`, params: { id }, as: 'aava' });
  expect(body).not.toMatch(/Exif|Esimerkki|Camera/);
});

test('what is no photo is refused with a sentence, and nothing is stored', async () => {
  const house = await houseWithPeople();
  const answer = await upload(house, 'aava', [Buffer.from('%PDF-1.7 not a photo')]);
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body).message).toMatch(/photo-1\.jpg.*PDF/);
  expect(await house.store.read.$count(files)).toBe(0);
});

test('photos refused for the same reason share one sentence', () => {
  const t = textsFor('en');
  const refused = [
    { field: 'photos', filename: 'a.jpg', code: 'pdf' },
    { field: 'photos', filename: 'b.jpg', code: 'too-many' },
    { field: 'photos', filename: 'c.jpg', code: 'too-many' },
  ] as const;
  expect(refusalText(t, refused, false)).toBe(`a.jpg: ${t.errors.photo.pdf} b.jpg, c.jpg: ${t.errors.photo.tooMany}`);
});

test('a file that is not there is not found', async () => {
  const house = await houseWithPeople();
  for (const id of [newId(), 'x', '../../etc/passwd']) expect(await statusFor(house, id, 'aava')).toBe(404);
});
