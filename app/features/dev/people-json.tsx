import type { LoaderFunctionArgs } from '@remix-run/node';
import { visitOf } from '~/http/visit.server';
import { demoDoors } from './doors.server';

export async function loader(args: LoaderFunctionArgs) {
  return Response.json(await demoDoors(await visitOf(args)).people());
}
