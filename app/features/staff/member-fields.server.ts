import type { z } from 'zod';
import type { FormFields } from '~/http/body.server';
import { type FormState, parseForm } from '~/http/form.server';
import type { PortalTexts } from '~/i18n';
import { isDuty } from '~/policy/duties';
import type { Duty } from '~db/schema/identity';

type Lists = { duties: Duty[]; areas: string[] };
type Read<T> = { ok: true; value: T & Lists } | { ok: false; form: FormState };

/** A form of a member of staff: single fields by its schema, duties and areas as lists of what there is. */
export function readMember<S extends z.ZodType<object>>(
  schema: S,
  { fields, t, areas }: { fields: FormFields; t: PortalTexts; areas: readonly string[] },
): Read<z.output<S>> {
  const parsed = parseForm(schema, { fields, t });
  const duties = [...new Set(fields.all('duties').filter(isDuty))];
  const chosen = [...new Set(fields.all('areas').filter((area) => area !== ''))];
  const errors: Record<string, string> = parsed.ok ? {} : { ...parsed.form.errors };
  if (duties.length === 0) errors.duties = t.staff.chooseDuty;
  if (chosen.some((area) => !areas.includes(area))) errors.areas = t.staff.unknownArea;
  if (parsed.ok && Object.keys(errors).length === 0) {
    return { ok: true, value: { ...parsed.value, duties, areas: chosen } as z.output<S> & Lists };
  }
  const values = parsed.ok
    ? Object.fromEntries(fields.names().map((name) => [name, fields.all(name)]))
    : parsed.form.values;
  return { ok: false, form: { values, errors } };
}
