import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { recordAudit, recordAudits } from '~/audit/audit.server';
import { readCursor } from '~/lib/cursor';
import { minutes } from '~/lib/time';
import { type Actor, system } from '~/policy/actor';
import { auditEntries } from '~db/schema';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, emailOf, residentActor, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { loader } from './audit';
import type { AuditPage } from './page.server';

test('one finds what concerns a person, by name either way round and by the account’s address', async () => {
  const house = await neighbourhood();
  await recorded(house, { action: 'resident.read', residentId: 'resident-bo' });
  await recorded(house, { action: 'identity.identified', identityId: 'identity-bo' });
  await recorded(house, { action: 'resident.read', residentId: 'resident-aava' });

  for (const person of ['Bo Provström', 'provström', emailOf('bo').toUpperCase()]) {
    const { rows } = await read(house, { person });
    expect(rows.filter(({ what }) => !what.includes('Lokia')).map(({ concerns }) => concerns)).toEqual([
      'Bo Provström',
      'Bo Provström',
    ]);
  }
  expect(await read(house, { person: 'Ei Kukaan' })).toMatchObject({ rows: [], isNobody: true });
});

test('one finds what somebody did, what was done, and when', async () => {
  const house = await neighbourhood();
  const officer = staffActor('customer-service');
  await recorded(house, { action: 'resident.read', residentId: 'resident-bo', actor: officer });
  await recorded(house, { action: 'account.changed', actor: await residentActor(house, 'aava') });
  await recorded(house, { action: 'register.applied', at: new Date(MONDAY_MORNING.getTime() - minutes(60 * 24)) });

  expect(whats(await read(house, { actor: officer.staffId }))).toEqual(['Asukkaan tietoja luettiin']);
  expect(whats(await read(house, { action: 'register.applied' }))).toEqual(['Rekisteri päivitettiin']);
  expect(whats(await read(house, { until: '2026-11-22' }))).toEqual(['Rekisteri päivitettiin']);
  expect(whats(await read(house, { from: '2026-11-23' }))).not.toContain('Rekisteri päivitettiin');
  const [own] = (await read(house, { action: 'account.changed' })).rows;
  expect(own).toMatchObject({ who: 'Aava Esimerkki (asukas)' });
});

test('the log goes on page by page, also through one instant', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) =>
    recordAudits(
      tx,
      Array.from({ length: 120 }, (_, n) => ({
        actor: system,
        action: 'register.applied',
        subject: { kind: 'register-import', id: `import-${n}` },
        landlordId: LANDLORD_ID,
        now: MONDAY_MORNING,
      })),
    ),
  );
  const seen: string[] = [];
  let query: string | null = '?action=register.applied';
  const lengths: number[] = [];
  while (query) {
    const page: AuditPage = await readAt(house, query);
    lengths.push(page.rows.length);
    seen.push(...page.rows.map(({ id }) => id));
    query = page.older;
  }
  expect(lengths).toEqual([50, 50, 20]);
  expect(new Set(seen).size).toBe(120);
});

test('each landlord reads its own log', async () => {
  const house = await neighbourhood();
  await recorded(house, { action: 'register.applied', landlordId: 'another' });
  await recorded(house, { action: 'account.signed-in', landlordId: null });

  expect(whats(await read(house, {}))).toEqual(['Kirjauduttiin sisään']);
});

test('reading the log stands in it, and in the extract of the person who was looked for', async () => {
  const house = await neighbourhood();
  await read(house, { person: 'Bo Provström', action: 'resident.read' });
  const [entry] = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'audit.read'));

  expect(entry).toMatchObject({
    actorId: 'staff-it-admin',
    identityId: 'identity-bo',
    residentId: 'resident-bo',
    facts: { asked: 'person action' },
  });
});

test('a date that does not exist is sent back', async () => {
  const house = await neighbourhood();
  const page = await read(house, { from: '2026-02-30' });
  expect(Object.keys(page.form.errors)).toEqual(['from']);
});

test('where a list went on from is taken from nowhere else', () => {
  for (const text of [null, '', 'x', '1.', '.a', '1.a/b', `1.${'a'.repeat(65)}`]) expect(readCursor(text)).toBeNull();
});

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

type Recorded = {
  action: string;
  actor?: Actor;
  identityId?: string;
  residentId?: string;
  landlordId?: string | null;
  at?: Date;
};

async function recorded(
  house: TestHouse,
  { actor = system, landlordId = LANDLORD_ID, at = MONDAY_MORNING, ...rest }: Recorded,
): Promise<void> {
  const subject = { kind: 'test', id: 'subject' };
  await house.store.write((tx) => recordAudit(tx, { actor, subject, landlordId, now: at, ...rest }));
}

function read(house: TestHouse, query: Record<string, string>): Promise<AuditPage> {
  return readAt(house, `?${new URLSearchParams(query)}`);
}

async function readAt(house: TestHouse, query: string): Promise<AuditPage> {
  const headers = { Cookie: await cookieOf(house, { staff: 'it-admin' }) };
  const request = new Request(`http://localhost:3000/admin/audit${query}`, { headers });
  const context = { house, requestId: 'request', nonce: 'n', network: '192.0.2.1' };
  return (await loader({ request, params: {}, context })).data;
}

const whats = ({ rows }: AuditPage) => rows.map(({ what }) => what);
