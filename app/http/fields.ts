import { z } from 'zod';

/**
 * Building blocks of the forms, the same in the browser and on the server. Messages are text keys, with a number
 * after a colon where the sentence needs one ("tooLong:200").
 */
export function requiredText(max: number) {
  return z
    .string('required')
    .transform(tidy)
    .pipe(z.string().min(1, 'required').max(max, `tooLong:${max}`));
}

export function optionalText(max: number) {
  return z
    .string()
    .transform(tidy)
    .pipe(z.string().max(max, `tooLong:${max}`))
    .transform(emptyToNull)
    .optional()
    .transform((v) => v ?? null);
}

export function emailAddress() {
  return z
    .string('required')
    .transform((text) => text.trim().normalize('NFC'))
    .pipe(z.string().min(1, 'required').max(254, 'tooLong:254').regex(EMAIL, 'email'));
}

export function optionalEmail() {
  return z
    .string()
    .transform((text) => text.trim().normalize('NFC'))
    .pipe(z.union([z.literal(''), z.string().max(254, 'tooLong:254').regex(EMAIL, 'email')], 'email'))
    .transform(emptyToNull)
    .optional()
    .transform((value) => value ?? null);
}

export function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, 'choose');
}

export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.literal(''), z.enum(values)], 'choose')
    .optional()
    .transform((value) => (value === '' || value === undefined ? null : (value as T[number])));
}

export function yesNo() {
  return z.enum(['yes', 'no'], 'choose').transform((value) => value === 'yes');
}

export function optionalYesNo() {
  return z
    .union([z.literal(''), z.enum(['yes', 'no'])], 'choose')
    .optional()
    .transform((value) => (value === 'yes' ? true : value === 'no' ? false : null));
}

/** Something before an @ and a domain with a dot after it, no spaces: the letter itself is the real test. */
const EMAIL = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\.]+(\.[^\s@<>"(),;:\\.]+)+$/u;

/** Trims, and takes out marks that turn text around or hide it. */
function tidy(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/g, '').trim();
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
