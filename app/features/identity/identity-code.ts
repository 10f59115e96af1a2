import { parseCalendarDate } from '~/lib/time';

/**
 * Personal identity codes, Finnish and Swedish (ID-10). Sex is never read from a code: the digit stops meaning it in
 * Finland, and the portal has no use for it.
 */
export type IdentityCodeKind = 'fi-hetu' | 'se-personnummer';

export type IdentityCode = {
  kind: IdentityCodeKind;
  /** What is compared and hashed. In a Finnish code the century sign is part of the identity: 010190-… and 010190Y… are two people. */
  normalised: string;
  birthDate: string;
};

export type IdentityCodeOptions = {
  /** Finnish individual numbers 900–999 are never given to anybody; test systems use them. */
  allowTest?: boolean;
  /** Today's date. A Swedish code of ten digits has no century and is understood only with it. */
  today?: string;
  /** Tried in this order: one text can be a valid code in both countries. */
  kinds?: readonly IdentityCodeKind[];
};

export function parseIdentityCode(text: string, options: IdentityCodeOptions = {}): IdentityCode | null {
  if (text.length > 64) return null;
  const compact = text.replace(/\s/g, '').replace(DASHES, '-').toUpperCase();
  for (const kind of options.kinds ?? ['fi-hetu', 'se-personnummer']) {
    const code = kind === 'fi-hetu' ? parseFinnish(compact, options) : parseSwedish(compact, options);
    if (code) return code;
  }
  return null;
}

/** The birth date and nothing that tells people of the same day apart. Takes a normalised code. */
export function maskIdentityCode(normalised: string): string {
  return normalised.length === 11 ? `${normalised.slice(0, 7)}****` : `${normalised.slice(0, 8)}-****`;
}

const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;

const CENTURIES: Record<string, string> = {
  '+': '18',
  ...Object.fromEntries([...'-YXWVU'].map((sign) => [sign, '19'])),
  ...Object.fromEntries([...'ABCDEF'].map((sign) => [sign, '20'])),
};
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const LOWEST_NUMBER = 2;
const HIGHEST_NUMBER = 899;

function parseFinnish(compact: string, { allowTest }: IdentityCodeOptions): IdentityCode | null {
  // The letter O is in no Finnish code, so whoever types it means zero.
  const normalised = compact.replaceAll('O', '0');
  const match = /^(\d\d)(\d\d)(\d\d)([-+YXWVUABCDEF])(\d{3})([0-9A-Y])$/.exec(normalised);
  if (!match) return null;
  const [, day, month, year, sign, number, check] = match;
  const birthDate = parseCalendarDate(`${CENTURIES[sign!]}${year}-${month}-${day}`);
  if (!birthDate) return null;
  if (Number(number) < LOWEST_NUMBER || (Number(number) > HIGHEST_NUMBER && !allowTest)) return null;
  if (CHECK_CHARACTERS[Number(`${day}${month}${year}${number}`) % 31] !== check) return null;
  return { kind: 'fi-hetu', normalised, birthDate };
}

function parseSwedish(compact: string, { today }: IdentityCodeOptions): IdentityCode | null {
  const match = /^(\d\d)?(\d\d)(\d\d)(\d\d)([-+])?(\d{4})$/.exec(compact);
  if (!match) return null;
  const [, writtenCentury, year, month, day, sign, ending] = match;
  if (!luhn(`${year}${month}${day}${ending}`)) return null;
  const monthAndDay = `${month}-${birthDay(day!)}`;
  const century = writtenCentury ?? (today && centuryBefore({ today, year: year!, isHundred: sign === '+' }));
  if (!century || century < '18') return null;
  const birthDate = parseCalendarDate(`${century}${year}-${monthAndDay}`);
  if (!birthDate) return null;
  return { kind: 'se-personnummer', normalised: `${century}${year}${month}${day}${ending}`, birthDate };
}

/** A coordination number carries the day of birth plus sixty. */
function birthDay(day: string): string {
  return Number(day) > 60 ? String(Number(day) - 60).padStart(2, '0') : day;
}

/** A hyphen stands until the year in which somebody turns a hundred, a plus sign from then on. */
function centuryBefore({ today, year, isHundred }: { today: string; year: string; isHundred: boolean }): string {
  const thisYear = Number(today.slice(0, 4));
  const latest = thisYear - ((((thisYear - Number(year)) % 100) + 100) % 100);
  return String(isHundred ? latest - 100 : latest).slice(0, 2);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const weighted = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
