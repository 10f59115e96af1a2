import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { readResidentsForm } from '~/features/files/photo-form.server';
import { photosOfDraft } from '~/features/files/photos.server';
import { found } from '~/http/errors.server';
import { requireResident } from '~/http/guards.server';
import { keptFormOf } from '~/http/kept-form.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { localDateTime } from '~/lib/time';
import { paths } from '~/paths';
import { can } from '~/policy/policy';
import { ButtonLink } from '~/ui/button';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { numberOf } from '../rules';
import { DiaryForm } from './diary-form';
import { ReportHistory } from './history';
import { isAsked, ownReport } from './queries.server';
import { QuietForm } from './quiet-form';
import { requireReader } from './reader.server';
import { smokeFreeAt } from './smoke-free';
import { Standing } from './standing';
import { takeAnswer } from './take-answer.server';

export const meta = titled((t) => t.disturbances.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { house, actor, landlord, now, today } = visit;
  const read = found(await ownReport(house.store.read, requireReader(visit), args.params.id ?? ''));
  const kept = await keptFormOf(visit);
  const draft = kept?.form.values.draft?.[0] ?? newId();
  const home = actor.residencies.find(({ homeId }) => homeId === read.report.homeId);
  const owner = ownerOfIdentity(actor.identityId);
  return data(
    {
      ...read,
      now,
      draft,
      keptForm: kept?.form ?? null,
      keptPhotos: kept ? await photosOfDraft(house.store.read, { draftId: draft, owner }) : [],
      latest: localDateTime(now, landlord.settings.timeZone),
      smokeFree: home ? smokeFreeAt(landlord.settings, { address: home.address, today }) : null,
      canAdd: read.report.open && can(actor, 'disturbance.report', read.report),
      isAsked: isAsked(read.report),
      livesThere: can(actor, 'disturbance.report', read.report),
    },
    { headers: kept?.headers },
  );
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const form = await readResidentsForm(visit);
  requireResident(visit);
  const reader = requireReader(visit);
  const { report } = found(await ownReport(visit.house.store.read, reader, args.params.id ?? ''));
  return takeAnswer(visit, { form, report });
}

export default function DisturbanceReport() {
  const t = useTexts();
  const words = t.disturbances.one;
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { report, livesThere, keptForm } = loaded;
  const isQuietKept = keptForm?.values.intent?.[0] === 'quiet';
  return (
    <Page
      eyebrow={words.eyebrow(numberOf.report(report.number))}
      title={t.disturbances.kinds[report.kind]}
      lead={<Standing report={report} readsBy={loaded.readsBy} />}
      backHref={paths.myDisturbances()}
      backLabel={t.disturbances.list.title}
    >
      {report.kind === 'threat' && report.open && <p>{words.threat}</p>}
      {loaded.isAsked && <QuietForm id={report.id} form={again?.quiet ?? (isQuietKept ? keptForm : undefined)} />}
      {loaded.canAdd && <DiaryForm {...loaded} keptForm={isQuietKept ? null : keptForm} again={again?.again} />}
      {!report.open && livesThere && !loaded.isAsked && (
        <ButtonLink href={paths.newDisturbance()}>{words.again}</ButtonLink>
      )}
      <Section title={words.historyTitle}>
        <ReportHistory entries={loaded.entries} events={loaded.events} now={loaded.now} />
      </Section>
    </Page>
  );
}
