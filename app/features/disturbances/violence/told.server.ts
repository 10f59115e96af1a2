import type { FormFields } from '~/http/body.server';
import { type FormState, parseForm, rejectedForm } from '~/http/form.server';
import type { Visit } from '~/http/visit.server';
import { isId } from '~/lib/ids';
import { refusalOfTimes } from '../rules';
import { type ViolenceContent, violenceForm } from './form';

type Told = { ok: true; content: ViolenceContent; draftId: string | null } | { ok: false; form: FormState };

/** The form of what was heard, the same for who writes it and for who tells it by phone. */
export function readTold({ landlord, t, now }: Visit, fields: FormFields): Told {
  const parsed = parseForm(violenceForm(landlord.settings.timeZone), { fields, t });
  if (!parsed.ok) return parsed;
  const { heardAt, ...rest } = parsed.value;
  if (heardAt && refusalOfTimes({ startedAt: heardAt, endedAt: null }, now)) {
    return { ok: false, form: rejectedForm({ fields, t, errors: { heardAt: 'violence.refused.future' } }) };
  }
  const key = fields.get('draft') ?? '';
  return { ok: true, content: { ...rest, heardAt: heardAt?.toISOString() ?? null }, draftId: isId(key) ? key : null };
}
