import { getTableName, is, Table } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { parseSettings } from '~/features/tenancy/settings';
import { textsFor } from '~/i18n';
import { locales } from '~/i18n/locale';
import { declaredRecords } from '~/retention/declared';
import { extractSections } from '~/retention/limit';
import { schedule } from '~/retention/schedule';
import * as schema from '~db/schema';
import kotihovi from '~db/seed/landlords/kotihovi.json';

const tablesOfSchema = Object.values(schema)
  .filter((value) => is(value, Table))
  .map((table) => getTableName(table as Table));
const tablesOfSchedule = schedule.map(({ table }) => getTableName(table));

test('every table has a declared purpose and retention: add a new one to app/retention/schedule.ts', () => {
  expect(tablesOfSchema.filter((name) => !tablesOfSchedule.includes(name))).toEqual([]);
});

test('the schedule names every table once and no other', () => {
  expect([...tablesOfSchedule].sort()).toEqual([...tablesOfSchema].sort());
});

test('every table is in the register extract or says why nobody’s rows are in it', () => {
  for (const { table, extract } of schedule) {
    const isAnswered = typeof extract === 'string' ? extractSections.includes(extract) : extract.leftOut.length > 0;
    expect(isAnswered, getTableName(table)).toBe(true);
  }
});

test('every part of the register extract rests on a table', () => {
  const used = new Set(schedule.map(({ extract }) => extract));
  expect(extractSections.filter((section) => !used.has(section))).toEqual([]);
});

test('what goes with another record goes with one that has a limit of its own', () => {
  for (const rule of schedule) {
    if (!('goesWith' in rule)) continue;
    const owner = schedule.find(({ table }) => table === rule.goesWith);
    expect(owner && 'limits' in owner, getTableName(rule.table)).toBe(true);
  }
});

test.each(locales)('the privacy page names every kind of record in %s, each once', (locale) => {
  const { privacy } = textsFor(locale);
  const records = declaredRecords(parseSettings(kotihovi), privacy);

  expect(records.map(({ kind }) => kind).sort()).toEqual(Object.keys(privacy.records).sort());
  for (const record of records) {
    for (const words of Object.values(record))
      expect(words, record.kind).not.toMatch(/^$|undefined|NaN|\d{3,} |[.,]\d/);
  }
});

test('lengths are told in years, days and hours as a person would say them', () => {
  const howLong = (kind: string) =>
    declaredRecords(parseSettings(kotihovi), textsFor('en').privacy).find((record) => record.kind === kind)?.howLong;

  expect(howLong('faults')).toBe('5 years after the report was closed');
  expect(howLong('residents')).toBe('1 year after the landlord’s register no longer holds it');
  expect(howLong('letters')).toBe('90 days after it was written');
  expect(howLong('uploads')).toBe('48 hours after they were added');
});
