import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { type Country, countries, isBankHoliday, isPublicHoliday, isWorkingDay } from './holidays';
import { addDays } from './time';

test.each(countries)('the public holidays of %s are those of date-holidays, for forty years', (country) => {
  for (let year = 2020; year <= 2060; year++) expect(publicHolidays(country, year)).toEqual(byLibrary(country, year));
});

test.each([
  ['midsummer eve', '2026-06-19'],
  ['midsummer eve when it is late', '2027-06-25'],
  ['Christmas Eve', '2026-12-24'],
])('%s is a bank holiday but no public one', (_, date) => {
  for (const country of countries) {
    expect(isBankHoliday(country, date)).toBe(true);
    expect(isPublicHoliday(country, date)).toBe(false);
  }
});

test("independence day is Finland's, national day is Sweden's", () => {
  expect([isBankHoliday('FI', '2027-12-06'), isBankHoliday('SE', '2027-12-06')]).toEqual([true, false]);
  expect([isBankHoliday('FI', '2028-06-06'), isBankHoliday('SE', '2028-06-06')]).toEqual([false, true]);
});

test("New Year's Eve is a working day, a Saturday is not", () => {
  expect(isWorkingDay('FI', '2026-12-31')).toBe(true);
  expect(isWorkingDay('FI', '2026-11-28')).toBe(false);
  expect(isWorkingDay('FI', '2026-12-24')).toBe(false);
});

function publicHolidays(country: Country, year: number): string[] {
  const found: string[] = [];
  for (let date = `${year}-01-01`; date < `${year + 1}-01-01`; date = addDays(date, 1))
    if (isPublicHoliday(country, date)) found.push(date);
  return found;
}

function byLibrary(country: Country, year: number): string[] {
  const holidays = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public');
  return [...new Set(holidays.map(({ date }) => date.slice(0, 10)))].sort();
}
