import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { appointments, auditEntries, letters } from '~db/schema';
import { bookAt, freeAt, rowOf, WEDNESDAY } from '~tests/support/appointments';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, type PersonName, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { loader as calendarFile } from './calendar-file';
import { action as actAtDesk, loader as readDesk } from './desk';
import { loader as readVisit } from './desk-visit';
import { action as change, loader as manage } from './manage';
import { action as book, loader as newAppointment } from './new';
import { loader as own } from './own';

const ORIGIN = 'http://localhost:3000';

type Sent = { path?: string; form?: Record<string, string>; cookie?: string; token?: string; id?: string };

function args(house: TestHouse, { path = '/', form, cookie, token, id }: Sent) {
  const request = new Request(ORIGIN + path, {
    method: form ? 'POST' : 'GET',
    headers: { 'Accept-Language': 'en', ...(cookie ? { Cookie: cookie } : {}) },
    body: form ? new URLSearchParams(form) : undefined,
  });
  const context = { house, requestId: 'test', nonce: 'n', network: 'network' };
  return { request, context, params: { ...(token && { token }), ...(id && { id }) } } as never;
}

const details = { reason: 'other', name: ' Ville Vieras ', phone: '040 123 4567' };
const nineO = '2026-11-25T09:00+02:00';

type Answered = {
  data: { form: { values: Record<string, string[]>; errors: Record<string, string> } };
  init: ResponseInit;
};

test('free times are listed by day, and the booking leads to its own page', async () => {
  const house = await testHouse();
  const page = await newAppointment(args(house, { path: '/appointments/new?reason=other' }));
  expect(page.offer!.days[0]).toMatchObject({ date: '2026-11-25', day: 'Wednesday 25 November' });
  expect(page.offer!.days[0]!.times.map(({ value }) => value)).toContain(nineO);

  const answer = (await book(
    args(house, { path: '/appointments/new', form: { ...details, slot: nineO } }),
  )) as Response;
  const place = answer.headers.get('Location')!;
  expect([answer.status, place]).toEqual([303, expect.stringMatching(/^\/appointments\/manage\/[\w-]{43}$/)]);
  const shown = await manage(args(house, { path: place, token: place.split('/').at(-1) }));
  expect(shown).toMatchObject({
    state: 'booked',
    name: 'Ville Vieras',
    when: 'Wednesday 25 November at 9:00–9:30',
    isMailed: false,
  });
});

test('what is wrong is told at its field, and everything typed is kept', async () => {
  const house = await testHouse();
  const form = { ...details, phone: 'abc', email: 'nobody', slot: '', moreInformation: 'Two keys' };
  const { data, init } = (await book(args(house, { path: '/appointments/new?reason=other', form }))) as Answered;

  expect(init.status).toBe(400);
  expect(Object.keys(data.form.errors)).toEqual(['slot', 'phone', 'email']);
  expect(data.form.values).toMatchObject({ phone: ['abc'], email: ['nobody'], moreInformation: ['Two keys'] });
});

test('a time that was just taken is answered with the next one', async () => {
  const house = await testHouse();
  await bookAt(house, WEDNESDAY('09:00'));
  await bookAt(house, WEDNESDAY('09:00'));
  const { data, init } = (await book(
    args(house, { path: '/appointments/new', form: { ...details, slot: nineO } }),
  )) as Answered;

  expect([init.status, data.form.errors]).toEqual([
    400,
    {
      slot: 'Somebody else has just taken this time. The next free one is on Wednesday 25 November at 9:30. Everything else you wrote is kept.',
    },
  ]);
  expect(data.form.values.name).toEqual([' Ville Vieras ']);
});

test('who is signed in finds the form filled in; whose home is in a housing company is shown their own service', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const as = async (resident: PersonName) =>
    newAppointment(
      args(house, { path: '/appointments/new?reason=lease', cookie: await cookieOf(house, { resident }) }),
    );

  expect(await as('aava')).toMatchObject({
    booksElsewhere: false,
    person: { name: 'Aava Esimerkki', email: 'aava@example.com' },
  });
  expect(await as('cecilia')).toMatchObject({
    booksElsewhere: true,
    offer: null,
    housingCompanies: { email: 'asoy@kotihovi.example' },
  });
  const cookie = await cookieOf(house, { resident: 'cecilia' });
  const { init } = (await book(
    args(house, { path: '/appointments/new', form: { ...details, slot: nineO }, cookie }),
  )) as Answered;
  expect(init.status).toBe(403);
});

test('opening the link changes nothing, however often; its buttons do', async () => {
  const house = await testHouse();
  const { id, token } = await bookAt(house, WEDNESDAY('09:00'));
  const before = await rowOf(house, id);
  for (let n = 0; n < 3; n += 1) await manage(args(house, { path: `/appointments/manage/${token}`, token }));
  expect(await rowOf(house, id)).toEqual(before);
  expect(await house.store.read.$count(letters)).toBe(1);

  const moved = (await change(args(house, { token, form: { intent: 'move', slot: '2026-11-25T11:00' } }))) as Response;
  expect([moved.status, moved.headers.get('Location')]).toEqual([303, `/appointments/manage/${token}`]);
  expect((await rowOf(house, id)).startsAt).toEqual(WEDNESDAY('11:00'));
  const cancelled = (await change(args(house, { token, form: { intent: 'cancel' } }))) as Response;
  expect(cancelled.status).toBe(303);
  expect(await manage(args(house, { token }))).toMatchObject({ state: 'cancelled', times: null });
  expect(await freeAt(house)).toContain(WEDNESDAY('11:00').toISOString());
});

