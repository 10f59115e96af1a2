import { addDays, weekdayOf } from './time';

/**
 * Public holidays, and the eves on which banks and offices are shut as on a Sunday: midsummer's and Christmas Eve.
 * The rules are few and stand in law; `date-holidays` with its 160 countries costs 35 MB and 115 ms at the start, so
 * it only checks them, year by year, in the test.
 */
export const countries = ['FI', 'SE'] as const;
export type Country = (typeof countries)[number];

export function isPublicHoliday(country: Country, date: string): boolean {
  return holidaysOf(country, Number(date.slice(0, 4))).publicHolidays.has(date);
}

export function isBankHoliday(country: Country, date: string): boolean {
  return isPublicHoliday(country, date) || holidaysOf(country, Number(date.slice(0, 4))).eves.has(date);
}

/** Monday to Friday, but no holiday nor such an eve. */
export function isWorkingDay(country: Country, date: string): boolean {
  return weekdayOf(date) <= 5 && !isBankHoliday(country, date);
}

type Year = { publicHolidays: ReadonlySet<string>; eves: ReadonlySet<string> };
const years = new Map<string, Year>();

function holidaysOf(country: Country, year: number): Year {
  const key = `${country}${year}`;
  const known = years.get(key);
  if (known) return known;
  const made = makeYear(country, year);
  years.set(key, made);
  return made;
}

function makeYear(country: Country, year: number): Year {
  const { fixed, daysFromEaster } = holidays[country];
  const easter = easterOf(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  const allSaints = saturdayFrom(`${year}-10-31`);
  return {
    publicHolidays: new Set([
      ...fixed.map((day) => `${year}-${day}`),
      ...daysFromEaster.map((n) => addDays(easter, n)),
      midsummer,
      allSaints,
    ]),
    eves: new Set([addDays(midsummer, -1), `${year}-12-24`]),
  };
}

const GOOD_FRIDAY = -2;
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_SUNDAY = 49;
const daysFromEaster = [GOOD_FRIDAY, 0, EASTER_MONDAY, ASCENSION, WHIT_SUNDAY];

const holidays: Record<Country, { fixed: string[]; daysFromEaster: number[] }> = {
  FI: { fixed: ['01-01', '01-06', '05-01', '12-06', '12-25', '12-26'], daysFromEaster },
  SE: { fixed: ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'], daysFromEaster },
};

function saturdayFrom(date: string): string {
  return addDays(date, (6 - weekdayOf(date) + 7) % 7);
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}
