import type { z } from 'zod';
import { ownerOfActor } from '~/features/files/owner.server';
import { photosOfForm } from '~/features/files/photos.server';
import type { FormFields } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { type FormState, parseForm, rejectedForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import type { ReceivedPhotos } from '~/http/upload.server';
import { invariant } from '~/lib/invariant';
import { paths } from '~/paths';
import type { Doing } from './change.server';
import {
  agreeVisitForm,
  assignForm,
  contactForm,
  doneForm,
  duplicateForm,
  emptyForm,
  followOnForm,
  forwardForm,
  matchForm,
  messageForm,
  noAccessForm,
  noteForm,
  prioritiseForm,
  rejectForm,
  releaseForm,
  waitForm,
} from './form';
import { assign, claim, release } from './hold.server';
import { match } from './match.server';
import type { WorkStep } from './open-steps';
import { forward, resume, wait } from './pause.server';
import { duplicate, followOn, prioritise, reject } from './sort-out.server';
import { message, note } from './talk.server';
import { agreeVisit, contact, done, noAccess, start } from './visit.server';

type House = StaffVisit['house'];
type Command<V> = (house: House, doing: Doing, value: V) => Promise<unknown>;

function intent<S extends z.ZodType>(schema: S, command: Command<z.output<S>>) {
  return { schema, command: command as Command<unknown> };
}

/** Every button of a work order: its form, and what it does. A command may return where to go instead. */
const intents = {
  claim: intent(emptyForm, claim),
  release: intent(releaseForm, release),
  assign: intent(assignForm, assign),
  contact: intent(contactForm, contact),
  'agree-visit': intent(agreeVisitForm, agreeVisit),
  start: intent(emptyForm, start),
  wait: intent(waitForm, wait),
  resume: intent(emptyForm, resume),
  'no-access': intent(noAccessForm, noAccess),
  forward: intent(forwardForm, forward),
  'follow-on': intent(followOnForm, async (house, doing, value) =>
    paths.workOrder(await followOn(house, doing, value)),
  ),
  prioritise: intent(prioritiseForm, prioritise),
  reject: intent(rejectForm, reject),
  duplicate: intent(duplicateForm, duplicate),
  match: intent(matchForm, match),
  message: intent(messageForm, message),
  note: intent(noteForm, note),
} satisfies Record<Exclude<WorkStep, 'done'>, unknown>;

export type Intent = WorkStep;

export function isIntent(name: string | null): name is Intent {
  return name === 'done' || (name !== null && Object.hasOwn(intents, name));
}

export type Carried = { ok: true; location: string } | { ok: false; form: FormState };
type Sent = { intent: Intent; fields: FormFields; photos: ReceivedPhotos };

export async function carryOut(visit: StaffVisit, faultId: string, sent: Sent): Promise<Carried> {
  const { house, actor, landlord, now, requestId, t } = visit;
  const doing = { actor, faultId, now, requestId, landlord };
  const { fields } = sent;
  if (sent.intent === 'done') return carryOutDone(visit, doing, sent);
  const { schema, command } = intents[sent.intent];
  const parsed = parseForm(schema, { fields, t });
  if (!parsed.ok) return { ok: false, form: parsed.form };
  let location = paths.workOrder(faultId);
  const refusal = await refusalOf(async () => {
    const elsewhere = await command(house, doing, parsed.value);
    if (typeof elsewhere === 'string') location = elsewhere;
  });
  return refusal ? { ok: false, form: refusedForm(refusal.code, { fields, t }) } : { ok: true, location };
}

/** The photos are stored before anything else is looked at, and stay with the order until it is done. */
async function carryOutDone(visit: StaffVisit, doing: Doing, { fields, photos }: Sent): Promise<Carried> {
  const { house, t, now } = visit;
  const owner = ownerOfActor(visit.actor);
  invariant(owner, 'staff own what they bring');
  const kept = await photosOfForm(house, { fields, photos, draftId: doing.faultId, owner, t, now });
  const parsed = parseForm(doneForm, { fields, t });
  if (!parsed.ok || kept.error) {
    const form = parsed.ok ? rejectedForm({ fields, t, errors: {} }) : parsed.form;
    return { ok: false, form: kept.error ? { ...form, errors: { ...form.errors, photos: kept.error } } : form };
  }
  const refusal = await refusalOf(() => done(house, doing, { ...parsed.value, photoIds: kept.ids }));
  if (refusal) return { ok: false, form: refusedForm(refusal.code, { fields, t }) };
  return { ok: true, location: paths.workOrder(doing.faultId) };
}

/** Beside the field it is about; what is about the work order as a whole stands above it. */
const fieldOf: Record<string, string> = {
  'visit-past': 'date',
  'visit-far': 'date',
  'visit-backwards': 'to',
  'date-needed': 'date',
  'date-past': 'date',
  'date-far': 'date',
  itself: 'of',
  'original-ended': 'of',
  'no-such-order': 'of',
  'not-assignable': 'assignee',
  'no-such-home': 'home',
  'several-homes': 'home',
};

function refusedForm(code: string, { fields, t }: { fields: FormFields; t: StaffVisit['t'] }): FormState {
  const field = fieldOf[code.replace('work.refused.', '')] ?? 'form';
  return rejectedForm({ fields, t, errors: { [field]: code } });
}
