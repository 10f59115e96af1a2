import { asc, type SQL } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import {
  ascNullsLast,
  beginsWith,
  coalesce,
  contains,
  count,
  countDistinct,
  descNullsLast,
  hasNoValue,
  hasValue,
  isOneOf,
  isUniqueViolation,
  plus,
  startsWith,
  total,
} from './dialect';
import { openStore, type Store } from './store.server';
import { counters, databaseWithTestTables, samples } from './store.test-schema';

async function storeWith(rows: (typeof counters.$inferInsert)[]): Promise<Store> {
  const store = await openStore(await databaseWithTestTables());
  onTestFinished(() => store.close());
  if (rows.length > 0) await store.write((tx) => tx.insert(counters).values(rows));
  return store;
}

function labelled(...labels: (string | null)[]) {
  return labels.map((label, at) => ({ name: String(at), value: at, label }));
}

async function labelsWhere(store: Store, condition: SQL) {
  const rows = await store.read.select().from(counters).where(condition).orderBy(asc(counters.value));
  return rows.map(({ label }) => label);
}

test('text is found whatever the case of its letters, also beyond A to Z', async () => {
  const store = await storeWith(labelled('ÄIJÄLÄ', 'äijälä', 'Åström', 'Ajala'));

  expect(await labelsWhere(store, contains(counters.label, 'ijÄL'))).toEqual(['ÄIJÄLÄ', 'äijälä']);
  expect(await labelsWhere(store, startsWith(counters.label, 'å'))).toEqual(['Åström']);
});

test('a key is found by how it begins, byte for byte', async () => {
  const store = await storeWith(
    labelled('rantakatu5a1', 'rantakatu50a1', 'rantakatu5ä', 'Rantakatu5a2', 'rantakat', 'ranta%'),
  );

  expect(await labelsWhere(store, beginsWith(counters.label, 'rantakatu5'))).toEqual([
    'rantakatu5a1',
    'rantakatu50a1',
    'rantakatu5ä',
  ]);
  expect(await labelsWhere(store, beginsWith(counters.label, 'ranta%'))).toEqual(['ranta%']);
});

test('signs that LIKE understands are only signs', async () => {
  const store = await storeWith(labelled('100 %', '1000', 'a_b', 'axb', 'wow!', 'back\\slash'));

  expect(await labelsWhere(store, contains(counters.label, '0 %'))).toEqual(['100 %']);
  expect(await labelsWhere(store, startsWith(counters.label, 'a_'))).toEqual(['a_b']);
  expect(await labelsWhere(store, contains(counters.label, 'w!'))).toEqual(['wow!']);
  expect(await labelsWhere(store, contains(counters.label, 'k\\s'))).toEqual(['back\\slash']);
});

test('what is missing comes last in both directions', async () => {
  const store = await storeWith(labelled(null, 'a', 'b'));
  const inOrder = async (order: SQL) =>
    (await store.read.select().from(counters).orderBy(order)).map(({ label }) => label);

  expect(await inOrder(ascNullsLast(counters.label))).toEqual(['a', 'b', null]);
  expect(await inOrder(descNullsLast(counters.label))).toEqual(['b', 'a', null]);
});

test('conditions with their values written out', async () => {
  const store = await storeWith(labelled(null, "o'clock", 'b'));

  expect(await labelsWhere(store, isOneOf(counters.label, ["o'clock", 'c']))).toEqual(["o'clock"]);
  expect(await labelsWhere(store, hasValue(counters.label))).toEqual(["o'clock", 'b']);
  expect(await labelsWhere(store, hasNoValue(counters.label))).toEqual([null]);
});

test('counts and totals are numbers, and nothing adds up to 0', async () => {
  const store = await storeWith(labelled('a', 'a', null));
  const sums = {
    rows: count(),
    labels: countDistinct(counters.label),
    sum: total(counters.value),
    label: coalesce<string>(counters.label, '-'),
  };

  expect(
    await store.read.select(sums).from(counters).groupBy(counters.label).orderBy(descNullsLast(counters.label)),
  ).toEqual([
    { rows: 2, labels: 1, sum: 1, label: 'a' },
    { rows: 1, labels: 0, sum: 2, label: '-' },
  ]);
  expect(await store.read.select({ sum: total(samples.latitude) }).from(samples)).toEqual([{ sum: 0 }]);
  expect(await store.read.$count(counters)).toBe(3);
});

test('a counter is raised in the database', async () => {
  const store = await storeWith(labelled('a'));
  const raised = await store.write((tx) =>
    tx
      .update(counters)
      .set({ value: plus(counters.value, 5) })
      .returning({ value: counters.value }),
  );

  expect(raised).toEqual([{ value: 5 }]);
});

test('a partial unique index refuses a second open one, and is where a conflict can be passed over', async () => {
  const store = await storeWith([]);
  const at = new Date('2026-01-01T00:00:00Z');
  await store.write((tx) =>
    tx.insert(samples).values([
      { id: 'closed', at, open: false },
      { id: 'open', at, open: true },
    ]),
  );
  const second = { id: 'second', at, open: true };

  await expect(store.write((tx) => tx.insert(samples).values(second))).rejects.toSatisfy(isUniqueViolation);
  // Without a target: Drizzle puts the target's condition where SQLite does not take it.
  const passedOver = await store.write((tx) => tx.insert(samples).values(second).onConflictDoNothing().returning());
  expect(passedOver).toEqual([]);
});
