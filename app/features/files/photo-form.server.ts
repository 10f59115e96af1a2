import { refuseFormForAnother } from '~/http/acting-refusals.server';
import type { FormFields } from '~/http/body.server';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { keepFormOfEndedSession } from '~/http/kept-form.server';
import { countTry } from '~/http/limits.server';
import { type ReceivedPhotos, readFormWithPhotos } from '~/http/upload.server';
import type { Visit } from '~/http/visit.server';
import { isId, newId } from '~/lib/ids';
import { ownerOfEndedSession, triesOfEndedSession } from './ended-session.server';
import { rememberPhotos } from './photos.server';

export type PhotoForm = {
  fields: FormFields;
  photos: ReceivedPhotos;
  /** The form's own key, or a fresh one where it came without. */
  draftId: string;
  hasKey: boolean;
};

/**
 * A resident's form with photos, read only for who is signed in or was a moment ago: nobody else makes us look at
 * pictures. After a session that has run out, text and photos wait for the same person at `returnTo`.
 */
export async function readResidentsForm(visit: Visit, returnTo?: (form: PhotoForm) => string): Promise<PhotoForm> {
  if (!visit.endedSession) requireResidentOrAttorney(visit);
  await countOfEndedSession(visit);
  const { fields, photos } = await readFormWithPhotos(visit.request, visit.house.files);
  const key = fields.get('draft') ?? visit.url.searchParams.get('draft') ?? '';
  const form = { fields, photos, draftId: isId(key) ? key : newId(), hasKey: isId(key) };
  await refuseFormForAnother(visit, fields);
  if (visit.actor.kind !== 'anonymous') return form;
  await keepPhotosOfEndedSession(visit, form);
  await keepFormOfEndedSession(visit, { fields, returnTo: returnTo?.(form) });
  requireResidentOrAttorney(visit);
  return form;
}

/** Before a picture is looked at. */
async function countOfEndedSession(visit: Visit): Promise<void> {
  const subject = visit.actor.kind === 'anonymous' ? triesOfEndedSession(visit) : null;
  if (subject) await countTry(visit.house, 'photosOfOwner', subject);
}

async function keepPhotosOfEndedSession(visit: Visit, { photos, draftId }: PhotoForm): Promise<void> {
  const { house, now } = visit;
  if (photos.stored.length === 0) return;
  const owner = await ownerOfEndedSession(visit);
  if (owner === null) return;
  await house.store.write((tx) => rememberPhotos(tx, { photos: photos.stored, draftId, owner, now }));
}
