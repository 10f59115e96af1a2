import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { refusalOf } from '~/http/errors.server';
import { anonymous } from '~/policy/actor';
import { auditEntries, deskTimes, earlierWishes } from '~db/schema';
import { bookAt, freeAt, grainsHeldBy, rowOf, WEDNESDAY } from '~tests/support/appointments';
import { type TestHouse, testHouse } from '~tests/support/house';
import { settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { cancelAppointment, moveAppointment } from './change.server';
import { acceptOffer, askEarlier, declineOffer, stopAsking } from './waiting.server';

async function byLink(house: TestHouse, appointmentId: string) {
  return {
    appointmentId,
    landlord: await house.landlords.own(),
    actor: anonymous,
    by: 'person' as const,
    now: house.clock.now(),
  };
}

test('a moved time frees the old one at once, and the calendar file follows', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  await moveAppointment(house, { ...(await byLink(house, id)), slot: WEDNESDAY('11:00') });
  await house.settle();

  expect(await rowOf(house, id)).toMatchObject({ startsAt: WEDNESDAY('11:00'), sequence: 1, status: 'booked' });
  expect(await freeAt(house)).toContain(WEDNESDAY('09:00').toISOString());
  expect(await grainsHeldBy(house, id)).toBe(6);
  expect(house.sent.map(({ subject }) => subject)).toEqual([
    'Aikasi asiakaspalveluun keskiviikkona 25.11. klo 9.00',
    'Uusi aikasi asiakaspalveluun keskiviikkona 25.11. klo 11.00',
  ]);
});

test('a time that is taken moves nothing', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  await bookAt(house, WEDNESDAY('11:00'));
  await bookAt(house, WEDNESDAY('11:00'));
  const refusal = await refusalOf(async () =>
    moveAppointment(house, { ...(await byLink(house, id)), slot: WEDNESDAY('11:00') }),
  );

  expect(refusal?.code).toBe('appointments.refusal.taken');
  expect(await rowOf(house, id)).toMatchObject({ startsAt: WEDNESDAY('09:00'), sequence: 0 });
  expect(await grainsHeldBy(house, id)).toBe(6);
});

test('a cancelled time is free at once, once, and the event leaves the calendar', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  const change = await byLink(house, id);
  await cancelAppointment(house, change);
  await house.settle();

  expect((await refusalOf(() => cancelAppointment(house, change)))?.code).toBe('appointments.refusal.cancelled');
  expect(await freeAt(house)).toContain(WEDNESDAY('09:00').toISOString());
  expect(await house.store.read.$count(deskTimes)).toBe(0);
  expect(house.sent.at(-1)!.attachments![0]!.contentType).toContain('method=CANCEL');
});

test('after the time has begun the link changes nothing', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  house.setTime(WEDNESDAY('09:00'));

  expect((await refusalOf(async () => cancelAppointment(house, await byLink(house, id))))?.code).toBe(
    'appointments.refusal.passed',
  );
  const late = refusalOf(async () =>
    moveAppointment(house, { ...(await byLink(house, id)), slot: WEDNESDAY('11:00') }),
  );
  expect((await late)?.code).toBe('appointments.refusal.passed');
});

test('the desk moves for a caller whose time has just passed; others’ staff may not', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const { id } = await bookAt(house, WEDNESDAY('09:00'));
  house.setTime(WEDNESDAY('09:10'));
  const change = { ...(await byLink(house, id)), by: 'desk' as const, slot: WEDNESDAY('10:00') };
  await expect(moveAppointment(house, { ...change, actor: staffActor('property-service') })).rejects.toMatchObject({
    status: 403,
  });
  await moveAppointment(house, { ...change, actor: staffActor('customer-service') });
  await house.settle();

  expect((await rowOf(house, id)).startsAt).toEqual(WEDNESDAY('10:00'));
  expect(house.sent.at(-1)!.text).toContain('Asiakaspalvelu on siirtänyt aikasi.');
  const entries = await house.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'appointment.moved'));
  expect(entries).toMatchObject([{ actorKind: 'staff', actorId: 'staff-customer-service', subjectId: id }]);
});

test('a reminder comes the day before at the same hour, once, and not for what is cancelled', async () => {
  const house = await testHouse();
  await bookAt(house, WEDNESDAY('09:30'), { locale: 'en', email: 'keeps@example.com' });
  const gone = await bookAt(house, WEDNESDAY('10:00'), { email: 'gone@example.com' });
  await cancelAppointment(house, await byLink(house, gone.id));
  await house.settle();
  const before = house.sent.length;

  house.setTime('2026-11-24T09:29:59+02:00');
  await house.settle();
  expect(house.sent).toHaveLength(before);
  house.setTime('2026-11-24T09:30:00+02:00');
  await house.settle();
  house.setTime('2026-11-24T09:40:00+02:00');
  await house.settle();
  expect(house.sent.slice(before)).toMatchObject([
    { to: 'keeps@example.com', subject: 'Reminder: customer service on Wednesday 25 November at 9:30' },
  ]);
});

