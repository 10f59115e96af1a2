import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { pageIn } from '~/lib/paging';
import { paths } from '~/paths';
import { Cards } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { ButtonLink } from '~/ui/form';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { titled } from '~/ui/titled';
import { requireReader, residenceOfVisit } from '../reader.server';
import { FaultCard } from './fault-card';
import { faultsFor } from './queries.server';

export const meta = titled((t) => t.faults.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const page = pageIn(visit.url);
  const { lines, pages } = await faultsFor(visit.house.store.read, requireReader(visit), page);
  return { lines, page, pages, canReport: residenceOfVisit(visit).homes.length > 0 };
}

export default function Faults() {
  const t = useTexts();
  const { lines, page, pages, canReport } = useLoaderData<typeof loader>();
  const words = t.faults.list;
  const report = canReport && (
    <ButtonLink variant="primary" href={paths.newFault()}>
      {t.faults.report.title}
    </ButtonLink>
  );
  if (lines.length === 0 && page === 1) {
    return (
      <Page title={words.title}>
        <EmptyState title={words.emptyTitle} action={report}>
          {words.emptyText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={words.title}>
      {report}
      <Cards>
        {lines.map((fault) => (
          <FaultCard key={fault.id} fault={fault} level={2} />
        ))}
      </Cards>
      <Pager page={page} pages={pages} hrefFor={paths.myFaults} />
    </Page>
  );
}
