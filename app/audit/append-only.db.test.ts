import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '~/lib/ids';
import { days } from '~/lib/time';
import { system } from '~/policy/actor';
import { AUDIT_KEPT_AT_LEAST_DAYS } from '~db/migrate/append-only';
import { auditEntries, retentionRuns } from '~db/schema';
import { MONDAY_MORNING, type TestHouse, testHouse } from '~tests/support/house';
import { recordAudit } from './audit.server';

test('an entry is never changed', async () => {
  const house = await withEntry();
  await expect(house.store.write((tx) => tx.update(auditEntries).set({ action: 'other' }))).rejects.toThrow();

  expect(await house.store.read.select().from(auditEntries)).toMatchObject([{ action: 'register.applied' }]);
});

test('an entry stays while it is young, whoever asks', async () => {
  const house = await withEntry();
  await expect(remove(house)).rejects.toThrow();
  await proofAt(house, AUDIT_KEPT_AT_LEAST_DAYS - 1);
  await expect(remove(house)).rejects.toThrow();

  expect(await house.store.read.$count(auditEntries)).toBe(1);
});

test('the retention job removes an entry when its time has come', async () => {
  const house = await withEntry();
  await proofAt(house, AUDIT_KEPT_AT_LEAST_DAYS);
  await remove(house);

  expect(await house.store.read.$count(auditEntries)).toBe(0);
});

async function withEntry(): Promise<TestHouse> {
  const house = await testHouse();
  const subject = { kind: 'register-import', id: 'import' };
  await house.store.write((tx) =>
    recordAudit(tx, { actor: system, action: 'register.applied', subject, now: MONDAY_MORNING }),
  );
  return house;
}

function remove(house: TestHouse) {
  return house.store.write((tx) => tx.delete(auditEntries).where(eq(auditEntries.action, 'register.applied')));
}

/** What the job leaves for each rule before it comes to the audit. */
async function proofAt(house: TestHouse, daysLater: number): Promise<void> {
  const at = new Date(MONDAY_MORNING.getTime() + days(daysLater));
  await house.store.write((tx) => tx.insert(retentionRuns).values({ id: newId(), at, rule: 'letters', removed: 0 }));
}
