import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { pageIn } from '~/lib/paging';
import { paths } from '~/paths';
import { Cards } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { HiddenField, SearchForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { useUiTexts } from '~/ui/ui-texts';
import { DESK } from '../owner.server';
import { ClosedTasks, Tasks } from '../violence/task-cards';
import { closedTasks, openTasks } from '../violence/tasks.server';
import { DeskCard } from './desk-card';
import { deskCases, deskCounts, VIEWS, viewIn } from './queries.server';

export const meta = titled((t) => t.disturbanceDesk.title);

const LONGEST_QUERY = 100;

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { house, actor, url, now, today } = visit;
  const db = house.store.read;
  const looking = { landlordId: actor.landlordId, staffId: actor.staffId, today, now };
  const view = viewIn(url.searchParams.get('view'));
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const page = pageIn(url);
  const { cases, hasMore } = await deskCases(db, { ...looking, view, q, page });
  const counts = await deskCounts(db, looking);
  return {
    ...{ now, today, view, q, page, cases },
    pages: hasMore ? page + 1 : page,
    views: VIEWS.map((code) => ({ code, count: counts[code] })),
    tasks: await openTasks(db, actor.landlordId),
    closed: view === 'closed' ? await closedTasks(db, actor.landlordId) : [],
  };
}

export default function Desk() {
  const words = useTexts().disturbanceDesk;
  const ui = useUiTexts();
  const { now, today, view, q, page, pages, cases, views, tasks, closed } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title}>
      <p>
        <a href={paths.adminViolenceCall()}>{words.call.link}</a>
      </p>
      <Tasks tasks={tasks} now={now} />
      <TabsAsLinks
        label={words.viewsLabel}
        items={views.map(({ code, count }) => ({
          href: paths.adminDisturbances({ view: code }),
          label: words.views[code],
          count: code === 'closed' ? undefined : count,
          current: code === view,
        }))}
      />
      <SearchForm action={paths.adminDisturbances()} values={{ q }}>
        <HiddenField name="view" value={view} />
        <TextField name="q" type="search" label={words.search} width="short" optional />
        <SubmitButton variant="secondary">{ui.search}</SubmitButton>
      </SearchForm>
      {cases.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Cards>
          {cases.map((one) => (
            <DeskCard key={one.id} one={one} now={now} today={today} />
          ))}
        </Cards>
      )}
      <Pager page={page} pages={pages} hrefFor={(n) => paths.adminDisturbances({ view, q, page: String(n) })} />
      <ClosedTasks tasks={closed} />
      <p>
        <a href={paths.adminNewTenants()}>{words.newTenants}</a>
      </p>
    </Page>
  );
}
