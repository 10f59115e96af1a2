import { expect, test } from 'vitest';
import { recordAudit } from '~/audit/audit.server';
import { system } from '~/policy/actor';
import { registerImports } from '~db/schema';
import type { Duty } from '~db/schema/identity';
import { bookAt, WEDNESDAY } from '~tests/support/appointments';
import { reported } from '~tests/support/disturbances';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, duties, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ask } from '~tests/support/pages';

async function neighbourhood(now?: Date): Promise<TestHouse> {
  const house = await testHouse(now ? { now } : {});
  await settleNeighbourhood(house);
  return house;
}

async function startPage(house: TestHouse, duty: Duty) {
  const cookie = await cookieOf(house, { staff: duty });
  return (await ask(house, { page: 'staff/admin', path: '/admin', as: { cookie } })).body;
}

test('each duty is told of what waits for it, and of nothing else', async () => {
  const house = await neighbourhood();
  await reported(house);
  await waitingImport(house);
  const told = async (duty: Duty) => {
    const { disturbances, unmatched, imports } = (await startPage(house, duty)).waiting;
    return [disturbances?.waiting ?? null, unmatched?.count ?? null, imports];
  };

  // Nemo has identified and is in no register.
  expect(await told('customer-service')).toEqual([1, 1, null]);
  expect(await told('housing-social')).toEqual([1, null, null]);
  expect(await told('it-admin')).toEqual([null, null, 1]);
  for (const duty of ['property-service', 'patrol', 'landlord-contact'] as const)
    expect(await told(duty), duty).toEqual([null, null, null]);
});

test('only customer service sees who comes today', async () => {
  const house = await neighbourhood(WEDNESDAY('08:00'));
  await bookAt(house, WEDNESDAY('10:00'), { name: 'Ville Vieras', moreInformation: 'Zqxsalaisuus' });
  for (const duty of duties) {
    const { visits } = await startPage(house, duty);
    if (duty !== 'customer-service') expect(visits, duty).toBeNull();
    else expect(visits).toMatchObject([{ name: 'Ville Vieras', time: '10.00', status: 'booked' }]);
    expect(JSON.stringify(visits)).not.toContain('Zqxsalaisuus');
  }
});

test('who came yesterday or comes tomorrow is not in today’s list', async () => {
  const house = await neighbourhood(WEDNESDAY('08:00'));
  await bookAt(house, new Date('2026-11-26T12:00+02:00'));
  expect((await startPage(house, 'customer-service')).visits).toEqual([]);
});

async function waitingImport(house: TestHouse): Promise<void> {
  const now = house.clock.now();
  await house.store.write((tx) =>
    tx.insert(registerImports).values({
      id: 'import',
      landlordId: LANDLORD_ID,
      state: 'ready',
      via: 'portal',
      startedAt: now,
      touchedAt: now,
      baseVersion: 0,
      files: [],
      rowsRead: 0,
      faultCount: 0,
      staged: true,
    }),
  );
}

test('after a restore those are reminded who can look something through', async () => {
  const house = await neighbourhood();
  const { restored: before } = await startPage(house, 'it-admin');
  expect(before).toBeNull();
  const now = house.clock.now();
  const madeAt = new Date(now.getTime() - 3_600_000).toISOString();
  const subject = { kind: 'backup', id: madeAt };
  await house.store.write((tx) => recordAudit(tx, { actor: system, action: 'backup.restored', subject, now }));

  expect((await startPage(house, 'it-admin')).restored).toEqual({ at: expect.any(String), madeAt: expect.any(String) });
});
