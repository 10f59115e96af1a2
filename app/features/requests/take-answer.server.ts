import { data } from '@remix-run/node';
import type { z } from 'zod';
import type { FormFields } from '~/http/body.server';
import { forbidden, malformed, refusalOf } from '~/http/errors.server';
import { type FormState, keptValues, parseForm, rejectedForm } from '~/http/form.server';
import type { ResidentVisit } from '~/http/guards.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { paths } from '~/paths';
import { type Answering, answerConsent, cancelRequest, writeMessage } from './answer.server';
import { answerFollowed, followedRequest } from './follow.server';
import { cancelForm, consentForm, messageForm } from './form';
import { requireStanding } from './reader.server';

const forms = { message: messageForm, cancel: cancelForm, consent: consentForm };

export type AnswerIntent = keyof typeof forms;
export type AnswerAgain = { intent: AnswerIntent; form: FormState };

const FLASHES = { message: 'message', cancel: 'cancelled', consent: 'consented' } as const;

/** What a party does with a request, by the name of the button. */
export async function takeAnswer(visit: ResidentVisit, { fields, id }: { fields: FormFields; id: string }) {
  const { house, actor, landlord, now, requestId, t } = visit;
  const following = { actor, landlord, id, now };
  const followed = await followedRequest(house.store.read, following);
  const reader = followed ? null : requireStanding(visit).reader;
  const intent = fields.get('intent');
  if (!isAnswerIntent(intent)) malformed();
  const parsed = parseForm(forms[intent], { fields, t });
  if (!parsed.ok) return again(intent, parsed.form);
  await countTry(house, 'requestOfAccount', actor.accountId);
  const refusal = await refusalOf(() => {
    if (reader) return act(visit, { intent, answering: { ...following, reader, requestId }, input: parsed.value });
    if (intent !== 'message') forbidden();
    const { message } = parsed.value as z.output<typeof messageForm>;
    return answerFollowed(house, { ...following, message, requestId });
  });
  if (refusal) {
    const errors = { [refusal.facts.field ?? 'form']: refusal.code };
    const { lastDay: _, ...values } = keptValues(fields);
    return again(intent, { ...rejectedForm({ fields, t, errors }), values });
  }
  return seeOtherWithFlash(house, { location: paths.myRequest(id), flash: `requests.flash.${FLASHES[intent]}` });
}

type Act = { intent: AnswerIntent; answering: Answering; input: unknown };

async function act({ house }: ResidentVisit, { intent, answering, input }: Act): Promise<void> {
  const as = <I extends AnswerIntent>() => input as z.output<(typeof forms)[I]>;
  switch (intent) {
    case 'message':
      return writeMessage(house, { ...answering, ...as<'message'>() });
    case 'cancel':
      return cancelRequest(house, { ...answering, ...as<'cancel'>() });
    case 'consent': {
      const { consent, message, lastDay } = as<'consent'>();
      return answerConsent(house, { ...answering, consent, message, shown: lastDay });
    }
  }
}

function isAnswerIntent(value: string | null): value is AnswerIntent {
  return value !== null && Object.hasOwn(forms, value);
}

function again(intent: AnswerIntent, form: FormState) {
  return data({ intent, form } satisfies AnswerAgain, { status: 400 });
}
