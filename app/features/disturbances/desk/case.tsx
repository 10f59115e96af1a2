import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { requireDuty } from '~/http/guards.server';
import { keepFormOfEndedSession } from '~/http/kept-form.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { DESK } from '../owner.server';
import { numberOf } from '../rules';
import { CaseActs } from './case-acts';
import { readCase } from './case-page.server';
import { actOnCase } from './intents.server';
import { CasesNearby, OtherSide } from './other-side';
import { Reporters } from './reporters';
import { CaseTimeLine } from './time-line';

export const meta = titled((t) => t.disturbanceDesk.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  return readCase(visit, args.params.id ?? '');
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  if (!visit.endedSession) requireDuty(visit, ...DESK);
  const { fields } = await readForm(args.request);
  await keepFormOfEndedSession(visit, { fields });
  requireDuty(visit, ...DESK);
  return actOnCase(visit, { caseId: args.params.id ?? '', fields });
}

export default function DisturbanceCase() {
  const t = useTexts();
  const formats = useFormats();
  const words = t.disturbanceDesk;
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { matter, owner, sameHome } = page;
  const outcomes: Record<string, string> = words.acts.close.outcomes;
  return (
    <Page
      eyebrow={words.case.eyebrow(numberOf.case(matter.number))}
      title={`${matter.place}, ${t.disturbances.kinds[matter.kind]}`}
      backHref={paths.adminDisturbances()}
      backLabel={words.title}
    >
      {sameHome && (
        <Notice tone="alert" title={words.case.sameHomeTitle}>
          {words.case.sameHomeText}
        </Notice>
      )}
      <SummaryList
        rows={[
          { label: words.case.openedAt, value: formats.date(matter.openedAt) },
          { label: words.case.ownerLabel, value: owner ?? words.nobody },
          { label: words.case.household, value: page.household.join(', ') },
          { label: words.case.seriousness, value: matter.seriousness && words.seriousness[matter.seriousness] },
          {
            label: words.case.nextStep,
            value:
              matter.nextStep &&
              [matter.nextStep, matter.nextStepOn && formats.date(matter.nextStepOn)].filter(Boolean).join(', '),
          },
          { label: words.case.outcome, value: matter.outcome && outcomes[matter.outcome] },
        ]}
      />
      <CaseActs page={page} again={again} />
      <Section title={words.case.reportersTitle}>
        <Reporters page={page} />
      </Section>
      <OtherSide page={page} />
      <Section title={words.case.timeLine}>
        <CaseTimeLine page={page} />
      </Section>
      <CasesNearby page={page} />
    </Page>
  );
}
