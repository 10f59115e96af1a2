import { data } from '@remix-run/node';
import type { FormFields } from '~/http/body.server';
import { found, malformed, refusalOf } from '~/http/errors.server';
import { type FormState, parseForm, rejectedForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import type { Affected } from './affected';
import { blockTime, unblockTime } from './blocks.server';
import { cancelAppointment, moveAppointment } from './change.server';
import { AFFECTS, affectedBy } from './displace.server';
import { blockForm, moveForm, stepForm, walkInForm } from './form';
import { choosePoint } from './point.server';
import { stepVisit, takeWalkIn } from './visits.server';

type Acting = { fields: FormFields; returnTo: string };

/** Everything the desk does from its day or from one visit, by the button that was pressed. */
export async function actAtDesk(visit: StaffVisit, acting: Acting) {
  switch (acting.fields.get('intent')) {
    case 'cancel':
      return cancel(visit, acting);
    case 'move':
      return move(visit, acting);
    case 'walk-in':
      return walkIn(visit, acting);
    case 'block':
      return block(visit, acting);
    case 'unblock':
      return unblock(visit, acting);
    default:
      return step(visit, acting);
  }
}

async function step(visit: StaffVisit, acting: Acting) {
  const parsed = parseForm(stepForm, { fields: acting.fields, t: visit.t });
  if (!parsed.ok) malformed();
  const { appointment, intent } = parsed.value;
  return done(visit, acting, {
    flash: 'stepped',
    command: () => stepVisit(visit.house, { ...deskOf(visit), appointmentId: appointment, step: intent }),
  });
}

async function cancel(visit: StaffVisit, acting: Acting) {
  const appointmentId = found(acting.fields.get('appointment'));
  return done(visit, acting, {
    flash: 'deskCancelled',
    command: () => cancelAppointment(visit.house, { ...deskOf(visit), appointmentId, by: 'desk' }),
  });
}

async function move(visit: StaffVisit, acting: Acting) {
  const { house, t, landlord } = visit;
  const parsed = parseForm(moveForm(landlord.settings.timeZone), { fields: acting.fields, t });
  if (!parsed.ok) return again(parsed.form);
  const appointmentId = found(acting.fields.get('appointment'));
  return done(visit, acting, {
    flash: 'deskMoved',
    field: 'slot',
    command: () => moveAppointment(house, { ...deskOf(visit), appointmentId, slot: parsed.value.slot, by: 'desk' }),
  });
}

async function walkIn(visit: StaffVisit, acting: Acting) {
  const { house, t, locale } = visit;
  const parsed = parseForm(walkInForm, { fields: acting.fields, t });
  if (!parsed.ok) return again(parsed.form);
  const code = await pointCode(visit, parsed.value.point);
  return done(visit, acting, {
    flash: 'queued',
    command: () => takeWalkIn(house, { ...deskOf(visit), ...parsed.value, code, locale }),
  });
}

async function block(visit: StaffVisit, acting: Acting) {
  const { house, t, landlord } = visit;
  const { fields } = acting;
  const parsed = parseForm(blockForm(landlord.settings.timeZone), { fields, t });
  if (!parsed.ok) return again(parsed.form);
  const code = await pointCode(visit, fields.get('point'));
  const telling = fields.get('told') === 'yes' ? 'tell-them' : 'ask-first';
  return done(visit, acting, {
    flash: 'blocked',
    field: 'until',
    command: () => blockTime(house, { ...deskOf(visit), ...parsed.value, code, telling }),
  });
}

async function unblock(visit: StaffVisit, acting: Acting) {
  const id = found(acting.fields.get('block'));
  return done(visit, acting, {
    flash: 'unblocked',
    command: () => unblockTime(visit.house, { ...deskOf(visit), id }),
  });
}

function deskOf({ landlord, actor, now, requestId }: StaffVisit) {
  return { landlord, actor, now, requestId };
}

export async function pointCode({ house, landlord }: StaffVisit, asked: string | null | undefined): Promise<string> {
  return found(await choosePoint(house.store.read, landlord, asked)).code;
}

type Doing = { flash: string; field?: string; command: () => Promise<unknown> };

/** On to the same page with a word of what was done; or the form again, or the people it would concern. */
export async function done(visit: StaffVisit, { fields, returnTo }: Acting, { flash, field = 'form', command }: Doing) {
  const refusal = await refusalOf(command);
  if (!refusal) return seeOtherWithFlash(visit.house, { location: returnTo, flash: `appointments.flash.${flash}` });
  const isQuestion = refusal.code === AFFECTS;
  const errors: Record<string, string> = isQuestion ? {} : { [field]: refusal.code };
  return again(rejectedForm({ fields, t: visit.t, errors }), await affected(visit, refusal));
}

export function again(form: FormState, people: Affected[] = []) {
  return data({ form, affected: people }, { status: 400 });
}

async function affected(
  { house, formats }: StaffVisit,
  refusal: Parameters<typeof affectedBy>[1],
): Promise<Affected[]> {
  const rows = await affectedBy(house.store.read, refusal);
  return rows.map(({ id, startsAt, name, phone, email }) => ({
    id,
    when: `${formats.weekdayDate(startsAt)} ${formats.time(startsAt)}`,
    name,
    phone: phone && formats.phone(phone),
    email,
  }));
}
