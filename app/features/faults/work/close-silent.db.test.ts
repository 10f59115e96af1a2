import { expect, test } from 'vitest';
import { faultEvents } from '~db/schema';
import { testHouse } from '~tests/support/house';
import { emailOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import { doing, faultNow, reportedFault } from '~tests/support/work-orders';
import { claim } from './hold.server';
import { contact, done, start } from './visit.server';

async function houseWithDoneFault() {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  await contact(house, order, { channel: 'call', note: null });
  await start(house, order);
  await done(house, order, { note: null, minutes: null, materials: null, photoIds: [] });
  return { house, fault };
}

test('a done report that nobody answers closes after the landlord’s days, and not before', async () => {
  const { house, fault } = await houseWithDoneFault();
  house.setTime('2026-11-30T07:59:00Z');
  await house.settle();
  expect(await faultNow(house, fault)).toMatchObject({ status: 'done' });

  house.setTime('2026-11-30T08:00:00Z');
  await house.settle();
  expect(await faultNow(house, fault)).toMatchObject({
    status: 'closed',
    open: false,
    closedAt: new Date('2026-11-30T08:00:00Z'),
  });
  const letters = house.sent.filter(({ to }) => to === emailOf('aava'));
  expect(letters.at(-1)!.subject).toContain(`V-${fault.number}`);
});

test('closing runs twice without a second event', async () => {
  const { house, fault } = await houseWithDoneFault();
  house.setTime('2026-12-02T08:00:00Z');
  await house.settle();
  house.setTime('2026-12-02T10:00:00Z');
  await house.settle();
  const events = await house.store.read.select().from(faultEvents);
  expect(events.filter(({ kind, faultId }) => kind === 'closed' && faultId === fault.id)).toHaveLength(1);
});
