import type { FaultStatus, Priority } from '~db/schema/faults';
import { CATEGORIES, type Category } from '../guide/shape';
import { STATUSES } from '../rules';
import { PRIORITIES } from './form';

/** What the queue shows, all of it in the address: a link can be kept, and the back button goes back. */
export type QueueFilter = {
  /** A number, or words of what is wrong, where and whose. */
  q: string;
  /** Words of the building or property. */
  building: string;
  /** An area's code; `all` for every one the viewer may see; null for the viewer's own. */
  area: string | null;
  category: Category | null;
  priority: Priority | null;
  status: FaultStatus | null;
  /** `me`, `none`, or a colleague's id. */
  assignee: string | null;
  overdue: boolean;
  page: number;
};

export const NO_FILTER: QueueFilter = {
  q: '',
  building: '',
  area: null,
  category: null,
  priority: null,
  status: null,
  assignee: null,
  overdue: false,
  page: 1,
};

export const PAGE_SIZE = 50;
/** Nobody reads further, and counting further would cost more than it tells. */
export const MOST_COUNTED = 1000;
const MOST_PAGES = MOST_COUNTED / PAGE_SIZE;
const LONGEST_TEXT = 100;

/** Whatever the address says, the queue answers: what it does not know is no filter. */
export function filterOf(address: URLSearchParams): QueueFilter {
  const text = (name: string) => (address.get(name) ?? '').trim().slice(0, LONGEST_TEXT);
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === address.get(name)) ?? null;
  const page = Number(address.get('page') ?? '1');
  return {
    q: text('q'),
    building: text('building'),
    area: text('area') || null,
    category: oneOf('category', CATEGORIES),
    priority: oneOf('priority', PRIORITIES),
    status: oneOf('status', STATUSES),
    assignee: text('assignee') || null,
    overdue: address.get('overdue') === 'yes',
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

export function addressOf(filter: QueueFilter): string {
  const address = new URLSearchParams();
  const fields = ['q', 'building', 'area', 'category', 'priority', 'status', 'assignee'] as const;
  for (const field of fields) {
    const value = filter[field];
    if (value) address.set(field, value);
  }
  if (filter.overdue) address.set('overdue', 'yes');
  if (filter.page > 1) address.set('page', String(filter.page));
  const search = address.toString();
  return search ? `/work?${search}` : '/work';
}

export type View = 'mine' | 'unassigned' | 'overdue' | 'all';

export const VIEWS: Record<View, QueueFilter> = {
  mine: { ...NO_FILTER, assignee: 'me' },
  unassigned: { ...NO_FILTER, assignee: 'none' },
  overdue: { ...NO_FILTER, overdue: true },
  all: NO_FILTER,
};

/** The view it is one of, whatever the page; null for a filter of one's own. */
export function viewOf(filter: QueueFilter): View | null {
  const address = addressOf({ ...filter, page: 1 });
  return (Object.keys(VIEWS) as View[]).find((view) => addressOf(VIEWS[view]) === address) ?? null;
}
