import { data } from '@remix-run/node';
import type { FormFields } from '~/http/body.server';
import { malformed, refusalOf } from '~/http/errors.server';
import { type FormState, keptValues, parseForm, rejectedForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { paths } from '~/paths';
import type { RequestEventKind } from '../events';
import type { Doing } from './change.server';
import { type DeskInput, type DeskIntent, forms, isDeskIntent } from './form';
import { acceptRequest, askPerson, claimRequest, finishRequest, rejectRequest, releaseRequest } from './handle.server';

export type DeskAgain = { intent: DeskIntent; form: FormState };

/** One act of the desk, by the name of its button; a no comes back at the form it was said in, with what was typed. */
export async function actOnRequest(visit: StaffVisit, { id, fields }: { id: string; fields: FormFields }) {
  const { house, actor, landlord, now, requestId, t } = visit;
  const intent = fields.get('intent');
  if (!isDeskIntent(intent)) malformed();
  const parsed = parseForm(forms[intent], { fields, t });
  if (!parsed.ok) return again(intent, parsed.form);
  const saying = { kind: SAYS[intent], text: wordsIn(parsed.value) };
  const doing = { actor, id, landlord, seen: seenIn(fields), saying, now, requestId };
  const refusal = await refusalOf(() => act(visit, { intent, doing, input: parsed.value }));
  if (refusal) {
    const errors = { [refusal.facts.field ?? 'form']: refusal.code };
    return again(intent, { ...rejectedForm({ fields, t, errors }), values: withoutDay(fields) });
  }
  return seeOtherWithFlash(house, { location: paths.adminRequest(id), flash: `requestDesk.flash.${intent}` });
}

const SAYS = {
  claim: 'claimed',
  release: 'released',
  accept: 'accepted',
  ask: 'asked',
  reject: 'rejected',
  done: 'done',
} as const satisfies Record<DeskIntent, RequestEventKind>;

function wordsIn(input: object): string | null {
  const words = 'reason' in input ? input.reason : 'message' in input ? input.message : null;
  return typeof words === 'string' ? words : null;
}

type Act = { intent: DeskIntent; doing: Doing; input: unknown };

async function act({ house }: StaffVisit, { intent, doing, input }: Act): Promise<void> {
  const as = <I extends DeskIntent>() => input as DeskInput<I>;
  switch (intent) {
    case 'claim':
      return claimRequest(house, doing, as<'claim'>());
    case 'release':
      return releaseRequest(house, doing);
    case 'accept':
      return acceptRequest(house, doing, as<'accept'>());
    case 'ask':
      return askPerson(house, doing, as<'ask'>());
    case 'reject':
      return rejectRequest(house, doing, as<'reject'>());
    case 'done':
      return finishRequest(house, doing, as<'done'>());
  }
}

/** What the page shows now, not what it showed then: the version and the day are read anew. */
function withoutDay(fields: FormFields): Record<string, string[]> {
  const { lastDay: _, seen: __, consents: ___, ...values } = keptValues(fields);
  return values;
}

function seenIn(fields: FormFields): number | null {
  const seen = Number(fields.get('seen') ?? '');
  return Number.isInteger(seen) && seen > 0 ? seen : null;
}

function again(intent: DeskIntent, form: FormState) {
  return data({ intent, form } satisfies DeskAgain, { status: 400 });
}
