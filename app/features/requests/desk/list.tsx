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
  const { views, acts } = await deskCounts(db, { landlordId, staffId, view });
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
        <TabsAsLinks
          label={words.actsLabel}
          items={[
            { href: paths.adminRequests({ view }), label: words.allActs, current: act === null },
            ...acts.map((one) => ({
              href: paths.adminRequests({ view, act: one.act }),
              label: t.requests.acts[one.act].name,
              count: one.requests,
              current: one.act === act,
            })),
          ]}
        />
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
