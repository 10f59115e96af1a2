import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engine } from './engine';
import * as schema from './schema';

const kit = await import('drizzle-kit/api');

function latestSnapshot(): never {
  const folder = `migrations/${engine}/meta`;
  const { entries } = JSON.parse(readFileSync(`${folder}/_journal.json`, 'utf8')) as { entries: { idx: number }[] };
  const number = String(entries.at(-1)?.idx).padStart(4, '0');
  return JSON.parse(readFileSync(`${folder}/${number}_snapshot.json`, 'utf8')) as never;
}

test('the migrations make the schema: npm run db:generate adds what has changed', async () => {
  const statements =
    engine === 'postgres'
      ? await kit.generateMigration(latestSnapshot(), kit.generateDrizzleJson(schema))
      : await kit.generateSQLiteMigration(latestSnapshot(), await kit.generateSQLiteDrizzleJson(schema));

  expect(statements).toEqual([]);
});

test('both engines have the same migrations', () => {
  const names = ['sqlite', 'postgres'].map((folder) => {
    const journal = JSON.parse(readFileSync(`migrations/${folder}/meta/_journal.json`, 'utf8'));
    return (journal as { entries: { tag: string }[] }).entries.map(({ tag }) => tag);
  });

  expect(names[0]).toEqual(names[1]);
});
