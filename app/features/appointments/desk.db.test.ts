import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { refusalOf } from '~/http/errors.server';
import { addDays, calendarDate } from '~/lib/time';
import { appointments, deskBlocks, serviceHours, servicePoints } from '~db/schema';
import { bookAt, freeAt, grainsHeldBy, POINT, rowOf, WEDNESDAY } from '~tests/support/appointments';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { staffActor } from '~tests/support/neighbourhood';
import { blockTime, unblockTime } from './blocks.server';
import type { Telling } from './displace.server';
import { addException, addHours, removeException, removeHours, saveTerms } from './hours.server';
import { findPoint } from './point.server';
import { stepVisit, takeWalkIn } from './visits.server';

const officer = staffActor('customer-service');

async function atDesk(house: TestHouse) {
  return { landlord: await house.landlords.own(), actor: officer, now: house.clock.now() };
}

async function changing(house: TestHouse, telling: Telling = 'ask-first') {
  return { ...(await atDesk(house)), code: POINT, telling };
}

async function blockWednesday(house: TestHouse, desk: number | null, telling: Telling = 'tell-them') {
  const span = { from: WEDNESDAY('09:00'), until: WEDNESDAY('10:00') };
  await blockTime(house, { ...(await atDesk(house)), code: POINT, desk, note: 'palaveri', telling, ...span });
}

async function pointOf(house: TestHouse) {
  return (await findPoint(house.store.read, await house.landlords.own(), POINT))!;
}

test('a visit goes from booked to served, and one step back', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  const step = async (name: 'arrived' | 'in-service' | 'served' | 'undo', time: string) => {
    house.setTime(WEDNESDAY(time));
    await stepVisit(house, { ...(await atDesk(house)), appointmentId: id, step: name });
    return (await rowOf(house, id)).status;
  };

  expect(await step('arrived', '08:55')).toBe('arrived');
  expect(await step('in-service', '09:02')).toBe('in-service');
  expect(await step('served', '09:20')).toBe('served');
  expect(await rowOf(house, id)).toMatchObject({
    arrivedAt: WEDNESDAY('08:55'),
    servedFrom: WEDNESDAY('09:02'),
    endedAt: WEDNESDAY('09:20'),
  });
  expect(await step('undo', '09:21')).toBe('in-service');
  expect(await step('undo', '09:22')).toBe('arrived');
  expect(await step('undo', '09:23')).toBe('booked');
});

test('nobody has failed to come before their time, and nobody who was served', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  const noShow = async () => stepVisit(house, { ...(await atDesk(house)), appointmentId: id, step: 'no-show' });

  expect((await refusalOf(noShow))?.code).toBe('appointments.refusal.notYet');
  house.setTime(WEDNESDAY('09:10'));
  await noShow();
  expect((await rowOf(house, id)).status).toBe('no-show');
  expect((await refusalOf(noShow))?.code).toBe('appointments.refusal.step');
});

test('who walks in gets the next number of the day', async () => {
  const house = await testHouse({ now: new Date('2026-11-24T09:00+02:00') });
  const walkIn = async () =>
    takeWalkIn(house, {
      ...(await atDesk(house)),
      code: POINT,
      reason: 'keys',
      name: null,
      moreInformation: null,
      locale: 'fi',
    });

  expect([(await walkIn()).number, (await walkIn()).number]).toEqual([1, 2]);
  house.setTime('2026-12-01T09:00+02:00');
  const { id, number } = await walkIn();
  expect(number).toBe(1);
  expect(await rowOf(house, id)).toMatchObject({ status: 'arrived', via: 'walk-in', name: '', tokenHash: null });
});

test('a blocked desk gives its visits to the other desk without a word', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  await blockWednesday(house, 1, 'ask-first');
  await house.settle();

  expect(await rowOf(house, id)).toMatchObject({ status: 'booked', desk: 2, sequence: 0 });
  expect(await grainsHeldBy(house, id)).toBe(6);
  expect(house.sent).toHaveLength(1);
});

test('before anybody loses a time the desk is asked; then they are told, with the next free times', async () => {
  const house = await testHouse();
  const first = await bookAt(house, WEDNESDAY('09:30'));
  const later = await bookAt(house, WEDNESDAY('10:00'));
  const refusal = await refusalOf(() => blockWednesday(house, null, 'ask-first'));
  expect(refusal).toMatchObject({ code: 'appointments.refusal.affects', facts: { appointments: first.id } });
  expect((await rowOf(house, first.id)).status).toBe('booked');

  await blockWednesday(house, null);
  await house.settle();
  expect(await rowOf(house, first.id)).toMatchObject({ status: 'displaced', desk: null, sequence: 1, remindAt: null });
  expect((await rowOf(house, later.id)).status).toBe('booked');
  const subject = 'Aikasi asiakaspalveluun keskiviikkona 25.11. klo 9.30 täytyy vaihtaa';
  const told = house.sent.find((letter) => letter.subject === subject)!;
  expect(told.text).toContain('keskiviikkona 25.11. klo 10.00');
  expect(told.text).toContain(`/appointments/manage/${first.token}`);
});

