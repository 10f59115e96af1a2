import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { refusalOf } from '~/http/errors.server';
import { hashToken } from '~/lib/ids';
import { appointments, auditEntries } from '~db/schema';
import { bookAt, freeAt, grainsHeldBy, rowOf, WEDNESDAY } from '~tests/support/appointments';
import { testHouse } from '~tests/support/house';
import { residentActor, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';

test('whoever asks gets the time, a letter with the link, and a calendar file', async () => {
  const house = await testHouse();
  const { id, token } = await bookAt(house, WEDNESDAY('09:30'), { locale: 'sv' });
  await house.settle();

  expect(await rowOf(house, id)).toMatchObject({
    status: 'booked',
    desk: 1,
    startsAt: WEDNESDAY('09:30'),
    endsAt: WEDNESDAY('10:00'),
  });
  expect(house.sent).toMatchObject([
    { to: 'ville@example.com', subject: 'Din tid hos kundtjänsten onsdag 25.11 kl. 9.30' },
  ]);
  expect(house.sent[0]!.text).toContain(`http://localhost:3000/appointments/manage/${token}`);
  expect(house.sent[0]!.attachments).toMatchObject([{ filename: 'appointment.ics' }]);
});

test('without an address no letter is sent', async () => {
  const house = await testHouse();
  await bookAt(house, WEDNESDAY('09:00'), { email: null });
  await house.settle();

  expect(house.sent).toEqual([]);
});

test('the link’s secret lies nowhere in the open', async () => {
  const house = await testHouse();
  const { id, token } = await bookAt(house, WEDNESDAY('09:00'));

  const row = await rowOf(house, id);
  expect(row.tokenHash).toBe(hashToken(token));
  expect(JSON.stringify(row)).not.toContain(token);
  expect(JSON.stringify(await house.store.read.select().from(auditEntries))).not.toContain(token);
});

test('two desks give a time twice, and never a third time', async () => {
  const house = await testHouse();
  const desks = [await bookAt(house, WEDNESDAY('09:00')), await bookAt(house, WEDNESDAY('09:00'))];
  const refusal = await refusalOf(() => bookAt(house, WEDNESDAY('09:00')));

  expect(refusal?.code).toBe('appointments.refusal.taken');
  expect(await Promise.all(desks.map(async ({ id }) => (await rowOf(house, id)).desk))).toEqual([1, 2]);
  expect(await freeAt(house)).not.toContain(WEDNESDAY('09:00').toISOString());
});

test('a long visit and a short one do not overlap at a desk', async () => {
  const house = await testHouse();
  const quarter = await bookAt(house, WEDNESDAY('09:15'), { reason: 'keys' });
  const half = await bookAt(house, WEDNESDAY('09:00'));
  const refusal = await refusalOf(() => bookAt(house, WEDNESDAY('09:00')));

  expect([(await rowOf(house, quarter.id)).desk, (await rowOf(house, half.id)).desk]).toEqual([1, 2]);
  expect(refusal?.code).toBe('appointments.refusal.taken');
  expect([await grainsHeldBy(house, quarter.id), await grainsHeldBy(house, half.id)]).toEqual([3, 6]);
  expect((await bookAt(house, WEDNESDAY('09:00'), { reason: 'keys' })).id).toBeTruthy();
});

test.each([
  ['a walk-in day', '2026-11-24T10:00+02:00'],
  ['between two times', '2026-11-25T09:10+02:00'],
  ['a week ago', '2026-11-18T09:00+02:00'],
  ['half a year ahead', '2027-05-26T09:00+03:00'],
  ['Epiphany', '2027-01-06T09:00+02:00'],
])('%s cannot be booked', async (_, at) => {
  const house = await testHouse();

  expect((await refusalOf(() => bookAt(house, new Date(at))))?.code).toBe('appointments.refusal.notBookable');
});

test('the same form sent twice is one booking with one link', async () => {
  const house = await testHouse();
  const first = await bookAt(house, WEDNESDAY('09:00'), { submissionKey: 'once' });
  const second = await bookAt(house, WEDNESDAY('09:00'), { submissionKey: 'once' });
  await bookAt(house, WEDNESDAY('09:00'));
  const third = await bookAt(house, WEDNESDAY('09:00'), { submissionKey: 'once' });

  expect([second, third]).toEqual([first, first]);
  expect(await house.store.read.$count(appointments)).toBe(2);
});

test('who is signed in finds the booking among their own, in the language of their letters', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const actor = await residentActor(house, 'aava');
  const { id } = await bookAt(house, WEDNESDAY('09:00'), { actor, locale: 'en' });
  await house.settle();

  expect((await rowOf(house, id)).identityId).toBe('identity-aava');
  expect(house.sent[0]!.subject).toBe('Aikasi asiakaspalveluun keskiviikkona 25.11. klo 9.00');
  const [entry] = await house.store.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id));
  expect(entry).toMatchObject({ action: 'appointment.booked', identityId: 'identity-aava', actorKind: 'resident' });
});

test('residents of a housing company’s home book elsewhere', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const actor = await residentActor(house, 'cecilia');

  await expect(bookAt(house, WEDNESDAY('09:00'), { actor })).rejects.toMatchObject({ status: 403 });
});

test('customer service books for a caller, also a time that begins in ten minutes; property service does not', async () => {
  const house = await testHouse({ now: WEDNESDAY('08:50') });
  const { id } = await bookAt(house, WEDNESDAY('09:00'), { actor: staffActor('customer-service'), by: 'desk' });

  expect((await rowOf(house, id)).via).toBe('desk');
  expect((await refusalOf(() => bookAt(house, WEDNESDAY('09:00'))))?.code).toBe('appointments.refusal.notBookable');
  await expect(
    bookAt(house, WEDNESDAY('10:00'), { actor: staffActor('property-service'), by: 'desk' }),
  ).rejects.toMatchObject({ status: 403 });
});
