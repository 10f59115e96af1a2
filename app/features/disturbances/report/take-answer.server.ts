import { data } from '@remix-run/node';
import type { PhotoForm } from '~/features/files/photo-form.server';
import { forbidden, malformed, refusalOf } from '~/http/errors.server';
import { type FormState, keptValues, parseForm } from '~/http/form.server';
import type { ResidentVisit } from '~/http/guards.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { sentenceOf } from '~/i18n/sentence';
import { paths } from '~/paths';
import { addEntry } from './commands.server';
import { quietForm } from './form';
import { answerQuiet } from './quiet.server';
import { type EntryAgain, receiveEntry } from './receive.server';

type Answering = { form: PhotoForm; report: { id: string; homeId: string } };
type Again = { again?: EntryAgain; quiet?: FormState };

/** What the reporter does with an own report: writes another day in the diary, or answers "is it quiet now?". */
export async function takeAnswer(visit: ResidentVisit, answering: Answering) {
  const intent = answering.form.fields.get('intent');
  if (intent === 'entry') return takeEntry(visit, answering);
  if (intent === 'quiet') return takeQuiet(visit, answering);
  malformed();
}

async function takeEntry(visit: ResidentVisit, { form, report }: Answering) {
  const { house, actor, landlord, now, requestId, t } = visit;
  // Whoever has moved away still reads it, but has nothing new to hear there.
  const home = actor.residencies.find(({ homeId, phase }) => homeId === report.homeId && phase === 'current');
  if (!home) forbidden();
  const received = await receiveEntry(visit, { form, home });
  if (!received.ok) return data({ again: received.again } as Again, { status: 400 });
  await countTry(house, 'diaryOfAccount', actor.accountId);
  const { told, photoIds, draftId } = received;
  const sending = { actor, landlord, told, photoIds, draftId, reportId: report.id, now, requestId };
  const refusal = await refusalOf(() => addEntry(house, sending));
  if (refusal) {
    const errors = { form: sentenceOf(t, refusal.code) };
    const again = { form: { values: keptValues(form.fields), errors }, draft: form.draftId, kept: photoIds };
    return data({ again } as Again, { status: 400 });
  }
  return seeOtherWithFlash(house, { location: paths.myDisturbance(report.id), flash: 'disturbances.flash.added' });
}

async function takeQuiet(visit: ResidentVisit, { form: { fields }, report }: Answering) {
  const { house, actor, landlord, now, t } = visit;
  const parsed = parseForm(quietForm, { fields, t });
  if (!parsed.ok) return data({ quiet: parsed.form } as Again, { status: 400 });
  const refusal = await refusalOf(() =>
    answerQuiet(house, { actor, landlord, reportId: report.id, ...parsed.value, now }),
  );
  if (refusal) {
    const errors = { form: sentenceOf(t, refusal.code) };
    return data({ quiet: { values: keptValues(fields), errors } } as Again, { status: 400 });
  }
  return seeOtherWithFlash(house, { location: paths.myDisturbance(report.id), flash: 'disturbances.flash.answered' });
}
