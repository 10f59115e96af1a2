import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { readResidentsForm } from '~/features/files/photo-form.server';
import { photosOfDraft } from '~/features/files/photos.server';
import { found } from '~/http/errors.server';
import type { FormState } from '~/http/form.server';
import { type ResidentVisit, requireResidentOrAttorney } from '~/http/guards.server';
import { keptFormOf } from '~/http/kept-form.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useLocale, useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { days } from '~/lib/time';
import { paths } from '~/paths';
import { can } from '~/policy/policy';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { PhotoGrid } from '~/ui/photo-grid';
import { titled } from '~/ui/titled';
import { requireReader } from '../reader.server';
import { isAsked, numberOf, refusalToCancel, refusalToConfirm, refusalToMessage } from '../rules';
import { faultTitle, guideTitle } from '../title';
import { answerForms } from './answer.server';
import { OtherAnswers, RefusedAnswer, YourTurn } from './answer-forms';
import { Facts } from './facts';
import { offerFault } from './offer.server';
import { faultFor, type ReadFault } from './queries.server';
import { Standing } from './standing';
import { History } from './timeline';
import { Visit } from './visit';

export const meta = titled<{ fault: { number: number } }>((t, loaded) =>
  loaded ? t.faults.one.eyebrow(numberOf(loaded.fault.number)) : t.faults.list.title,
);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { house, actor, now, landlord } = visit;
  const id = args.params.id ?? '';
  await offerFault(visit, id);
  const { facts, ...read } = found(await faultFor(house.store.read, requireReader(visit), id));
  const { fault } = read;
  const ofViewer = { ...facts, isFollowedByViewer: read.isShared };
  const kept = await keptFormOf(visit);
  const canMessage = can(actor, 'fault.message', ofViewer) && !refusalToMessage({ ...fault, assigneeId: null });
  return data(
    {
      ...read,
      now,
      draft: newId(),
      restored: kept && { form: kept.form, photos: await photosOfKeptForm(visit, kept.form) },
      closesAt: fault.doneAt && new Date(fault.doneAt.getTime() + days(landlord.settings.autoCloseDays)),
      canMessage,
      isAsked: canMessage && isAsked(fault),
      question: lastQuestion(read.events),
      canCancel: can(actor, 'fault.cancel', ofViewer) && !refusalToCancel(fault),
      canConfirm: can(actor, 'fault.confirm', ofViewer) && !refusalToConfirm(fault),
    },
    { headers: kept?.headers },
  );
}

/** What property service wrote when it began to wait. */
function lastQuestion(events: ReadFault['events']): string | null {
  const [asked] = events.filter(({ event }) => event.kind === 'waiting');
  return asked?.event.kind === 'waiting' ? asked.event.data.note : null;
}

/** Stored before the session had run out, or as it was found to have. */
async function photosOfKeptForm({ house, actor }: ResidentVisit, { values }: FormState): Promise<string[]> {
  const owner = ownerOfIdentity(actor.identityId);
  return photosOfDraft(house.store.read, { draftId: values.draft?.[0] ?? '', owner });
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const form = await readResidentsForm(visit);
  requireResidentOrAttorney(visit);
  return answerForms(visit, { form, reader: requireReader(visit), faultId: args.params.id ?? '' });
}

export default function FaultPage() {
  const t = useTexts();
  const formats = useFormats();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { fault, isShared, events, photos, now } = loaded;
  const words = t.faults.one;
  const first = events.find(({ event }) => event.kind === 'reported');
  return (
    <Page
      eyebrow={words.eyebrow(numberOf(fault.number))}
      title={isShared ? guideTitle(fault, locale) : faultTitle(fault, locale)}
      lead={<Standing fault={fault} isShared={isShared} now={now} />}
      backHref={paths.myFaults()}
      backLabel={t.faults.list.title}
    >
      <RefusedAnswer {...loaded} again={again} />
      {isShared && <Notice title={words.joined}>{words.joinedText}</Notice>}
      <PhotoGrid photos={photos.filter(({ eventId }) => eventId === first?.id)} />
      {fault.movedTo && fault.movedTo > now && fault.status === 'received' && (
        <Notice>{words.moved(formats.onWeekdayDate(fault.movedTo))}</Notice>
      )}
      {!isShared && fault.status === 'visit-agreed' && <Visit fault={fault} />}
      <YourTurn {...loaded} again={again} />
      <Section title={words.historyTitle}>
        <History happenings={events} photos={photos} description={fault.description} isShared={isShared} now={now} />
      </Section>
      <OtherAnswers {...loaded} again={again} />
      {!isShared && <Facts fault={fault} />}
    </Page>
  );
}
