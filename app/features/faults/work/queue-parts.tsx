import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { Button, Checkboxes, FieldRow, SearchForm, Select, SubmitButton, TextField } from '~/ui/form';
import { Icon } from '~/ui/icon';
import { Island } from '~/ui/island';
import { QueueKeys } from '~/ui/islands/queue-keys';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { CATEGORIES } from '../guide/shape';
import { STATUSES } from '../rules';
import { MOST_COUNTED, type View } from './filters';
import { PRIORITIES } from './form';
import type { readQueue } from './queue-page.server';

type Queue = Awaited<ReturnType<typeof readQueue>>;

export function Views({ queue }: { queue: Queue }) {
  const t = useTexts().work.queue;
  const items = queue.views.map(({ name, href, count }) => ({
    href,
    label: `${t.views[name]} ${count > MOST_COUNTED ? t.moreThan(String(MOST_COUNTED - 1)) : count}`,
    current: name === queue.view,
  }));
  return <TabsAsLinks label={t.viewsLabel} items={items} />;
}

/** On a desk at hand, on a phone with the filter. */
export function QuickSearch({ queue }: { queue: Queue }) {
  const t = useTexts().work.queue;
  return (
    <form method="get" action={paths.work()} className="queue-search">
      <input
        className="input"
        type="search"
        name="q"
        aria-label={t.find}
        placeholder={t.find}
        defaultValue={queue.filter.q}
      />
      <Button>{t.findButton}</Button>
    </form>
  );
}

/** All of it ends up in the address. */
export function QueueFilters({ queue }: { queue: Queue }) {
  const t = useTexts().work;
  const { filter, areas, colleagues } = queue;
  const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
    values.map((value) => ({ value, label: words[value] }));
  const people = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Disclosure summary={t.queue.filter} open={queue.view === null && queue.found === 0}>
      <SearchForm action={paths.work()}>
        <TextField type="search" name="q" label={t.queue.find} optional defaultValue={filter.q} />
        <FieldRow>
          <Select
            name="area"
            label={t.queue.area}
            optional
            emptyLabel={t.queue.ownAreas}
            defaultValue={filter.area}
            options={[
              ...areas.map(({ code, name }) => ({ value: code, label: name })),
              { value: 'all', label: t.queue.allAreas },
            ]}
          />
          <TextField name="building" label={t.queue.building} optional defaultValue={filter.building} />
          <Select
            name="status"
            label={t.queue.status}
            optional
            emptyLabel={t.queue.any}
            defaultValue={filter.status}
            options={options(STATUSES, t.status)}
          />
          <Select
            name="priority"
            label={t.queue.priority}
            optional
            emptyLabel={t.queue.any}
            defaultValue={filter.priority}
            options={options(PRIORITIES, t.priority)}
          />
          <Select
            name="category"
            label={t.queue.category}
            optional
            emptyLabel={t.queue.any}
            defaultValue={filter.category}
            options={options(CATEGORIES, t.category)}
          />
          <Select
            name="assignee"
            label={t.queue.assignee}
            optional
            emptyLabel={t.queue.any}
            defaultValue={filter.assignee}
            options={[{ value: 'me', label: t.queue.me }, { value: 'none', label: t.queue.nobody }, ...people]}
          />
        </FieldRow>
        <Checkboxes
          name="overdue"
          label={t.late.only}
          optional
          defaultValue={filter.overdue ? ['yes'] : []}
          options={[{ value: 'yes', label: t.queue.overdue }]}
        />
        <SubmitButton>{t.queue.show}</SubmitButton>
      </SearchForm>
    </Disclosure>
  );
}

/** On a desk: the ticked ones together, and the keyboard. */
export function Chosen({ colleagues, here }: { colleagues: Queue['colleagues']; here: string }) {
  const t = useTexts().work.queue;
  const texts = { hint: t.keys, toggle: t.keysOn };
  return (
    <div className="queue-desk">
      <form id="several" method="post" action={here} className="queue-chosen" aria-label={t.chosen}>
        <Button name="intent" value="claim">
          {t.claimChosen}
        </Button>
        {colleagues.length > 0 && (
          <>
            <div className="select">
              <select className="input" name="assignee" aria-label={t.assignTo}>
                <option value="">{t.assignTo}</option>
                {colleagues.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
              <Icon name="down" />
            </div>
            <Button name="intent" value="assign">
              {t.assignChosen}
            </Button>
          </>
        )}
      </form>
      <Island name="queue-keys" props={{ texts }}>
        <QueueKeys texts={texts} />
      </Island>
    </div>
  );
}

export function NothingHere({ view }: { view: View | null }) {
  const t = useTexts().work.queue.empty;
  return <EmptyState title={t[view ?? 'none']}>{t[`${view ?? 'none'}Text`]}</EmptyState>;
}
