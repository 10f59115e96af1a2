import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type FormFields, readForm } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { requireDuty, type StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { sentenceOf } from '~/i18n/sentence';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ActionBar } from '~/ui/action-bar';
import { telephoneHref } from '~/ui/call-box';
import { Button, ButtonLink } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { titled } from '~/ui/titled';
import { addressOf, filterOf, MOST_COUNTED } from './filters';
import { OrderCard } from './order-card';
import { readQueue } from './queue-page.server';
import { Chosen, NothingHere, QueueFilters, QuickSearch, Views } from './queue-parts';
import { assignSeveral, claimSeveral, type Outcome, takeNext } from './several.server';

export const meta = titled((t) => t.work.queue.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'property-service', 'property-supervisor');
  return readQueue(visit);
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'property-service', 'property-supervisor');
  const { fields } = await readForm(args.request);
  return fields.get('intent') === 'take-next' ? take(visit) : several(visit, fields);
}

async function take({ house, actor, landlord, now, requestId, t }: StaffVisit) {
  let taken = '';
  const refusal = await refusalOf(async () => {
    taken = await takeNext(house, { actor, landlord, now, requestId });
  });
  if (refusal) return again([sentenceOf(t, refusal.code)]);
  return seeOtherWithFlash(house, { location: paths.workOrder(taken), flash: 'work.flash.claim' });
}

async function several({ house, actor, landlord, now, requestId, url, t }: StaffVisit, fields: FormFields) {
  const ids = fields.all('order');
  const round = { actor, landlord, now, requestId };
  if (ids.length === 0) return again([t.work.refused['nobody-chosen']]);
  const assignee = fields.get('assignee') ?? '';
  const outcome: Outcome =
    fields.get('intent') === 'assign'
      ? await assignSeveral(house, round, { ids, assignee })
      : await claimSeveral(house, round, ids);
  if (outcome.refusals.length > 0) return again([...new Set(outcome.refusals.map((code) => sentenceOf(t, code)))]);
  const location = addressOf(filterOf(url.searchParams));
  return seeOtherWithFlash(house, { location, flash: `work.flash.several:${outcome.done}` });
}

/** What could not be done, above the queue as it is now. */
function again(problems: string[]) {
  return data({ problems }, { status: 400 });
}

export default function Queue() {
  const t = useTexts().work.queue;
  const formats = useFormats();
  const queue = useLoaderData<typeof loader>();
  const problems: string[] = useActionData<typeof action>()?.problems ?? [];
  const { filter, cards, found } = queue;
  const areas = queue.ownAreas.length > 0 ? formats.list(queue.ownAreas) : t.allAreas;
  return (
    <Page title={t.title} lead={`${areas} · ${t.open(upToThousand(queue.open, t))}`}>
      {problems.length > 0 && (
        <Notice tone="alert" role="alert">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <QuickSearch queue={queue} />
      <div className="queue-views">
        <Views queue={queue} />
        <QueueFilters queue={queue} />
      </div>
      {queue.view === null && (
        <p>
          {t.found(upToThousand(found, t))} <a href={paths.work()}>{t.clear}</a>
        </p>
      )}
      {cards.length > 0 && <Chosen colleagues={queue.colleagues} here={queue.here} />}
      {cards.length === 0 ? (
        <NothingHere view={queue.view} />
      ) : (
        <ul className="cards" aria-label={t.list} data-orders>
          {cards.map((order) => (
            <OrderCard key={order.id} order={order} now={queue.now} />
          ))}
        </ul>
      )}
      <Pager page={filter.page} pages={queue.pages} hrefFor={(page) => addressOf({ ...filter, page })} />
      {found > MOST_COUNTED && <Notice>{t.tooMany}</Notice>}
      {queue.open > 0 && (
        <div className="queue-bar">
          <ActionBar>
            <form method="post" action={queue.here}>
              <Button name="intent" value="take-next" variant={queue.callNext ? 'secondary' : 'primary'}>
                {t.takeNext}
              </Button>
            </form>
            {queue.callNext && (
              <ButtonLink href={telephoneHref(queue.callNext.phone)} variant="primary">
                {t.callAbout(queue.callNext.address)}
              </ButtonLink>
            )}
          </ActionBar>
        </div>
      )}
    </Page>
  );
}

function upToThousand(n: number, t: { moreThan: (n: string) => string }): string {
  return n > MOST_COUNTED ? t.moreThan(String(MOST_COUNTED - 1)) : String(n);
}
