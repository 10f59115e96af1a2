import type { FormState } from '~/http/form.server';
import type { Intent } from './form';

export type AnswerAgain = { intent: Intent; form: FormState; draft: string; kept: string[] };

export type AnswerFormsProps = {
  fault: { id: string };
  draft: string;
  restored: { form: FormState; photos: readonly string[] } | null;
  closesAt: Date | null;
  canMessage: boolean;
  canCancel: boolean;
  canConfirm: boolean;
  /** Property service waits for the household's words. */
  isAsked: boolean;
  question: string | null;
  again: AnswerAgain | undefined;
};

/** The form that came back, or was kept from before signing in, with what stood in it; a fresh one otherwise. */
export function answerForm(intent: Intent, { again, restored, draft, canConfirm }: AnswerFormsProps) {
  if (again?.intent === intent) {
    return { ...again.form, draft: again.draft, kept: again.kept, isOpen: true, isRestored: false };
  }
  const restoredIntent = restored?.form.values.intent?.[0] ?? (canConfirm ? 'confirm' : 'message');
  if (restored && restoredIntent === intent) {
    const { values } = restored.form;
    return {
      values,
      errors: {},
      draft: values.draft?.[0] ?? draft,
      kept: restored.photos,
      isOpen: true,
      isRestored: true,
    };
  }
  return { values: {}, errors: {}, draft, kept: [], isOpen: false, isRestored: false };
}
