import { data } from '@remix-run/node';
import { readDeskDocuments } from '~/features/files/document-form.server';
import { documentsOfForm } from '~/features/files/documents.server';
import { ownerOfActor } from '~/features/files/owner.server';
import { findResidents } from '~/features/tenancy/residents/find.server';
import { found, malformed } from '~/http/errors.server';
import { keptValues, parseForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import type { Visit } from '~/http/visit.server';
import { isLocale } from '~/i18n/locale';
import { sentenceOf } from '~/i18n/sentence';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { principalOf } from '../decide.server';
import { draftAuthorization } from '../draft.server';
import { authorizationForm } from '../form';
import { refusalsOf, statusOf, type WriteAgain } from '../new-page.server';
import { actsIn } from '../rules';

const LONGEST_QUERY = 100;

export async function readNewAtDesk(visit: StaffVisit) {
  const { house, actor, landlord, url, today } = visit;
  const resident = url.searchParams.get('resident');
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const asked = resident && { residentId: resident, landlordId: actor.landlordId, today };
  const principal = asked ? found(await principalOf(house.store.read, asked)) : null;
  return {
    principal: principal && { id: principal.residentId, name: principal.name },
    q,
    found: q === '' ? [] : await findResidents(visit, q),
    draft: newId(),
    today,
    mostPages: landlord.settings.powersOfAttorney.mostPages,
  };
}

/** PA-2: a paper that was written without the portal, taken up at the desk with all it says. */
export async function receiveNew(anyVisit: Visit) {
  const { visit, ...sent } = await readDeskDocuments(anyVisit);
  const { house, actor, landlord, t, now, today, requestId } = visit;
  const { fields, draftId, hasKey } = sent;
  const residentId = fields.get('resident');
  if (!residentId) malformed();
  const asked = { residentId, landlordId: actor.landlordId, today };
  const principal = found(await principalOf(house.store.read, asked));
  const owner = ownerOfActor(actor)!;
  const maxPages = landlord.settings.powersOfAttorney.mostPages;
  const pages = await documentsOfForm(house, { ...sent, owner, maxPages, t, now });
  const parsed = parseForm(authorizationForm, { fields, t });
  const acts = actsIn(fields.all('acts'));
  const noPaper = pages.kept.length === 0 ? t.errors.missing.document : null;
  const errors = {
    ...(parsed.ok ? refusalsOf(parsed.value, { acts, today }, (code) => sentenceOf(t, code)) : parsed.form.errors),
    ...((pages.error ?? noPaper) && { document: pages.error ?? noPaper ?? '' }),
  };
  if (!parsed.ok || Object.keys(errors).length > 0) {
    const again: WriteAgain = { form: { values: keptValues(fields), errors }, draft: draftId, kept: pages.kept };
    return data({ again }, { status: statusOf(sent) });
  }
  const language = fields.get('letterLanguage');
  const isEstate = parsed.value.kind === 'estate';
  const id = await draftAuthorization(house, {
    actor,
    landlord,
    handedInBy: 'officer',
    principal: {
      name: principal.name,
      address: null,
      residentId: principal.residentId,
      identityId: isEstate ? null : principal.identityId,
      leaseId: principal.leaseId,
    },
    written: parsed.value,
    acts,
    documentIds: pages.kept.map((page) => page.id),
    locale: isLocale(language) ? language : landlord.settings.defaultLocale,
    key: hasKey ? draftId : null,
    now,
    requestId,
  });
  return seeOtherWithFlash(house, {
    location: paths.adminAuthorization(id),
    flash: 'authorizationDesk.flash.received',
  });
}
