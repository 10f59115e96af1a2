import type { LoaderFunctionArgs } from '@remix-run/node';
import { visitOf } from '~/http/visit.server';
import { answerWithPdf } from '~/pdf/answer.server';
import { signFor } from './sign.server';

/** DI-5: the sign for the stairwell. `?municipality=`, `?size=A3`. */
export async function loader(args: LoaderFunctionArgs) {
  return answerWithPdf({ name: 'sign.pdf', bytes: await signFor(await visitOf(args)) });
}
