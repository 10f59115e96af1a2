import { data } from '@remix-run/node';
import { type DocumentForm, readDeskDocuments } from '~/features/files/document-form.server';
import { documentsOfForm } from '~/features/files/documents.server';
import { ownerOfActor } from '~/features/files/owner.server';
import { malformed, notFound } from '~/http/errors.server';
import { type FormState, keptValues, parseForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import type { Visit } from '~/http/visit.server';
import { sentenceOf } from '~/i18n/sentence';
import { Refused } from '~/lib/refused';
import { paths } from '~/paths';
import { type AtDesk, approve, ask, matchPrincipal, receiveAtDesk, reject, revokeAtDesk } from '../decide.server';
import { deskForms } from '../form';
import { statusOf } from '../new-page.server';
import { isPower } from '../scope';

export type DeskAgain = { intent: string; form: FormState; message: string | null };
type Sent = DocumentForm & { visit: StaffVisit; desk: AtDesk; intent: string };

/** One act of the desk, by the name of its button; a no comes back at the form it was said in. */
export async function actAtDesk(anyVisit: Visit, id: string) {
  const { visit, ...form } = await readDeskDocuments(anyVisit);
  const { actor, today, now, requestId, t } = visit;
  const intent = form.fields.get('intent') ?? (form.fields.has('resident') ? 'match' : '');
  const sent = { ...form, visit, intent, desk: { id, actor, today, now, requestId } };
  try {
    return await act(sent);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const sentence = sentenceOf(t, error.code);
    const { field } = error.facts;
    const errors: Record<string, string> = field ? { [field]: sentence } : {};
    const values = keptValues(form.fields);
    return again({ intent, form: { values, errors }, message: field ? null : sentence }, 400);
  }
}

async function act(sent: Sent) {
  switch (sent.intent) {
    case 'approve':
      return approveIt(sent);
    case 'ask':
      return withForm(sent, deskForms.ask, (input) => ask(sent.visit.house, sent.desk, input), 'asked');
    case 'reject':
      return withForm(sent, deskForms.reject, (input) => reject(sent.visit.house, sent.desk, input), 'rejected');
    case 'revoke':
      return withForm(sent, deskForms.revoke, (input) => revokeAtDesk(sent.visit.house, sent.desk, input), 'revoked');
    case 'match':
      return withForm(
        sent,
        deskForms.match,
        ({ resident }) => matchPrincipal(sent.visit.house, sent.desk, { residentId: resident }),
        'matched',
      );
    case 'receive':
      return receive(sent);
    case '':
      return notFound();
    default:
      return malformed();
  }
}

type DeskForm = (typeof deskForms)[keyof typeof deskForms];

async function withForm<F extends DeskForm>(
  { visit, fields, intent, desk }: Sent,
  form: F,
  command: (input: ReturnType<F['parse']>) => Promise<unknown>,
  flash: string,
) {
  const parsed = parseForm(form, { fields, t: visit.t });
  if (!parsed.ok) return again({ intent, form: parsed.form, message: null }, 400);
  await command(parsed.value as ReturnType<F['parse']>);
  return done(visit, { id: desk.id, flash });
}

/** What is ticked counts where it could be ticked: a form without the boxes approves what was asked for. */
function approveIt(sent: Sent) {
  const { visit, fields, desk } = sent;
  const ticked = fields.all('acts').filter(isPower);
  const isChosen = fields.has('shown') || ticked.length > 0;
  const seen = {
    isAttorneyConfirmed: fields.get('attorneyConfirmed') === 'yes',
    isDeathConfirmed: fields.get('deathConfirmed') === 'yes',
  };
  return withForm(
    sent,
    deskForms.approve,
    ({ validUntil }) => approve(visit.house, desk, { powers: isChosen ? ticked : null, validUntil, ...seen }),
    'approved',
  );
}

async function receive(sent: Sent) {
  const { visit, desk, intent, fields } = sent;
  const { house, actor, landlord, t, now } = visit;
  const owner = ownerOfActor(actor)!;
  const maxPages = landlord.settings.powersOfAttorney.mostPages;
  const pages = await documentsOfForm(house, { ...sent, owner, maxPages, t, now });
  const ids = pages.kept.map((page) => page.id);
  if (ids.length > 0) await receiveAtDesk(house, desk, { ids });
  if (pages.error || ids.length === 0) {
    const errors = { document: pages.error ?? t.errors.required };
    return again({ intent, form: { values: keptValues(fields), errors }, message: null }, statusOf(sent));
  }
  return done(visit, { id: desk.id, flash: 'received' });
}

function done({ house }: StaffVisit, { id, flash }: { id: string; flash: string }) {
  return seeOtherWithFlash(house, {
    location: paths.adminAuthorization(id),
    flash: `authorizationDesk.flash.${flash}`,
  });
}

function again(shown: DeskAgain, status: number) {
  return data({ again: shown }, { status });
}
