import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { pageIn } from '~/lib/paging';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { Cards } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { titled } from '~/ui/titled';
import { actsOpenTo } from './new-page.server';
import { NotParty } from './not-party';
import { ownRequests } from './queries.server';
import { requireStanding } from './reader.server';
import { RequestCard } from './request-card';

export const meta = titled((t) => t.requests.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { reader, leases } = requireStanding(visit);
  const page = pageIn(visit.url);
  const { lines, hasMore } = await ownRequests(visit.house.store.read, reader, page);
  return {
    lines,
    page,
    pages: hasMore ? page + 1 : page,
    canFile: actsOpenTo(visit, leases).length > 0,
    isParty: reader.leaseIds.length > 0,
  };
}

export default function Requests() {
  const words = useTexts().requests.list;
  const { lines, page, pages, canFile, isParty } = useLoaderData<typeof loader>();
  if (!isParty) return <NotParty />;
  const make = canFile && (
    <ButtonLink variant="primary" href={paths.newRequest()}>
      {words.make}
    </ButtonLink>
  );
  if (lines.length === 0 && page === 1) {
    return (
      <Page title={words.title} backHref={paths.my()}>
        <EmptyState title={words.emptyTitle} action={make}>
          {words.emptyText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.my()}>
      {make}
      <Cards>
        {lines.map((line) => (
          <RequestCard key={line.id} line={line} level={2} />
        ))}
      </Cards>
      <Pager page={page} pages={pages} hrefFor={(n) => `${paths.myRequests()}?page=${n}`} />
    </Page>
  );
}
