import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { pageIn } from '~/lib/paging';
import { calendarDate } from '~/lib/time';
import { paths } from '~/paths';
import { Cards } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { HiddenField, SearchForm, Select, SubmitButton } from '~/ui/form';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { isAct } from '../form';
import { DeskCard } from './desk-card';
import { deskCounts, deskRequests, VIEWS, viewIn } from './queries.server';

export const meta = titled((t) => t.requestDesk.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { house, actor, landlord, url, today } = visit;
  const { landlordId, staffId } = actor;
  const db = house.store.read;
  const view = viewIn(url.searchParams.get('view'));
  const wanted = url.searchParams.get('act');
  const act = isAct(wanted) ? wanted : null;
  const page = pageIn(url);
  const { lines, hasMore } = await deskRequests(db, { landlordId, staffId, view, act, page });
  const { views, acts } = await deskCounts(db, { landlordId, staffId, view, act });
  return {
    ...{ today, view, act, page, acts },
    lines: lines.map((line) => ({ ...line, waitingOn: calendarDate(line.waitingSince, landlord.settings.timeZone) })),
    pages: hasMore ? page + 1 : page,
    views: VIEWS.map((code) => ({ code, count: code === 'closed' ? undefined : views[code] })),
  };
}

export default function RequestDesk() {
  const t = useTexts();
  const words = t.requestDesk;
  const { today, view, act, page, pages, lines, views, acts } = useLoaderData<typeof loader>();
  const chosen = act ?? undefined;
  return (
    <Page title={words.title}>
      <TabsAsLinks
        label={words.viewsLabel}
        items={views.map(({ code, count }) => ({
          href: paths.adminRequests({ view: code, act: chosen }),
          label: words.views[code],
          count,
          current: code === view,
        }))}
      />
      {(acts.length > 1 || act !== null) && (
        <SearchForm action={paths.adminRequests()} values={{ act }}>
          <HiddenField name="view" value={view} />
          <Select
            name="act"
            label={words.actsLabel}
            width="short"
            emptyLabel={words.allActs}
            optional
            options={acts.map(({ act: value, requests }) => ({
              value,
              label: `${t.requests.acts[value].name} (${requests})`,
            }))}
          />
          <SubmitButton variant="secondary">{words.show}</SubmitButton>
        </SearchForm>
      )}
      {lines.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <Cards>
          {lines.map((line) => (
            <DeskCard key={line.id} line={line} today={today} />
          ))}
        </Cards>
      )}
      <Pager page={page} pages={pages} hrefFor={(n) => paths.adminRequests({ view, act: chosen, page: String(n) })} />
    </Page>
  );
}
