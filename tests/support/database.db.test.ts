import { expect, test } from 'vitest';
import { landlords } from '~db/schema';
import { freshStore } from './database';

const LANDLORD = { id: 'l', slug: 'l', name: 'Esimerkki', settings: {}, createdAt: new Date('2026-01-01T00:00:00Z') };

test.each(['first', 'second'])('the %s test that writes the same row finds an empty database', async () => {
  const store = await freshStore();
  await store.write((tx) => tx.insert(landlords).values(LANDLORD));

  expect(await store.read.$count(landlords)).toBe(1);
});

test('two stores in one test are two databases', async () => {
  const [one, other] = [await freshStore(), await freshStore()];
  await one.write((tx) => tx.insert(landlords).values(LANDLORD));

  expect(await other.read.$count(landlords)).toBe(0);
});
