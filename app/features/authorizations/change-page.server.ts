import { data } from '@remix-run/node';
import { readForm } from '~/http/body.server';
import { found, refusalOf } from '~/http/errors.server';
import { type FormState, keptValues, parseForm, rejectedForm } from '~/http/form.server';
import { type ResidentVisit, requireResident } from '~/http/guards.server';
import { keepFormOfEndedSession } from '~/http/kept-form.server';
import { countTry } from '~/http/limits.server';
import { seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import type { Visit } from '~/http/visit.server';
import { sentenceOf } from '~/i18n/sentence';
import { paths } from '~/paths';
import { ownAuthorization } from './access.server';
import { countDocuments } from './documents.server';
import { authorizationForm } from './form';
import { principalIn, refusalsOf, type WriteAgain } from './new-page.server';
import type { AuthorizationRow } from './record.server';
import { type Rewritten, rewriteDraft } from './rewrite.server';
import { actsIn, refusalToRewrite } from './rules';
import { wordingOf } from './wording';

/** A draft back in its form. Who has sent it meanwhile is shown what has become of it. */
export async function draftToChange(visit: ResidentVisit, id: string) {
  const row = await ownDraft(visit, id);
  if (refusalToRewrite(row) !== null) throw seeOther(paths.myAuthorization(id));
  return {
    id,
    as: sideOf(row),
    kind: row.kind,
    version: row.version,
    form: { values: valuesOf(row), errors: {} } satisfies FormState,
    /** Of a signed paper that will not say the same any more. */
    pages: row.handedInBy === 'principal' ? await countDocuments(visit.house.store.read, id) : 0,
  };
}

async function ownDraft({ house, actor, landlord }: ResidentVisit, id: string): Promise<AuthorizationRow> {
  const { row } = found(await ownAuthorization(house.store.read, { id, actor, landlordId: landlord.id }));
  return found(row.writtenBy === actor.identityId ? row : null);
}

function sideOf({ handedInBy }: AuthorizationRow): 'principal' | 'attorney' {
  return handedInBy === 'attorney' ? 'attorney' : 'principal';
}

function valuesOf(row: AuthorizationRow): FormState['values'] {
  const one = (text: string | null) => (text ? [text] : []);
  const isTold = row.kind === 'estate' || row.handedInBy === 'attorney';
  return {
    kind: [row.kind],
    acts: row.acts,
    text: one(row.text),
    attorneyName: [row.attorneyName],
    attorneyEmail: [row.attorneyEmail],
    validFrom: [row.validFrom],
    validUntil: one(row.validUntil),
    principalName: isTold ? one(row.principalName) : [],
    principalAddress: row.handedInBy === 'attorney' ? one(row.principalAddress) : [],
    estateParties: one(row.estateParties.join('\n')),
    lease: one(row.leaseId),
  };
}

export async function changeWritten(visit: Visit, id: string) {
  if (!visit.endedSession) requireResident(visit);
  const { fields } = await readForm(visit.request);
  await keepFormOfEndedSession(visit, { fields });
  requireResident(visit);
  const { house, actor, landlord, t, now, today, requestId } = visit;
  const row = await ownDraft(visit, id);
  const parsed = parseForm(authorizationForm, { fields, t });
  const acts = actsIn(fields.all('acts'));
  const errors = parsed.ok
    ? refusalsOf(parsed.value, { acts, today }, (code) => sentenceOf(t, code))
    : parsed.form.errors;
  if (!parsed.ok || Object.keys(errors).length > 0) return again({ values: keptValues(fields), errors });
  await countTry(house, 'authorizationOfAccount', actor.accountId);
  const written = parsed.value;
  const principal = principalIn(visit, { written, handedInBy: sideOf(row), lease: fields.get('lease') });
  const wording = wordingOf({ principal, written, acts });
  const seen = Number(fields.get('version') ?? '') || null;
  let done: Rewritten | null = null;
  const refusal = await refusalOf(async () => {
    done = await rewriteDraft(house, { id, actor, landlordId: landlord.id, wording, seen, now, requestId });
  });
  if (refusal) return again(rejectedForm({ fields, t, errors: { form: refusal.code } }));
  return seeOtherWithFlash(house, {
    location: paths.myAuthorization(id),
    flash: `authorizations.flash.${flashOf(done!)}`,
  });
}

function flashOf({ isChanged, removedPages }: Rewritten): string {
  if (!isChanged) return 'unchanged';
  return removedPages > 0 ? 'changedPages' : 'changed';
}

function again(form: FormState) {
  const shown: WriteAgain = { form, draft: '', kept: [] };
  return data({ again: shown }, { status: 400 });
}
