import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { telephoneHref } from '~/ui/call-box';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { DESK } from '../owner.server';
import { numberOf } from '../rules';
import { TaskActs } from './task-acts';
import { clockWords } from './task-cards';
import { TaskHistory } from './task-history';
import { actOnTask } from './task-intents.server';
import { readTask } from './tasks.server';

/** The tab of a shared screen says nothing. */
export const meta = titled((t) => t.disturbanceDesk.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  return readTask(visit, args.params.id ?? '');
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { fields } = await readForm(args.request);
  const answer = await actOnTask(visit, { taskId: args.params.id ?? '', fields });
  return 'again' in answer ? data(answer.again, { status: 400 }) : answer.response;
}

export default function ViolenceTask() {
  const t = useTexts();
  const formats = useFormats();
  const words = t.disturbanceDesk.violence;
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { task, content, now } = page;
  return (
    <Page
      eyebrow={words.eyebrow(numberOf.violence(task.number))}
      title={words.title}
      lead={<strong>{clockWords(task, { now, t, formats })}</strong>}
      backHref={paths.adminDisturbances()}
      backLabel={t.disturbanceDesk.title}
    >
      <Notice tone="alert" title={words.careTitle}>
        {words.care}
      </Notice>
      <SummaryList
        rows={[
          { label: words.description, value: <span className="as-written">{content.description}</span> },
          { label: words.home, value: content.home },
          { label: words.homeFound, value: page.homeAddress },
          { label: words.heardAt, value: content.heardAt && formats.dateTime(new Date(content.heardAt)) },
          { label: words.name, value: content.name ?? words.anonymous },
          {
            label: words.phone,
            value: content.phone && <a href={telephoneHref(content.phone)}>{content.phone}</a>,
          },
          { label: words.received, value: formats.dateTime(task.receivedAt) },
          { label: words.owner, value: page.owner ?? t.disturbanceDesk.nobody },
        ]}
      />
      <TaskActs page={page} again={again} />
      <Section title={t.disturbanceDesk.case.timeLine}>
        <TaskHistory events={page.events} now={now} />
      </Section>
    </Page>
  );
}
