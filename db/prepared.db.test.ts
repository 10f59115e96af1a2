import { and, eq, gte } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { freshStore } from '~tests/support/database';
import { prepared } from './prepared';
import { landlords } from './schema';

const JANUARY = new Date('2026-01-01T00:00:00Z');
const MARCH = new Date('2026-03-01T00:00:00Z');

const landlordsSince = prepared(['slug', 'since'], (db, { slug, since }) =>
  db
    .select({ name: landlords.name, createdAt: landlords.createdAt })
    .from(landlords)
    .where(and(eq(landlords.slug, slug), gte(landlords.createdAt, since))),
);

test('is asked again and again with other values, each typed as its column', async () => {
  const { read } = await storeWithTwo();

  expect(await landlordsSince(read, { slug: 'one', since: JANUARY })).toEqual([{ name: 'One', createdAt: JANUARY }]);
  expect(await landlordsSince(read, { slug: 'two', since: MARCH })).toEqual([{ name: 'Two', createdAt: MARCH }]);
  expect(await landlordsSince(read, { slug: 'one', since: MARCH })).toEqual([]);
});

test('asks the database it is given', async () => {
  const [full, empty] = [await storeWithTwo(), await freshStore()];

  expect(await landlordsSince(full.read, { slug: 'one', since: JANUARY })).toHaveLength(1);
  expect(await landlordsSince(empty.read, { slug: 'one', since: JANUARY })).toHaveLength(0);
});

test('sees in a write what that write has done', async () => {
  const store = await storeWithTwo();
  const found = await store.write(async (tx) => {
    await tx.update(landlords).set({ slug: 'three' }).where(eq(landlords.slug, 'two'));
    return landlordsSince(tx, { slug: 'three', since: JANUARY });
  });

  expect(found).toEqual([{ name: 'Two', createdAt: MARCH }]);
});

async function storeWithTwo() {
  const store = await freshStore();
  await store.write((tx) =>
    tx.insert(landlords).values([
      { id: 'one', slug: 'one', name: 'One', settings: {}, createdAt: JANUARY },
      { id: 'two', slug: 'two', name: 'Two', settings: {}, createdAt: MARCH },
    ]),
  );
  return store;
}