test('after the time the page says so, and its buttons refuse', async () => {
  const house = await testHouse();
  const { token } = await bookAt(house, WEDNESDAY('09:00'));
  house.setTime(WEDNESDAY('09:05'));
  expect(await manage(args(house, { token }))).toMatchObject({ state: 'passed', times: null });
  const { data, init } = (await change(args(house, { token, form: { intent: 'cancel' } }))) as Answered;

  expect([init.status, data.form.errors]).toEqual([
    400,
    { form: 'This time has passed and can no longer be changed.' },
  ]);
});

test.each(['x', 'A'.repeat(43), ''])('a link with the secret "%s" leads nowhere', async (token) => {
  const house = await testHouse();
  await bookAt(house, WEDNESDAY('09:00'));
  const knocks = [
    () => manage(args(house, { token })),
    () => change(args(house, { token, form: { intent: 'cancel' } })),
    () => calendarFile(args(house, { token })),
  ];
  for (const knock of knocks) {
    expect(await (knock() as Promise<unknown>).catch((thrown: unknown) => (thrown as Response).status)).toBe(404);
  }
  expect(await house.store.read.$count(appointments, eq(appointments.status, 'cancelled'))).toBe(0);
});

test('the page’s calendar file is the same event as the letter’s', async () => {
  const house = await testHouse();
  const { token } = await bookAt(house, WEDNESDAY('09:00'));
  await house.settle();
  const eventOf = (text: string) =>
    new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!);
  const file = await calendarFile(args(house, { token }));
  const fromPage = eventOf(await file.text());
  const fromLetter = eventOf(Buffer.from(house.sent[0]!.attachments![0]!.content, 'base64').toString());

  expect(file.headers.get('Content-Type')).toContain('text/calendar');
  expect([fromPage.uid, fromPage.sequence]).toEqual([fromLetter.uid, fromLetter.sequence]);
  expect(fromPage.startDate.toJSDate()).toEqual(WEDNESDAY('09:00'));
});

test('a person sees their own times and nobody else’s', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const cookie = await cookieOf(house, { resident: 'aava' });
  await book(args(house, { path: '/appointments/new', form: { ...details, slot: nineO }, cookie }));
  await bookAt(house, WEDNESDAY('10:00'));

  expect(await own(args(house, { cookie }))).toMatchObject({ upcoming: [{ status: 'booked' }], past: [] });
  expect(await own(args(house, { cookie: await cookieOf(house, { resident: 'bo' }) }))).toMatchObject({
    upcoming: [],
    past: [],
  });
});

test('the desk’s morning: who comes, taken in, and by whose button', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const { id } = await bookAt(house, WEDNESDAY('09:00'), {
    reason: 'identification',
    moreInformation: 'Ei pankkitunnuksia',
  });
  house.setTime(WEDNESDAY('08:55'));
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const path = '/admin/appointments?date=2026-11-25';
  const before = await readDesk(args(house, { path, cookie }));
  expect(before.day!.booked).toMatchObject([
    {
      name: 'Ville Vieras',
      reason: 'identification',
      hasMore: true,
      steps: ['arrived', 'in-service', 'served'],
    },
  ]);
  const answer = (await actAtDesk(
    args(house, { path, cookie, form: { intent: 'arrived', appointment: id } }),
  )) as Response;
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, path]);

  const after = await readDesk(args(house, { path, cookie }));
  expect(after.day).toMatchObject({ booked: [], present: [{ id, status: 'arrived' }] });
  const week = await readDesk(args(house, { path: '/admin/appointments?view=week&date=2026-11-25', cookie }));
  expect(week.week!.days.map(({ booked }) => booked)).toEqual([0, 0, 1, 0, 0, 0, 0]);
});

test('PR-3: what was told beforehand is read on the visit’s own page, and that is on record', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const actor = await residentActor(house, 'aava');
  const { id } = await bookAt(house, WEDNESDAY('09:00'), { actor, moreInformation: 'Zqxlisätieto' });
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const day = await readDesk(args(house, { path: '/admin/appointments?date=2026-11-25', cookie }));
  expect(day.day!.booked).toMatchObject([{ id, hasMore: true }]);
  expect(JSON.stringify(day)).not.toContain('Zqxlisätieto');

  const shown = await readVisit(args(house, { path: `/admin/appointments/${id}`, cookie, id }));
  expect(shown.more).toBe('Zqxlisätieto');
  const readings = await house.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'appointment.read'));
  expect(readings).toMatchObject([{ actorId: 'staff-customer-service', identityId: 'identity-aava', subjectId: id }]);
});
