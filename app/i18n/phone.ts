const NBSP = '\u00a0';

/** A number as people in Finland write it: +358401234567 is 040 123 4567. Foreign ones keep their country code. */
export function displayPhone(number: string): string {
  const digits = number.replace(/[^\d+]/g, '');
  if (digits.startsWith('+358')) return finnish(`0${digits.slice(4)}`);
  if (digits.startsWith('+')) return foreign(digits);
  return number;
}

function finnish(national: string): string {
  const prefix = FINNISH_PREFIX.exec(national)?.[0] ?? '';
  return [prefix, ...groups(national.slice(prefix.length))].filter(Boolean).join(NBSP);
}

/** Free and service numbers, mobiles, the regional codes with a 1, and the one-digit area codes. */
const FINNISH_PREFIX = /^(0[67]00|0800|0[23]0|04\d|050|01\d|0\d)/;

function foreign(digits: string): string {
  const code = COUNTRY_CODE.exec(digits)?.[0] ?? digits.slice(0, 4);
  return [code, ...groups(digits.slice(code.length))].join(NBSP);
}

const COUNTRY_CODE = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** Groups of three with what is left at the end, but never a group of one: 3 4, 4 4, 3 3 3. */
function groups(digits: string): string[] {
  if (digits.length <= 4) return digits ? [digits] : [];
  if (digits.length === 5) return [digits.slice(0, 2), digits.slice(2)];
  if (digits.length === 8) return [digits.slice(0, 4), digits.slice(4)];
  return [digits.slice(0, 3), ...groups(digits.slice(3))];
}
