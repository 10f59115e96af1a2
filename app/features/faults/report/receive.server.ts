import { data } from '@remix-run/node';
import { ownerOfIdentity } from '~/features/files/owner.server';
import type { PhotoForm } from '~/features/files/photo-form.server';
import { photosOfForm } from '~/features/files/photos.server';
import type { Residence } from '~/features/tenancy/residence';
import type { FormFields } from '~/http/body.server';
import { found } from '~/http/errors.server';
import { type FormState, keptValues, parseForm } from '~/http/form.server';
import type { ResidentVisit } from '~/http/guards.server';
import { countTry } from '~/http/limits.server';
import { seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import type { Visit } from '~/http/visit.server';
import { sentenceOf } from '~/i18n/sentence';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import type { Residency } from '~/policy/actor';
import { namingMissing } from '../missing';
import { reportFault, type Sent } from './commands.server';
import { answersIn, saveAnswers } from './drafts.server';
import { guardedForm, reportForm, urgentForm } from './form';
import { refusalToReport, wayOf } from './rules';

/** The form again: everything typed, and the photos that are stored already. */
export type ReportAgain = { form: FormState; draft: string; kept: string[]; isWhole: boolean };

/** The last step's answers are there, so it is not the first step that was sent. */
export function isWhole(fields: FormFields): boolean {
  return fields.has('description') || fields.has('masterKey');
}

/** The first step: what is urgent goes no further, everything else has a draft from now on. */
export async function beginReport(visit: ResidentVisit, { fields, draftId }: PhotoForm, { homes }: Residence) {
  const { house, actor, t, now } = visit;
  const home = homeOf(homes, fields).homeId;
  const parsed = parseForm(urgentForm, { fields, t });
  const errors = { ...(parsed.ok ? {} : parsed.form.errors), ...refusedErrors(fields, t) };
  if (Object.keys(errors).length > 0) {
    return reportAgain(visit, { fields, errors, draft: draftId, kept: [], isWhole: false });
  }
  const draft = { owner: ownerOfIdentity(actor.identityId), now, answers: { ...answersIn(fields), home } };
  const id = await house.store.write(async (tx) => {
    const saved = found(await saveAnswers(tx, { ...draft, id: draftId }));
    if (!saved.faultId) return draftId;
    // The page was gone back to after its report had been sent: this is a new one.
    const fresh = newId();
    await saveAnswers(tx, { ...draft, id: fresh });
    return fresh;
  });
  return seeOther(paths.newFaultStep('where', id));
}

/** The report whole, from whichever page it came: made at once, or the form again with what is to be mended. */
export async function receiveReport(visit: ResidentVisit, form: PhotoForm, { homes }: Residence) {
  const { house, actor, t, now, landlord, locale, requestId } = visit;
  const { fields, draftId, hasKey } = form;
  const home = homeOf(homes, fields);
  const owner = ownerOfIdentity(actor.identityId);
  const photos = await photosOfForm(house, { ...form, owner, t, now });
  if (fields.get('intent') === 'change' && !photos.error) return changeWay(visit, form);
  const parsed = parseForm(reportForm(landlord.settings.country), { fields, t });
  const errors = {
    ...(parsed.ok ? {} : parsed.form.errors),
    ...refusedErrors(fields, t),
    ...(photos.error && { photos: photos.error }),
  };
  if (!parsed.ok || Object.keys(errors).length > 0) {
    const answers = answersIn(fields);
    await house.store.write((tx) => saveAnswers(tx, { id: draftId, owner, now, answers }));
    return reportAgain(visit, { fields, errors, draft: draftId, kept: photos.ids, isWhole: true });
  }
  await countTry(house, 'faultOfAccount', actor.accountId);
  const sent = await reportFault(house, {
    ...{ actor, home, landlord, locale, now, requestId },
    report: parsed.value,
    draftId: hasKey ? draftId : null,
    photoIds: photos.ids,
  });
  return seeOtherWithFlash(house, { location: paths.myFault(sent.id), flash: flashOf(sent) });
}

/** Back to what the report is about; what has been written so far waits in the draft. */
async function changeWay({ house, actor, now }: ResidentVisit, { fields, draftId }: PhotoForm) {
  const draft = { id: draftId, owner: ownerOfIdentity(actor.identityId), now, answers: answersIn(fields) };
  const saved = found(await house.store.write((tx) => saveAnswers(tx, draft)));
  if (saved.faultId) return seeOther(paths.myFault(saved.faultId));
  return seeOther(paths.newFaultStep(saved.answers.room ? 'what' : 'where', draftId));
}

type Again = Omit<ReportAgain, 'form'> & { fields: FormFields; errors: Record<string, string>; cookies?: string[] };

/** Invalid: the page again. A cookie comes along for a visitor who had none when the form was opened. */
export function reportAgain({ t }: Visit, { fields, errors, cookies = [], ...rest }: Again) {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  const form: FormState = { values: keptValues(fields), errors: inOrder(namingMissing(errors, t)) };
  return data({ form, ...rest } satisfies ReportAgain, { status: 400, headers });
}

/** FR-2: another home's id is nobody's home here. */
function homeOf(homes: Residency[], fields: FormFields): Residency {
  const wanted = fields.get('home');
  return found(wanted ? homes.find(({ homeId }) => homeId === wanted) : homes[0]);
}

/** FR-3 is said even when something else is missing too. */
export function refusedErrors(fields: FormFields, t: ResidentVisit['t']): Record<string, string> {
  const parsed = parseForm(guardedForm, { fields, t });
  const refusal = parsed.ok ? refusalToReport({ ...wayOf(parsed.value), urgent: parsed.value.urgent }) : null;
  return refusal ? { [refusal.field]: sentenceOf(t, refusal.code) } : {};
}

function flashOf({ isNew, isOtherWords }: Sent): string {
  return !isNew && isOtherWords ? 'faults.flash.sentBefore' : 'faults.flash.reported';
}

/** As the fields stand on the page. */
const ORDER = [
  ...['form', 'urgent', 'address', 'apartment', 'place', 'room', 'item', 'problem', 'description', 'photos'],
  ...['masterKey', 'pets', 'name', 'email', 'phone', 'reachable', 'website'],
];

function inOrder(errors: Record<string, string>): Record<string, string> {
  const place = (name: string) => (ORDER.indexOf(name) + ORDER.length) % ORDER.length;
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)));
}
