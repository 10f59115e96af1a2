import { type IdentityCode, parseIdentityCode } from '~/features/identity/identity-code';
import type { Country } from '~/lib/holidays';
import { parseCalendarDate } from '~/lib/time';
import type { RegisterColumn } from './columns';
import { holdsIdentityCode, type RowReason, shown } from './faults';

export type FieldValue = string | number | boolean | null | IdentityCode;
export type ReadField = { value: FieldValue } | { reason: RowReason; facts: Record<string, string> };

/** What the reading of a field depends on beside the file. */
export type RegisterPlace = {
  country: Country;
  today: string;
  /** Personal identity codes that are never given to anybody are taken too. */
  allowTestCodes: boolean;
};

/** One field of a row, as it stands in the file. */
export function readField(column: RegisterColumn, written: string, place: RegisterPlace): ReadField {
  const text = written.replace(INVISIBLE, '').trim().normalize('NFC');
  if (text === '') return column.required ? fault('required') : { value: column.form === 'text' ? '' : null };
  if (text.length > column.longest) return fault('too-long', { longest: String(column.longest) });
  if (CONTROL.test(text)) return fault('control-character');
  if (column.form !== 'identity-code' && holdsIdentityCode(text)) return fault('identity-code-elsewhere');
  return readers[column.form](text, place);
}

/** Marks that turn or hide text, and the no-break spaces that office programs like to put around numbers. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROL = /\p{Cc}/u;

const readers: Record<RegisterColumn['form'], (text: string, place: RegisterPlace) => ReadField> = {
  key: (text) => ({ value: text }),
  text: (text) => ({ value: text }),
  date: readDate,
  'yes-no': readYesNo,
  latitude: (text, { country }) => readCoordinate(text, { reason: 'latitude', limits: plausible[country].latitude }),
  longitude: (text, { country }) => readCoordinate(text, { reason: 'longitude', limits: plausible[country].longitude }),
  'square-metres': readSquareMetres,
  'identity-code': (text, { allowTestCodes, today }) => {
    const value = parseIdentityCode(text, { allowTest: allowTestCodes, today });
    return value ? { value } : fault('identity-code');
  },
};

const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/** `2026-03-31`, or as Finnish and Swedish office programs write it: `31.3.2026`. */
function readDate(text: string): ReadField {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const written = dotted ? `${dotted[3]}-${dotted[2]!.padStart(2, '0')}-${dotted[1]!.padStart(2, '0')}` : text;
  const value = parseCalendarDate(written);
  if (value === null) return fault('date', { value: shown(text) });
  if (value < EARLIEST || value > LATEST) return fault('date-out-of-range', { value });
  return { value };
}

const YES = new Set(['yes', 'true', '1']);
const NO = new Set(['no', 'false', '0']);

function readYesNo(text: string): ReadField {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : fault('yes-no', { value: shown(text) });
}

/** Whole countries with some room around them: wide enough for every home, narrow enough to see swapped coordinates. */
const plausible: Record<Country, { latitude: [number, number]; longitude: [number, number] }> = {
  FI: { latitude: [59, 71], longitude: [19, 32] },
  SE: { latitude: [55, 70], longitude: [10, 24.5] },
};

type Coordinate = { reason: 'latitude' | 'longitude'; limits: [number, number] };

function readCoordinate(text: string, { reason, limits: [least, most] }: Coordinate): ReadField {
  const value = decimal(text);
  if (value === null) return fault('number', { value: shown(text) });
  return value >= least && value <= most ? { value } : fault(reason, { least: String(least), most: String(most) });
}

const LARGEST_HOME = 10_000;

function readSquareMetres(text: string): ReadField {
  const value = decimal(text);
  if (value === null) return fault('number', { value: shown(text) });
  return value > 0 && value <= LARGEST_HOME ? { value } : fault('square-metres', { value: shown(text) });
}

function decimal(text: string): number | null {
  return /^[-+]?\d{1,12}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

function fault(reason: RowReason, facts: Record<string, string> = {}): ReadField {
  return { reason, facts };
}
