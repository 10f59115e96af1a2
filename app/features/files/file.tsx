import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerWithFile } from './answer.server';

export function loader(args: LoaderFunctionArgs) {
  return answerWithFile(args, 'full');
}