test('blocked time is free again when it is opened', async () => {
  const house = await testHouse();
  await blockWednesday(house, null);
  expect(await freeAt(house)).not.toContain(WEDNESDAY('09:00').toISOString());
  const [block] = await house.store.read.select().from(deskBlocks);
  await unblockTime(house, { ...(await atDesk(house)), id: block!.id });

  expect(await freeAt(house)).toContain(WEDNESDAY('09:00').toISOString());
});

test('until something is changed the landlord’s settings hold; then the portal’s own tables', async () => {
  const house = await testHouse();
  const before = await pointOf(house);
  expect([before.version, await house.store.read.$count(servicePoints)]).toEqual([0, 0]);
  await addHours(house, await changing(house), { kind: 'by-appointment', weekday: 5, from: '09:00', until: '11:00' });

  const after = await pointOf(house);
  expect(after.version).toBe(1);
  expect(after.calendar).toEqual({ ...before.calendar, hours: expect.arrayContaining([...before.calendar.hours]) });
  expect(after.calendar.hours).toHaveLength(before.calendar.hours.length + 1);
  expect(await freeAt(house)).toContain('2026-11-27T07:00:00.000Z');
  await removeHours(house, await changing(house), { kind: 'by-appointment', weekday: 5, from: '09:00' });
  expect(await freeAt(house)).not.toContain('2026-11-27T07:00:00.000Z');
  expect(await house.store.read.$count(serviceHours, eq(serviceHours.landlordId, LANDLORD_ID))).toBe(3);
});

test('hours of one day do not overlap, and a closed day has nothing else', async () => {
  const house = await testHouse();
  const change = await changing(house);
  const overlapping = addHours(house, change, { kind: 'by-appointment', weekday: 3, from: '11:00', until: '13:00' });
  expect((await refusalOf(() => overlapping))?.code).toBe('appointments.refusal.overlapping');
  await addException(house, change, { date: '2026-12-02', kind: 'closed', from: '', until: '' });
  const other = addException(house, change, { date: '2026-12-02', kind: 'walk-in', from: '09:00', until: '10:00' });
  expect((await refusalOf(() => other))?.code).toBe('appointments.refusal.exists');
  const yesterday = addException(house, change, { date: '2026-11-22', kind: 'closed', from: '', until: '' });
  expect((await refusalOf(() => yesterday))?.code).toBe('appointments.refusal.past');
});

test('a day that is closed takes its bookings back, and when it is opened again nobody is moved', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  const closed = { date: '2026-11-25', kind: 'closed' as const, from: '', until: '' };
  const asked = await refusalOf(async () => addException(house, await changing(house), closed));
  expect(asked?.facts).toEqual({ appointments: id });
  expect((await pointOf(house)).version).toBe(0);
  await addException(house, await changing(house, 'tell-them'), closed);
  expect((await rowOf(house, id)).status).toBe('displaced');
  await removeException(house, await changing(house), closed);
  expect(await freeAt(house)).toContain(WEDNESDAY('09:00').toISOString());
});

test('fewer desks: the same time at another desk while there is one', async () => {
  const house = await testHouse();
  const [one, two] = [await bookAt(house, WEDNESDAY('09:00')), await bookAt(house, WEDNESDAY('09:00'))];
  const { calendar, version } = await pointOf(house);
  const terms = {
    desks: 1,
    slotMinutes: { ...calendar.slotMinutes, other: 60 },
    noticeMinutes: 0,
    daysAhead: 14,
    holidayCountry: 'FI' as const,
    closedOnEves: true,
    version,
  };
  await saveTerms(house, await changing(house, 'tell-them'), terms);

  expect([(await rowOf(house, one.id)).status, (await rowOf(house, two.id)).status]).toEqual(['booked', 'displaced']);
  const free = await freeAt(house);
  expect(free[0]).toBe(WEDNESDAY('10:00').toISOString());
  const lastDay = addDays(calendarDate(house.clock.now(), 'Europe/Helsinki'), 14);
  expect(free.every((at) => calendarDate(new Date(at), 'Europe/Helsinki') <= lastDay)).toBe(true);
  expect((await refusalOf(async () => saveTerms(house, await changing(house), terms)))?.code).toBe('staleForm');
});

test('only customer service changes hours, blocks time and takes people in', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  const actor = staffActor('it-admin');
  const mine = { ...(await atDesk(house)), actor };
  const refused = { status: 403 };
  await expect(stepVisit(house, { ...mine, appointmentId: id, step: 'arrived' })).rejects.toMatchObject(refused);
  await expect(
    addHours(
      house,
      { ...mine, code: POINT, telling: 'ask-first' },
      { kind: 'walk-in', weekday: 1, from: '09:00', until: '10:00' },
    ),
  ).rejects.toMatchObject(refused);
  await expect(unblockTime(house, { ...mine, id: 'x' })).rejects.toMatchObject(refused);
  expect(await house.store.read.$count(appointments, eq(appointments.status, 'arrived'))).toBe(0);
});
