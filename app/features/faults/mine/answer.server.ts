import { data } from '@remix-run/node';
import { ownerOfIdentity } from '~/features/files/owner.server';
import type { PhotoForm } from '~/features/files/photo-form.server';
import { photosOfForm } from '~/features/files/photos.server';
import { malformed, refusalOf } from '~/http/errors.server';
import { keptValues, parseForm } from '~/http/form.server';
import type { ResidentVisit } from '~/http/guards.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { sentenceOf } from '~/i18n/sentence';
import { paths } from '~/paths';
import { namingMissing } from '../missing';
import type { Reader } from '../reader.server';
import type { AnswerAgain } from './answer-again';
import { cancelFault, confirmFault, joinFault, writeMessage } from './commands.server';
import { confirmForm, INTENTS, type Intent, messageForm } from './form';

type Answering = { form: PhotoForm; reader: Reader; faultId: string };

/** What the household does with its report; a no comes back at the form it was said in. */
export async function answerForms(visit: ResidentVisit, { form, reader, faultId }: Answering) {
  const { house, actor, t, now, today, requestId } = visit;
  const { fields } = form;
  const intent = INTENTS.find((known) => known === fields.get('intent'));
  if (!intent) malformed();
  const owner = ownerOfIdentity(actor.identityId);
  const photos = await photosOfForm(house, { ...form, owner, t, now });
  const again = (errors: Record<string, string>) =>
    data(
      {
        intent,
        form: { values: keptValues(fields), errors: namingMissing(errors, t) },
        draft: form.draftId,
        kept: photos.ids,
      } satisfies AnswerAgain,
      { status: 400 },
    );
  const parsed = parseAnswer(intent, form, t);
  const errors = { ...(parsed.ok ? {} : parsed.form.errors), ...(photos.error && { photos: photos.error }) };
  if (!parsed.ok || photos.error) return again(errors);
  await countTry(house, 'faultOfAccount', actor.accountId);
  const doing = { actor, reader, faultId, today, now, requestId, photoIds: photos.ids };
  const refusal = await refusalOf(() => parsed.value(house, doing));
  // Whoever could not join has no page of that report to come back to.
  if (refusal && intent === 'join') return seeOtherWithFlash(house, { location: paths.my(), flash: refusal.code });
  if (refusal) return again({ form: sentenceOf(t, refusal.code) });
  return seeOtherWithFlash(house, {
    location: paths.myFault(faultId),
    flash: `faults.flash.${flashOf(intent, fields.get('fixed'))}`,
  });
}

type Command = (house: ResidentVisit['house'], doing: Parameters<typeof writeMessage>[1]) => Promise<void>;
type Understood = { ok: true; value: Command } | { ok: false; form: { errors: Record<string, string> } };

function parseAnswer(intent: Intent, { fields }: PhotoForm, t: ResidentVisit['t']): Understood {
  if (intent === 'cancel') return { ok: true, value: cancelFault };
  if (intent === 'join') return { ok: true, value: joinFault };
  if (intent === 'message') {
    const parsed = parseForm(messageForm, { fields, t });
    return parsed.ok ? { ok: true, value: (house, doing) => writeMessage(house, doing, parsed.value) } : parsed;
  }
  const parsed = parseForm(confirmForm, { fields, t });
  return parsed.ok ? { ok: true, value: (house, doing) => confirmFault(house, doing, parsed.value) } : parsed;
}

function flashOf(intent: Intent, fixed: string | null): string {
  if (intent === 'confirm') return fixed === 'yes' ? 'confirmed' : 'reopened';
  return { message: 'messageSent', cancel: 'cancelled', join: 'joined' }[intent];
}
