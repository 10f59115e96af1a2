import { data } from '@remix-run/node';
import { ownerOfIdentity } from '~/features/files/owner.server';
import type { PhotoForm } from '~/features/files/photo-form.server';
import { photosOfForm } from '~/features/files/photos.server';
import type { FormFields } from '~/http/body.server';
import { type FormState, keptValues, parseForm } from '~/http/form.server';
import type { ResidentVisit } from '~/http/guards.server';
import { sentenceOf } from '~/i18n/sentence';
import type { Residency } from '~/policy/actor';
import { isSmoke, refusalOfTimes, SMOKE_COMES_IN } from '../rules';
import type { Told } from './commands.server';
import { type EntryFields, entryForm } from './form';
import { homeOfSource, sourceIn } from './source.server';

/** The form again: everything typed, and the photos that are stored already. */
export type EntryAgain = { form: FormState; draft: string; kept: string[] };

export type ReceivedEntry =
  | { ok: true; told: Told; photoIds: string[]; draftId: string | null }
  | { ok: false; again: EntryAgain };

/** One time it happened, as it was sent: whole, or what is to be mended. Photos are kept either way. */
export async function receiveEntry(
  visit: ResidentVisit,
  { form, home }: { form: PhotoForm; home: Residency },
): Promise<ReceivedEntry> {
  const { house, actor, t, now, landlord } = visit;
  const { fields, draftId, hasKey } = form;
  const owner = ownerOfIdentity(actor.identityId);
  const photos = await photosOfForm(house, { ...form, owner, t, now });
  const parsed = parseForm(entryForm(landlord.settings.timeZone), { fields, t });
  const errors = {
    ...(parsed.ok ? refusedTimes(parsed.value, visit) : parsed.form.errors),
    ...(photos.error && { photos: photos.error }),
  };
  if (!parsed.ok || Object.keys(errors).length > 0) {
    return { ok: false, again: { form: { values: keptValues(fields), errors }, draft: draftId, kept: photos.ids } };
  }
  const { sourceAddress, smokeOften, ...rest } = parsed.value;
  const source = sourceIn(parsed.value);
  const told = {
    ...rest,
    source,
    sourceHomeId: await homeOfSource(house.store.read, { source, home, landlordId: landlord.id }),
    smoke: isSmoke(rest.kind) ? { comesIn: comesIn(fields), often: smokeOften } : null,
  };
  return { ok: true, told, photoIds: photos.ids, draftId: hasKey ? draftId : null };
}

function refusedTimes(entry: EntryFields, { t, now }: ResidentVisit): Record<string, string> {
  const refusal = refusalOfTimes(entry, now);
  return refusal ? { [refusal.field]: sentenceOf(t, refusal.code) } : {};
}

function comesIn(fields: FormFields): string[] {
  return SMOKE_COMES_IN.filter((way) => fields.all('smokeComesIn').includes(way));
}

export function entryAgain(again: EntryAgain) {
  return data({ again }, { status: 400 });
}
