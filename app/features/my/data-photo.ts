import type { LoaderFunctionArgs } from '@remix-run/node';
import { streamed } from '~/features/files/answer.server';
import { found } from '~/http/errors.server';
import { requireResident } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { findOwnPhoto } from './extract/own-photo.server';

/** A photo of the register extract: it opens as long as it is kept, whether or not the person still lives here. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { house, actor } = visit;
  const photo = await findOwnPhoto(house.store.read, { id: args.params.id ?? '', identityId: actor.identityId });
  return streamed(house, found(photo), 'full');
}
