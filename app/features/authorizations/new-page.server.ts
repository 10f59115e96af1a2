import { data } from '@remix-run/node';
import { type DocumentForm, readResidentsDocuments } from '~/features/files/document-form.server';
import { documentsOfForm } from '~/features/files/documents.server';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { type FormState, keptValues, parseForm } from '~/http/form.server';
import { type ResidentVisit, requireResident } from '~/http/guards.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import type { Visit } from '~/http/visit.server';
import { sentenceOf } from '~/i18n/sentence';
import { paths } from '~/paths';
import { currentResidencies, type Residency } from '~/policy/actor';
import type { KeptPage } from './document-field';
import { draftAuthorization } from './draft.server';
import { type AuthorizationFields, authorizationForm } from './form';
import { actsIn, refusalOfDates } from './rules';
import type { Principal } from './wording';

/** Leases the person is party to here today: only those can be looked after by somebody else. */
export function leasesOf({ actor, landlord }: ResidentVisit): Residency[] {
  return currentResidencies(actor).filter(
    ({ role, leaseId, landlordId }) => role === 'party' && leaseId !== null && landlordId === landlord.id,
  );
}

/** Who is party to no lease can only hand in what somebody else has given them. */
export function writesAs(visit: ResidentVisit, wanted: string | null): 'principal' | 'attorney' {
  return wanted === 'attorney' || leasesOf(visit).length === 0 ? 'attorney' : 'principal';
}

export type WriteAgain = { form: FormState; draft: string; kept: KeptPage[] };

export async function writeDown(visit: Visit) {
  const sent = await readResidentsDocuments(visit);
  requireResident(visit);
  const { house, actor, landlord, locale, t, now, today, requestId } = visit;
  const { fields, draftId, hasKey } = sent;
  const owner = ownerOfIdentity(actor.identityId);
  const maxPages = landlord.settings.powersOfAttorney.mostPages;
  const pages = await documentsOfForm(house, { ...sent, owner, maxPages, t, now });
  const parsed = parseForm(authorizationForm, { fields, t });
  const acts = actsIn(fields.all('acts'));
  const errors = {
    ...(parsed.ok ? refusalsOf(parsed.value, { acts, today }, (code) => sentenceOf(t, code)) : parsed.form.errors),
    ...(pages.error && { document: pages.error }),
  };
  if (!parsed.ok || Object.keys(errors).length > 0) {
    const again: WriteAgain = { form: { values: keptValues(fields), errors }, draft: draftId, kept: pages.kept };
    return data({ again }, { status: statusOf(sent) });
  }
  await countTry(house, 'authorizationOfAccount', actor.accountId);
  const handedInBy = writesAs(visit, fields.get('as'));
  const id = await draftAuthorization(house, {
    actor,
    landlord,
    handedInBy,
    principal: principalIn(visit, { written: parsed.value, handedInBy, lease: fields.get('lease') }),
    written: parsed.value,
    acts,
    documentIds: pages.kept.map((page) => page.id),
    locale,
    key: hasKey ? draftId : null,
    now,
    requestId,
  });
  const flash = pages.kept.length > 0 || handedInBy === 'attorney' ? 'savedOnPaper' : 'saved';
  return seeOtherWithFlash(house, { location: paths.myAuthorization(id), flash: `authorizations.flash.${flash}` });
}

/** Nothing could be looked at just now: that is ours, and passes. */
export function statusOf({ documents }: Pick<DocumentForm, 'documents'>): number {
  return documents.refused.some(({ code }) => code === 'not-scanned') ? 503 : 400;
}

type Around = { acts: readonly string[]; today: string };

/** What the fields cannot say one by one. */
export function refusalsOf(
  { kind, validFrom, validUntil }: AuthorizationFields,
  { acts, today }: Around,
  sentence: (code: string) => string,
): Record<string, string> {
  const dates = refusalOfDates({ validFrom, validUntil, today });
  return {
    ...(kind === 'single' && acts.length === 0 && { acts: sentence('authorizations.refused.chooseActs') }),
    ...(dates && { validUntil: sentence(dates) }),
  };
}

type Writing = { written: AuthorizationFields; handedInBy: 'principal' | 'attorney'; lease: string | null };

/** Known by the register where it is the person themselves; otherwise only what somebody says. */
export function principalIn(visit: ResidentVisit, { written, handedInBy, lease }: Writing): Principal {
  const { actor } = visit;
  const said = { name: written.principalName ?? '', address: written.principalAddress };
  const unknown = { residentId: null, identityId: null, leaseId: null };
  if (handedInBy === 'attorney') return { ...said, ...unknown };
  const leases = leasesOf(visit);
  const chosen = leases.find(({ leaseId }) => leaseId === lease) ?? leases[0];
  const address = chosen?.address ?? null;
  // Of an estate the one who writes is no principal: whose it is, an officer finds in the register.
  if (written.kind === 'estate') return { ...unknown, name: said.name, address, leaseId: chosen?.leaseId ?? null };
  return {
    name: actor.name,
    address,
    residentId: chosen?.residentId ?? null,
    identityId: actor.identityId,
    leaseId: chosen?.leaseId ?? null,
  };
}
