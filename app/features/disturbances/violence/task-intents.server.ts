import type { FormFields } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { type FormState, keptValues, parseForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { sentenceOf } from '~/i18n/sentence';
import { Refused } from '~/lib/refused';
import { paths } from '~/paths';
import { closeTask, noteOnTask, planVisit, recordAct, takeTask } from './act.server';
import { isTaskIntent, type TaskInput, type TaskIntent, taskForms } from './form';

export type TaskAgain = { intent: TaskIntent; form: FormState };

export async function actOnTask(
  { house, actor, landlord, now, requestId, t }: StaffVisit,
  { taskId, fields }: { taskId: string; fields: FormFields },
): Promise<{ again: TaskAgain } | { response: Response }> {
  const intent = fields.get('intent');
  if (!isTaskIntent(intent)) malformed();
  const parsed = parseForm(taskForms(landlord.settings.timeZone)[intent], { fields, t });
  if (!parsed.ok) return { again: { intent, form: parsed.form } };
  const doing = { actor, taskId, now, requestId };
  const input: unknown = parsed.value;
  const acts: Record<TaskIntent, () => Promise<void>> = {
    take: () => takeTask(house, doing),
    visit: () => planVisit(house, doing, input as TaskInput<'visit'>),
    act: () => recordAct(house, doing, input as TaskInput<'act'>),
    note: () => noteOnTask(house, doing, input as TaskInput<'note'>),
    close: () => closeTask(house, doing, input as TaskInput<'close'>),
  };
  try {
    await acts[intent]();
    const location = intent === 'close' ? paths.adminDisturbances() : paths.adminDisturbanceTask(taskId);
    return { response: seeOtherWithFlash(house, { location, flash: 'disturbanceDesk.flash.saved' }) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const errors = { [error.facts.field ?? 'form']: sentenceOf(t, error.code) };
    return { again: { intent, form: { values: keptValues(fields), errors } } };
  }
}
