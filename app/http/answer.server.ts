import { data } from '@remix-run/node';
import type { FormState } from './form.server';

/** Invalid input: the page again, with everything typed and a sentence at each field. */
export function formAgain(form: FormState, status = 400) {
  return data({ form }, { status });
}
