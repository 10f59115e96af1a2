import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '~/lib/ids';
import { hours } from '~/lib/time';
import { faults, files, keptForms, sessions } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, cookieHeader, send } from '~tests/support/pages';
import { photo } from '~tests/support/pictures';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const later = (house: TestHouse, n: number) => house.setTime(new Date(house.clock.now().getTime() + hours(n)));
const written = { urgent: 'none', room: 'kitchen', description: 'Tämä ei saa kadota.', masterKey: 'yes' };

/** Written while the session was running out. */
async function sendTooLate(house: TestHouse): Promise<Answer> {
  const cookie = await cookieOf(house, { resident: 'aava' });
  later(house, 2);
  const photos = [await photo({ width: 200, height: 100 }).jpeg().toBuffer()];
  const fields = { ...written, draft: newId() };
  return send(house, { page: 'faults/report/start', path: '/my/faults/new', as: { cookie }, fields, photos });
}

async function signedInAgain(house: TestHouse, who: PersonName, kept: Answer): Promise<{ cookie: string }> {
  await house.store.write((tx) => tx.delete(sessions).where(eq(sessions.accountId, `account-${who}`)));
  return { cookie: `${await cookieOf(house, { resident: who })}; ${cookieHeader(...kept.cookies)}` };
}

function pageOf({ location }: Answer): string {
  return new URL(location!, 'http://x').searchParams.get('returnTo')!;
}

test('what was typed when the session had run out waits for its person, photos too, once', async () => {
  const house = await houseWithPeople();
  const answer = await sendTooLate(house);
  expect(answer.status).toBe(303);
  expect(answer.location).toMatch(/^\/login\?returnTo=/);
  const path = pageOf(answer);
  expect(path).toMatch(/^\/my\/faults\/new\/details\?draft=/);

  const page = { page: 'faults/report/details', path };
  const { body, cookies } = await ask(house, { ...page, as: await signedInAgain(house, 'aava', answer) });
  expect(body).toMatchObject({ wasKept: true, kept: [expect.any(String)] });
  expect(body.form.values).toMatchObject({
    description: ['Tämä ei saa kadota.'],
    room: ['kitchen'],
    masterKey: ['yes'],
  });
  expect(cookies.join()).toMatch(/kept=;.*Max-Age=0/);

  const draft = new URL(path, 'http://x').searchParams.get('draft')!;
  const fields = { ...written, draft, keptPhotos: body.kept };
  await send(house, { page: 'faults/report/details', path, as: 'aava', fields });
  const [fault] = await house.store.read.select().from(faults);
  expect(fault).toMatchObject({ description: 'Tämä ei saa kadota.', photoCount: 1 });
});

test('it is sealed, and nobody else’s account opens it', async () => {
  const house = await houseWithPeople();
  const answer = await sendTooLate(house);
  const [row] = await house.store.read.select().from(keptForms);
  expect(row).toMatchObject({ accountId: 'account-aava', staffId: null });
  expect(row!.fieldsSealed).not.toContain('kadota');
  const as = await signedInAgain(house, 'bo', answer);
  expect((await ask(house, { page: 'faults/report/details', path: pageOf(answer), as })).status).toBe(404);
});

test('after a day it is not shown any more', async () => {
  const house = await houseWithPeople();
  const answer = await sendTooLate(house);
  later(house, 25);
  const as = await signedInAgain(house, 'aava', answer);
  expect((await ask(house, { page: 'faults/report/details', path: pageOf(answer), as })).status).toBe(404);
});

test('who was never signed in is sent to sign in, and nothing is kept', async () => {
  const house = await houseWithPeople();
  const page = { page: 'faults/report/start', path: '/my/faults/new', fields: written };
  expect((await send(house, page)).location).toBe('/login?returnTo=%2Fmy%2Ffaults%2Fnew');
  expect((await send(house, { ...page, as: { cookie: 'sid=made-up' } })).status).toBe(303);
  expect(await house.store.read.$count(keptForms)).toBe(0);
});

test.each([
  ['faults/report/start', '/my/faults/new', 100],
  ['authorizations/new', '/my/authorizations/new', 60],
])(
  '%s: who sends again and again with a session that has run out has no more pictures looked at',
  async (page, path, most) => {
    const house = await houseWithPeople();
    const cookie = await cookieOf(house, { resident: 'aava' });
    later(house, 2);
    const sending = { page, path, as: { cookie }, fields: { draft: newId() } };
    for (let sent = 0; sent < most; sent += 1) await send(house, sending);
    const photos = [await photo({ width: 200, height: 100 }).jpeg().toBuffer()];

    expect((await send(house, { ...sending, photos })).status).toBe(429);
    expect(await house.store.read.$count(files)).toBe(0);
  },
);
