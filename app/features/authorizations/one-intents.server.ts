import { data } from '@remix-run/node';
import { type DocumentForm, readResidentsDocuments } from '~/features/files/document-form.server';
import { documentsOfForm } from '~/features/files/documents.server';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { found } from '~/http/errors.server';
import { type FormState, keptValues } from '~/http/form.server';
import { type ResidentVisit, requireResident } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import type { Visit } from '~/http/visit.server';
import { sentenceOf } from '~/i18n/sentence';
import { Refused, refuseIf } from '~/lib/refused';
import { readTypedCode } from '~/lib/typed-code';
import { paths } from '~/paths';
import { ownAuthorization } from './access.server';
import { revokeAuthorization } from './end.server';
import { refusalToGiveNow } from './give.server';
import { submitAuthorization, uploadDocuments } from './hand-in.server';
import { statusOf } from './new-page.server';
import { goToIdentify } from './trip.server';

export type OneAgain = { intent: string; form: FormState; message: string | null };
type Where = { id: string; network: string };
type Acting = Where & { visit: ResidentVisit; sent: DocumentForm };

/** What the person does with one of theirs, by the name of the button; choosing a provider is giving it. */
export async function actOnOwn(visit: Visit, where: Where) {
  const sent = await readResidentsDocuments(visit);
  requireResident(visit);
  const { house, actor, landlord } = visit;
  const asking = { id: where.id, actor, landlordId: landlord.id };
  const { row } = found(await ownAuthorization(house.store.read, asking));
  const intent = sent.fields.get('intent') ?? (sent.fields.has('step') ? 'give' : 'upload');
  try {
    refuseIf(refusalOfSeen(sent.fields.get('reference'), row));
    return await act(intent, { ...where, visit, sent });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const message = sentenceOf(visit.t, error.code);
    return again({ intent, form: { values: {}, errors: {} }, message }, 400);
  }
}

/** From a page that showed other words: neither given nor signed is what was not read. */
function refusalOfSeen(seen: string | null, { reference }: { reference: string }): string | null {
  return seen === null || readTypedCode(seen) === reference ? null : 'authorizations.refused.changedSince';
}

async function act(intent: string, acting: Acting) {
  const { visit, id } = acting;
  const { house, actor, landlord, now, requestId } = visit;
  const doing = { id, actor, landlordId: landlord.id, now, requestId };
  switch (intent) {
    case 'submit':
      await submitAuthorization(house, doing);
      return done(visit, { id, flash: 'submitted' });
    case 'revoke':
      await revokeAuthorization(house, doing);
      return done(visit, { id, flash: 'revoked' });
    case 'give':
      return give(acting);
    default:
      return upload(acting);
  }
}

async function upload({ visit, sent, id }: Acting) {
  const { house, actor, landlord, t, now, requestId } = visit;
  const owner = ownerOfIdentity(actor.identityId);
  const maxPages = landlord.settings.powersOfAttorney.mostPages;
  const pages = await documentsOfForm(house, { ...sent, owner, maxPages, t, now });
  const ids = pages.kept.map((page) => page.id);
  const doing = { id, actor, landlordId: landlord.id, now, requestId };
  if (ids.length > 0) await uploadDocuments(house, { ...doing, ids });
  if (pages.error || ids.length === 0) {
    const errors = { document: pages.error ?? t.errors.missing.document };
    return again(
      { intent: 'upload', form: { values: keptValues(sent.fields), errors }, message: null },
      statusOf(sent),
    );
  }
  return done(visit, { id, flash: 'uploaded' });
}

async function give({ visit, sent, id, network }: Acting) {
  const { house, actor, landlord } = visit;
  const refusal = await refusalToGiveNow(house.store.read, { id, actor, landlordId: landlord.id });
  if (refusal) throw new Refused(refusal);
  const matter = { what: 'give', authorizationId: id } as const;
  return goToIdentify(visit, {
    provider: sent.fields.get('provider'),
    matter,
    returnTo: paths.myAuthorization(id),
    network,
  });
}

function done({ house }: ResidentVisit, { id, flash }: { id: string; flash: string }) {
  return seeOtherWithFlash(house, { location: paths.myAuthorization(id), flash: `authorizations.flash.${flash}` });
}

function again(shown: OneAgain, status: number) {
  return data({ again: shown }, { status });
}