test('what is booked for tomorrow morning in the afternoon needs no reminder', async () => {
  const house = await testHouse({ now: new Date('2026-11-24T14:00+02:00') });
  const { id } = await bookAt(house, WEDNESDAY('09:30'));

  expect((await rowOf(house, id)).remindAt).toBeNull();
});

/** Everything on Wednesday is booked; three people with Thursday's times would come earlier. */
async function fullWednesday() {
  const house = await testHouse();
  const first = await bookAt(house, WEDNESDAY('09:00'), { email: 'first@example.com' });
  for (const time of [
    '09:00',
    '09:30',
    '09:30',
    '10:00',
    '10:00',
    '10:30',
    '10:30',
    '11:00',
    '11:00',
    '11:30',
    '11:30',
  ])
    await bookAt(house, WEDNESDAY(time));
  const waiting: string[] = [];
  for (const [at, name] of [
    ['12:00', 'one'],
    ['12:30', 'two'],
    ['13:00', 'three'],
  ] as const) {
    const { id } = await bookAt(house, new Date(`2026-11-26T${at}:00+02:00`), { email: `${name}@example.com` });
    house.setTime(new Date(house.clock.now().getTime() + 1000));
    await askEarlier(house, await byLink(house, id));
    waiting.push(id);
  }
  await house.settle();
  house.sent.length = 0;
  return { house, first, waiting: waiting as [string, string, string] };
}

test('a freed time is held for the first in turn and for nobody else', async () => {
  const { house, first, waiting } = await fullWednesday();
  await cancelAppointment(house, await byLink(house, first.id));
  await house.settle();

  expect(house.sent.filter(({ to }) => to !== 'first@example.com')).toMatchObject([
    { to: 'one@example.com', subject: 'Aikaisempi aika on vapautunut: keskiviikkona 25.11. klo 9.00' },
  ]);
  expect(await freeAt(house)).not.toContain(WEDNESDAY('09:00').toISOString());
  await acceptOffer(house, await byLink(house, waiting[0]));
  expect(await rowOf(house, waiting[0])).toMatchObject({ startsAt: WEDNESDAY('09:00'), sequence: 1, desk: 1 });
  expect(await grainsHeldBy(house, waiting[0])).toBe(6);
  await house.settle();
  // The time that was left is earlier than the third one's, and the second in turn comes before the third.
  expect(
    house.sent
      .slice(-2)
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['one@example.com', 'two@example.com']);
});

test('what nobody answers goes to the next when the time to answer is over, and at last to everybody', async () => {
  const { house, first, waiting } = await fullWednesday();
  await cancelAppointment(house, await byLink(house, first.id));
  const offered = async () => {
    const rows = await house.store.read.select().from(earlierWishes);
    return rows.filter(({ offerExpiresAt }) => offerExpiresAt).map(({ appointmentId }) => appointmentId);
  };
  expect(await offered()).toEqual([waiting[0]]);
  house.setTime('2026-11-23T14:05:00+02:00');
  await house.settle();
  expect(await offered()).toEqual([waiting[1]]);
  expect((await refusalOf(async () => acceptOffer(house, await byLink(house, waiting[0]))))?.code).toBe(
    'appointments.refusal.offerGone',
  );
  await declineOffer(house, await byLink(house, waiting[1]));
  expect(await offered()).toEqual([waiting[2]]);
  await stopAsking(house, await byLink(house, waiting[2]));
  expect(await offered()).toEqual([]);
  expect(await freeAt(house)).toContain(WEDNESDAY('09:00').toISOString());
  expect((await rowOf(house, waiting[0])).startsAt).toEqual(new Date('2026-11-26T12:00:00+02:00'));
});

test('an offer of the evening can be answered the next morning', async () => {
  const { house, first, waiting } = await fullWednesday();
  house.setTime('2026-11-23T19:00:00+02:00');
  await cancelAppointment(house, await byLink(house, first.id));
  house.setTime('2026-11-24T10:55:00+02:00');
  await house.settle();
  await acceptOffer(house, await byLink(house, waiting[0]));

  expect((await rowOf(house, waiting[0])).startsAt).toEqual(WEDNESDAY('09:00'));
});

test('a time freed an hour before it begins is offered to nobody but everybody', async () => {
  const { house, first } = await fullWednesday();
  house.setTime(WEDNESDAY('07:50'));
  await cancelAppointment(house, await byLink(house, first.id));

  expect(await freeAt(house)).toContain(WEDNESDAY('09:00').toISOString());
});

test('without an e-mail address nobody waits for a letter', async () => {
  const house = await testHouse();
  const { id } = await bookAt(house, WEDNESDAY('11:00'), { email: null });

  expect((await refusalOf(async () => askEarlier(house, await byLink(house, id))))?.code).toBe(
    'appointments.refusal.noEmail',
  );
});
