import { data } from '@remix-run/node';
import type { z } from 'zod';
import { partyAt } from '~/features/identity/passkeys/party';
import { endSessionForm } from '~/features/identity/profile-form';
import type { FormFields } from '~/http/body.server';
import { malformed, refusalOf } from '~/http/errors.server';
import { type FormState, parseForm, rejectedForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { countTry, giveBack } from '~/http/limits.server';
import { seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import { tellOnce } from '~/http/shown-once.server';
import { paths } from '~/paths';
import { addPasskeyForm, newCodesForm, ownPasswordForm, removePasskeyForm, turnOffForm, turnOnForm } from './form';
import { myOffer } from './me-page.server';
import type { Offer } from './offer.server';
import {
  changeOwnPassword,
  endOtherSessions,
  endOwnSession,
  makeRecoveryCodes,
  turnSecondFactorOff,
  turnSecondFactorOn,
} from './own-access.server';
import { addPasskey, removePasskey } from './own-passkeys.server';

/** What the buttons of one's own page do; each answers with its own form when something is wrong. */
export const myIntents = {
  password: changePassword,
  'second-factor-on': turnOn,
  'second-factor-off': turnOff,
  'recovery-codes': makeCodes,
  'add-passkey': addKey,
  'remove-passkey': removeKey,
  'end-session': end,
  'end-other-sessions': endOthers,
};

export type MyIntent = keyof typeof myIntents;

export function isMyIntent(text: string | null): text is MyIntent {
  return text !== null && Object.hasOwn(myIntents, text);
}

async function changePassword(visit: StaffVisit, fields: FormFields) {
  const ownHash = visit.session?.hash ?? '';
  const done = await proven(visit, {
    intent: 'password',
    schema: ownPasswordForm,
    fields,
    act: ({ currentPassword, password }) =>
      changeOwnPassword(visit.house, { currentPassword, password, ownHash, ...by(visit) }),
  });
  return done.ok ? back(visit, 'passwordChanged') : done.answer;
}

async function turnOn(visit: StaffVisit, fields: FormFields) {
  let codes: string[] = [];
  const done = await proven(visit, {
    intent: 'second-factor-on',
    schema: turnOnForm,
    fields,
    act: async ({ currentPassword, code, offer }) => {
      codes = await turnSecondFactorOn(visit.house, { currentPassword, code, offer, ...by(visit) });
    },
  });
  return done.ok ? tellCodes(visit, codes) : done.answer;
}

async function turnOff(visit: StaffVisit, fields: FormFields) {
  const done = await proven(visit, {
    intent: 'second-factor-off',
    schema: turnOffForm,
    fields,
    act: (given) => turnSecondFactorOff(visit.house, { ...given, ...by(visit) }),
  });
  return done.ok ? back(visit, 'secondFactorOff') : done.answer;
}

async function makeCodes(visit: StaffVisit, fields: FormFields) {
  let codes: string[] = [];
  const done = await proven(visit, {
    intent: 'recovery-codes',
    schema: newCodesForm,
    fields,
    act: async ({ code }) => {
      codes = await makeRecoveryCodes(visit.house, { code, ...by(visit) });
    },
  });
  return done.ok ? tellCodes(visit, codes) : done.answer;
}

async function addKey(visit: StaffVisit, fields: FormFields) {
  const party = partyAt(visit.landlord.origin);
  let codes: string[] | null = null;
  const done = await proven(visit, {
    intent: 'add-passkey',
    schema: addPasskeyForm,
    fields,
    act: async (given) => {
      codes = await addPasskey(visit.house, { ...given, party, ...by(visit) });
    },
  });
  if (!done.ok) return done.answer;
  return codes ? tellCodes(visit, codes) : back(visit, 'passkeyAdded');
}

async function removeKey(visit: StaffVisit, fields: FormFields) {
  const done = await proven(visit, {
    intent: 'remove-passkey',
    schema: removePasskeyForm,
    fields,
    act: (given) => removePasskey(visit.house, { ...given, ...by(visit) }),
  });
  return done.ok ? back(visit, 'passkeyRemoved') : done.answer;
}

async function end(visit: StaffVisit, fields: FormFields) {
  const parsed = parseForm(endSessionForm, { fields, t: visit.t });
  if (!parsed.ok) malformed();
  await endOwnSession(visit.house, { id: parsed.value.session, ...by(visit) });
  return back(visit, 'sessionEnded');
}

async function endOthers(visit: StaffVisit) {
  await endOtherSessions(visit.house, { ownHash: visit.session?.hash ?? '', ...by(visit) });
  return back(visit, 'othersEnded');
}

type Proving<S extends z.ZodType> = {
  intent: MyIntent;
  schema: S;
  fields: FormFields;
  act: (given: z.output<S>) => Promise<unknown>;
};

/** Password or code first; somebody at an open desk gets few tries at them. */
async function proven<S extends z.ZodType>(visit: StaffVisit, { intent, schema, fields, act }: Proving<S>) {
  const { house, actor, t } = visit;
  const parsed = parseForm(schema, { fields, t });
  if (!parsed.ok) return { ok: false as const, answer: again(visit, { intent, fields, form: parsed.form }) };
  await countTry(house, 'proofOfStaff', actor.staffId);
  const refusal = await refusalOf(() => act(parsed.value));
  if (refusal) {
    const form = rejectedForm({ fields, t, errors: { [fieldOf(refusal.code)]: refusal.code } });
    return { ok: false as const, answer: again(visit, { intent, fields, form }) };
  }
  await giveBack(house, [['proofOfStaff', actor.staffId]]);
  return { ok: true as const };
}

function fieldOf(code: string): string {
  if (code === 'staff.me.wrongPassword') return 'currentPassword';
  if (code.startsWith('staff.passkeys.') || code === 'staff.me.factorRequired') return 'form';
  return code === 'identity.commonPassword' ? 'password' : 'code';
}

type Again = { intent: MyIntent; fields: FormFields; form: FormState };

function again(visit: StaffVisit, { intent, fields, form }: Again) {
  const offer: Offer | null = intent === 'second-factor-on' ? myOffer(visit, fields.get('offer')) : null;
  return data({ intent, form, offer }, { status: 400 });
}

function tellCodes({ house, actor }: StaffVisit, codes: string[]) {
  const page = paths.recoveryCodes();
  return seeOther(page, [tellOnce(house, { secret: codes.join(' '), page, staffId: actor.staffId })]);
}

function back({ house }: StaffVisit, flash: string) {
  return seeOtherWithFlash(house, { location: paths.me(), flash: `staff.flash.${flash}` });
}

function by({ actor, now, requestId }: StaffVisit) {
  return { actor, now, requestId };
}
