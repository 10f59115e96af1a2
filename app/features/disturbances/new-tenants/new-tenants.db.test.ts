import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { instantAt } from '~/lib/time';
import { accounts, auditEntries, leaseParties, leases, safetyNotices, safetySigns } from '~db/schema';
import { landlord } from '~tests/support/disturbances';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { readPdf } from '~tests/support/pdf';
import { loader as letterLoader } from './letter-pdf';
import { markPosted, readNewTenants, readNotice } from './page.server';
import { putSignUp, signsPutUp, stairwellsAt, takeSignDown } from './signs.server';
import { tellNewTenants } from './tell.server';

/** Frida's lease of A 4 begins on 15 December. */
async function neighbourhood() {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11), 'Europe/Helsinki');
const notices = (house: TestHouse) => house.store.read.select().from(safetyNotices);
const doing = (house: TestHouse) => ({ actor: staffActor('customer-service'), now: house.clock.now(), requestId: 't' });
const visit = (house: TestHouse, today: string) =>
  ({ house, actor: staffActor('customer-service'), today, landlord }) as never;
const toTenants = (house: TestHouse) => house.sent.filter(({ to }) => to.endsWith('example.com'));

async function tell(house: TestHouse) {
  await tellNewTenants(house, house.clock.now());
  await house.settle();
}

test('at the signing the desk sees that the sign is missing, and the tenant is told when it is up', async () => {
  const house = await neighbourhood();
  await tell(house);
  expect(house.sent).toEqual([]);
  const page = await readNewTenants(visit(house, '2026-11-23'));
  expect(page).toEqual({
    signs: [{ buildingId: 'building-rantakatu', stairwell: 'A', street: 'Rantakatu 5', city: 'Helsinki', waiting: 1 }],
    paper: [],
  });
  await putSignUp(house, doing(house), { building: 'building-rantakatu', stairwell: 'A' });
  await tell(house);
  expect(toTenants(house)).toMatchObject([{ to: 'frida@example.com', subject: 'Meillä naapuri välittää' }]);
  const { text } = toTenants(house)[0]!;
  expect(text).toContain('/help/violence');
  expect(text).toMatch(/1\. Soita poliisi: 112\s+2\. Soita sitten naapurin ovikelloa\s+3\. Mene sitten takaisin/);
  expect(text).toContain('kyltissä');
});

test('and again on the first day, each once', async () => {
  const house = await neighbourhood();
  await putSignUp(house, doing(house), { building: 'building-rantakatu', stairwell: 'A' });
  await tell(house);
  await tell(house);
  house.setTime(at('2026-12-14T23:00'));
  await tell(house);
  expect(toTenants(house)).toHaveLength(1);
  house.setTime(at('2026-12-15T08:00'));
  await tell(house);
  await tell(house);
  expect(toTenants(house).map(({ subject }) => subject)).toEqual([
    'Meillä naapuri välittää',
    'Tervetuloa kotiin: meillä naapuri välittää',
  ]);
});

test('without a sign the first day is still told, once', async () => {
  const house = await neighbourhood();
  await tell(house);
  house.setTime(at('2026-12-15T08:00'));
  await tell(house);
  expect(toTenants(house)).toHaveLength(1);
  expect(toTenants(house)[0]!.text).not.toContain('kyltissä');
  expect((await notices(house)).map(({ stage }) => stage)).toEqual(['first-day']);
});

test('whoever has no account gets it on paper from the desk', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) => tx.delete(accounts).where(eq(accounts.id, 'account-frida')));
  await putSignUp(house, doing(house), { building: 'building-rantakatu', stairwell: 'A' });
  await tell(house);
  const { paper } = await readNewTenants(visit(house, '2026-11-23'));
  expect(paper).toMatchObject([{ name: 'Frida Mallström', address: 'Rantakatu 5 A 4', stage: 'signing' }]);
  await markPosted(house, doing(house), { notice: paper[0]!.id });
  expect((await readNewTenants(visit(house, '2026-11-23'))).paper).toEqual([]);
  expect(await notices(house)).toMatchObject([{ via: 'paper', staffId: 'staff-customer-service' }]);
});

test('those who have lived there for long are not told as new', async () => {
  const house = await neighbourhood();
  await tell(house);
  expect((await notices(house)).map(({ leaseId }) => leaseId)).toEqual(['lease-a4']);
});

