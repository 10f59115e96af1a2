import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireResident } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { pageIn } from '~/lib/paging';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { Cards, CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { Tag } from '~/ui/tag';
import { titled } from '~/ui/titled';
import { numberOf } from '../rules';
import { ownReports, type ReportLine } from './queries.server';
import { requireReader } from './reader.server';

export const meta = titled((t) => t.disturbances.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const reader = requireReader(visit);
  const page = pageIn(visit.url);
  const { lines, hasMore } = await ownReports(visit.house.store.read, reader, page);
  return { lines, page, pages: hasMore ? page + 1 : page, canReport: reader.livesHere };
}

export default function Disturbances() {
  const words = useTexts().disturbances.list;
  const { lines, page, pages, canReport } = useLoaderData<typeof loader>();
  const report = canReport && (
    <ButtonLink variant="primary" href={paths.newDisturbance()}>
      {words.report}
    </ButtonLink>
  );
  const help = (
    <p>
      <a href={paths.helpDisturbance()}>{words.help}</a>
    </p>
  );
  if (lines.length === 0 && page === 1) {
    return (
      <Page title={words.title}>
        <EmptyState title={words.emptyTitle} action={report}>
          {words.emptyText}
        </EmptyState>
        {help}
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead}>
      {report}
      <Cards>
        {lines.map((line) => (
          <ReportCard key={line.id} line={line} />
        ))}
      </Cards>
      <Pager page={page} pages={pages} hrefFor={(n) => `${paths.myDisturbances()}?page=${n}`} />
      {help}
    </Page>
  );
}

function ReportCard({ line }: { line: ReportLine }) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.disturbances.list;
  const asked = line.quietAskedAt !== null && line.quietAnswer === null;
  const when = line.open ? words.reported(formats.date(line.reportedAt)) : words.closed(formats.date(line.updatedAt));
  return (
    <CaseCard
      href={paths.myDisturbance(line.id)}
      title={t.disturbances.kinds[line.kind]}
      meta={dotted(when, words.entries(line.entries), numberOf.report(line.number))}
      tag={
        <Tag tone={asked ? 'yours' : line.open ? 'info' : 'done'}>
          {asked ? words.asked : line.open ? words.open : words.ended}
        </Tag>
      }
      level={2}
    />
  );
}
