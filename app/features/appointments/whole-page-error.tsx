import { ErrorSummary, FormContext } from '~/ui/form';
import type { FormErrors, FormValues } from '~/ui/form-context';

/** A form as the action gave it back, on a page that may have several. */
export type SentForm = { values: FormValues; errors: FormErrors } | undefined;

/** What is wrong with no field of any form: the page has moved on in the meantime, say. */
export function WholePageError({ form }: { form: SentForm }) {
  if (!form?.errors.form) return null;
  return (
    <FormContext.Provider value={{ values: {}, errors: { form: form.errors.form }, idPrefix: '' }}>
      <ErrorSummary />
    </FormContext.Provider>
  );
}

/** What came back belongs to the form whose button was pressed. */
export function ownForm(form: SentForm, intent: string): SentForm {
  const sent = form?.values.intent;
  return (typeof sent === 'string' ? sent : sent?.[0]) === intent ? form : undefined;
}
