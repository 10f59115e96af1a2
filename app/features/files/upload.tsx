import type { ActionFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/errors.server';
import { countTry } from '~/http/limits.server';
import { readFormWithPhotos } from '~/http/upload.server';
import { visitOf } from '~/http/visit.server';
import { isId } from '~/lib/ids';
import { ownerAndCookie } from './owner.server';
import { refusalText, rememberPhotos } from './photos.server';

export function loader() {
  notFound();
}

/** One photo, sent by the script while the person writes on. What is not stored here goes with the form. */
export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { house, t, now } = visit;
  // No sentence: the form itself is kept when it is sent, and this photo with it.
  if (visit.endedSession && visit.actor.kind === 'anonymous') return answer({}, { status: 401 });
  const { owner, cookies } = ownerAndCookie(visit);
  if (visit.actor.kind === 'anonymous') await countTry(house, 'photosOfNetwork', args.context.network);
  else await countTry(house, 'photosOfOwner', owner);
  // Each try is for one, and no more are looked at.
  const { fields, photos } = await readFormWithPhotos(args.request, house.files, { files: 1 });
  const draftId = fields.get('draft') ?? '';
  const [photo] = photos.stored;
  const message = refusalText(t, photos.refused, false);
  if (!photo || !isId(draftId))
    return answer({ message: message ?? t.errors.photo.notAnImage }, { status: 400, cookies });
  const [id] = await house.store.write((tx) => rememberPhotos(tx, { photos: [photo], draftId, owner, now }));
  return answer({ id }, { status: 201, cookies });
}

type Answer = { status: number; cookies?: string[] };

function answer(body: { id?: string; message?: string }, { status, cookies = [] }: Answer): Response {
  const headers = new Headers({
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'private, no-store',
  });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(JSON.stringify(body), { status, headers });
}
