import type { z } from 'zod';
import type { PortalTexts } from '~/i18n';
import { sentenceOf } from '~/i18n/sentence';
import type { FormFields } from './body.server';

/** What a page needs to show a form again: everything typed, and a sentence for each field that needs mending. */
export type FormState = { values: Record<string, string[]>; errors: Record<string, string> };

export type Parsed<T> = { ok: true; value: T } | { ok: false; form: FormState };

/** Fields the person never gets back in the page: typed anew instead. */
const SECRET_FIELDS = new Set(['password', 'passwordAgain', 'currentPassword', 'code']);

export function parseForm<S extends z.ZodType>(
  schema: S,
  { fields, t }: { fields: FormFields; t: PortalTexts },
): Parsed<z.output<S>> {
  const parsed = schema.safeParse(plain(fields));
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form');
    errors[field] ??= sentenceFor(t, field, issue.message);
  }
  return { ok: false, form: { values: keptValues(fields), errors } };
}

/** The summary above the form repeats the sentence: where several are empty it has to tell which, as a link alone. */
function sentenceFor(t: PortalTexts, field: string, code: string): string {
  const names: Record<string, string> = t.errors.missing;
  const isEmpty = code === 'required' || code === 'choose';
  return (isEmpty && names[field]) || sentenceOf(t, code);
}

/** The form again with one refusal, by text key. */
export function rejectedForm({
  fields,
  t,
  errors,
}: {
  fields: FormFields;
  t: PortalTexts;
  errors: Record<string, string>;
}): FormState {
  return {
    values: keptValues(fields),
    errors: Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, sentenceOf(t, code)])),
  };
}

/** A repeated field gives its last value to single fields; list fields read all of them through `fields.all`. */
function plain(fields: FormFields): Record<string, string> {
  const object: Record<string, string> = {};
  for (const name of fields.names()) object[name] = fields.get(name) ?? '';
  return object;
}

export function keptValues(fields: FormFields): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const name of fields.names()) if (!SECRET_FIELDS.has(name)) values[name] = fields.all(name);
  return values;
}