test('a lease that came late into the register is told once, one that was taken back not at all', async () => {
  const house = await neighbourhood();
  const lease = { landlordId: landlord.id, homeId: 'home-a3', startsOn: '2026-11-20' };
  await house.store.write(async (tx) => {
    await tx.insert(leases).values([
      { ...lease, id: 'late', externalId: 'X1' },
      { ...lease, id: 'back', externalId: 'X2', startsOn: '2026-12-20', removedAt: house.clock.now() },
    ]);
    await tx.insert(leaseParties).values([
      { leaseId: 'late', residentId: 'resident-eero' },
      { leaseId: 'back', residentId: 'resident-eero' },
    ]);
  });
  await tell(house);
  expect((await notices(house)).map(({ leaseId, stage }) => `${leaseId} ${stage}`).sort()).toEqual([
    'late first-day',
    'lease-a4 signing',
  ]);
});

test('a sign is put up in the landlord’s own stairwells alone', async () => {
  const house = await neighbourhood();
  const put = (building: string, stairwell: string) => putSignUp(house, doing(house), { building, stairwell });
  await expect(put('building-elsewhere', 'A')).rejects.toMatchObject({ status: 404 });
  await expect(put('building-rantakatu', 'Q')).rejects.toMatchObject({ status: 404 });
  await put('building-rantakatu', 'A');
  await put('building-rantakatu', 'A');
  expect(await house.store.read.select().from(safetySigns)).toHaveLength(1);
});

test('who put a sign up, and when, is found by street; a sign that is gone holds new tenants back again', async () => {
  const house = await neighbourhood();
  const db = house.store.read;
  const place = { building: 'building-rantakatu', stairwell: 'A' };
  expect(await signsPutUp(db, landlord.id)).toEqual([]);
  expect(await stairwellsAt(db, { landlordId: landlord.id, q: 'rantakatu 5' })).toMatchObject([
    { street: 'Rantakatu 5', stairwell: 'A', putUpAt: null, putUpBy: null },
  ]);
  await putSignUp(house, doing(house), place);
  const up = { street: 'Rantakatu 5', putUpAt: house.clock.now(), putUpBy: 'Testi customer-service' };
  expect(await signsPutUp(db, landlord.id)).toMatchObject([up]);
  expect(await stairwellsAt(db, { landlordId: landlord.id, q: 'Rantakatu' })).toMatchObject([up]);
  expect(await stairwellsAt(db, { landlordId: 'another', q: 'Rantakatu' })).toEqual([]);
  await takeSignDown(house, doing(house), place);
  await takeSignDown(house, doing(house), place);
  await tell(house);
  expect(toTenants(house)).toEqual([]);
  expect((await readNewTenants(visit(house, '2026-11-23'))).signs).toHaveLength(1);
  const audited = await db.select({ action: auditEntries.action }).from(auditEntries);
  expect(audited.map(({ action }) => action).sort()).toEqual(['desk.sign-down', 'desk.sign-up']);
});

test('a letter whose stairwell has no sign warns who prints it and does not speak of the sign', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) => tx.delete(accounts).where(eq(accounts.id, 'account-frida')));
  await tell(house);
  house.setTime(at('2026-12-15T08:00'));
  await tell(house);
  const { paper } = await readNewTenants(visit(house, '2026-12-15'));
  expect(paper).toMatchObject([{ stage: 'first-day', isSignUp: false }]);
  const { id } = paper[0]!;
  expect(await readNotice(visit(house, '2026-12-15'), id)).toMatchObject({
    ...{ place: 'Rantakatu 5 A', postal: '00990 Helsinki', isSignUp: false },
    municipality: { code: 'helsinki' },
  });
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const words = async () => (await readPdf(await letterPdf(house, { id, cookie }))).words;
  expect(await words()).toContain('Frida Mallström');
  expect(await words()).not.toContain('kyltissä');
  await putSignUp(house, doing(house), { building: 'building-rantakatu', stairwell: 'A' });
  expect(await words()).toContain('kyltissä');
});

async function letterPdf(house: TestHouse, { id, cookie }: { id: string; cookie: string }): Promise<Buffer> {
  const address = `http://localhost:3000/admin/disturbances/new-tenants/${id}/letter.pdf?language=fi`;
  const request = new Request(address, { headers: { Cookie: cookie } });
  const context = { house, requestId: 'r', nonce: 'n', network: '' };
  const answer = await letterLoader({ request, context, params: { id } } as never);
  return Buffer.from(await answer.arrayBuffer());
}

test('the desk is reminded the next day, once a day, while a sign is missing', async () => {
  const house = await neighbourhood();
  await tell(house);
  house.setTime(at('2026-11-24T10:00'));
  await tell(house);
  await tell(house);
  expect(house.sent.map(({ to }) => to).sort()).toEqual([
    'customer-service@kotihovi.example',
    'housing-social@kotihovi.example',
  ]);
  house.setTime(at('2026-11-25T10:00'));
  await tell(house);
  expect(house.sent).toHaveLength(4);
});
