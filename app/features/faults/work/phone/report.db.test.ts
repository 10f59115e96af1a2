import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { formFields } from '~/http/body.server';
import { parseForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { textsFor } from '~/i18n';
import { NotAllowed } from '~/policy/policy';
import { auditEntries, faults } from '~db/schema';
import type { Duty } from '~db/schema/identity';
import { type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { doing, faultNow } from '~tests/support/work-orders';
import { phoneReportForm } from './form';
import { readPhonePage } from './page.server';
import { reportByPhone } from './report.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

function visitBy(house: TestHouse, duty: Duty, search = ''): StaffVisit {
  const { landlord, now, requestId } = doing(house, { id: '' });
  const url = new URL(`http://localhost:3000/work/new${search}`);
  const actor = staffActor(duty);
  return { house, actor, landlord, now, requestId, url, today: '2026-11-23', locale: 'fi' } as unknown as StaffVisit;
}

const t = textsFor('fi');
const call = {
  home: 'home-a1',
  resident: 'resident-aava',
  what: 'home.kitchen.tap.tap-drips',
  description: 'Hana suihkuaa.',
  priority: 'immediate',
  masterKey: 'yes',
  phone: '040 123 4567',
};

function parsed(fields: Record<string, string>) {
  const result = parseForm(phoneReportForm('FI'), { fields: formFields(Object.entries(fields)), t });
  if (!result.ok) throw new Error(JSON.stringify(result.form.errors));
  return result.value;
}

function errorsOf(fields: Record<string, string>) {
  const result = parseForm(phoneReportForm('FI'), { fields: formFields(Object.entries(fields)), t });
  return result.ok ? [] : Object.keys(result.form.errors).sort();
}

test.each<Duty>(['customer-service', 'property-service'])('%s makes a work order of an urgent call', async (duty) => {
  const house = await houseWithPeople();
  const id = await reportByPhone(visitBy(house, duty), parsed(call));
  expect(await faultNow(house, { id })).toMatchObject({
    via: 'phone',
    status: 'received',
    priority: 'immediate',
    targetAt: new Date('2026-11-23T09:00:00Z'),
    movedTo: null,
    homeId: 'home-a1',
    leaseId: 'lease-a1',
    area: 'north',
    reporterId: 'identity-aava',
    reporterName: 'Aava Esimerkki',
    phone: '+358401234567',
    category: 'plumbing',
    room: 'kitchen',
    item: 'tap',
  });
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toEqual([emailOf('aava')]);
});

test('a caller who does not live there is a name and a number', async () => {
  const house = await houseWithPeople();
  const { resident: _, ...rest } = call;
  const id = await reportByPhone(visitBy(house, 'customer-service'), parsed({ ...rest, name: 'Naapurin Sirpa' }));
  expect(await faultNow(house, { id })).toMatchObject({
    reporterId: null,
    reporterName: 'Naapurin Sirpa',
    homeId: 'home-a1',
    leaseId: null,
  });
  await house.settle();
  expect(house.sent).toHaveLength(0);
});

test('who lives elsewhere, or whose lease has ended, is no caller of this home', async () => {
  const house = await houseWithPeople();
  const visit = visitBy(house, 'customer-service');
  const code = 'work.phone.callerNeeded';
  await expect(reportByPhone(visit, parsed({ ...call, resident: 'resident-bo' }))).rejects.toMatchObject({ code });
  const ended = { ...call, home: 'home-a3', resident: 'resident-eero' };
  await expect(reportByPhone(visit, parsed(ended))).rejects.toMatchObject({ code });
});

test('the same form sent twice is one work order, also at once', async () => {
  const house = await houseWithPeople();
  const visit = visitBy(house, 'customer-service');
  const form = parsed({ ...call, key: 'one-form' });
  const [first, second] = await Promise.all([reportByPhone(visit, form), reportByPhone(visit, form)]);
  const third = await reportByPhone(visit, form);
  expect(new Set([first, second, third]).size).toBe(1);
  expect(await house.store.read.$count(faults)).toBe(1);
});

test('somebody of the night cannot make work orders', async () => {
  const house = await houseWithPeople();
  await expect(reportByPhone(visitBy(house, 'patrol'), parsed(call))).rejects.toBeInstanceOf(NotAllowed);
});

test('what is missing or wrong is told at its field', () => {
  expect(errorsOf({})).toEqual(['description', 'home', 'masterKey', 'priority']);
  expect(errorsOf({ ...call, resident: '', what: 'home.kitchen.moon', phone: 'soita', priority: 'planned' })).toEqual([
    'phone',
    'priority',
    'what',
  ]);
  expect(errorsOf({ ...call, resident: 'other' })).toEqual(['name']);
});

test('the home is found by address and by name, and that somebody looked is recorded', async () => {
  const house = await houseWithPeople();
  const byAddress = await readPhonePage(visitBy(house, 'customer-service', '?q=rantakatu%205%20a%201'));
  expect(byAddress.homes).toEqual([
    { id: 'home-a1', address: 'Rantakatu 5 A 1', names: ['Aava Esimerkki', 'Olli Esimerkki'] },
  ]);
  const byName = await readPhonePage(visitBy(house, 'customer-service', '?q=bo%20provstr%C3%B6m'));
  expect(byName.homes?.map(({ address }) => address)).toEqual(['Rantakatu 5 A 2']);

  const { call: about } = await readPhonePage(visitBy(house, 'customer-service', '?home=home-a1'));
  expect(about?.people).toMatchObject([
    { name: 'Aava Esimerkki', role: 'party', hasAccount: true },
    { name: 'Olli Esimerkki', role: 'occupant', hasAccount: true },
  ]);
  const seen = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'resident.read'));
  expect(seen.map(({ identityId }) => identityId).sort()).toEqual(['identity-aava', 'identity-olli']);
});
