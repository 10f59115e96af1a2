import { expect, test } from 'vitest';
import { addressOf, filterOf, NO_FILTER, VIEWS, viewOf } from './filters';

const read = (search: string) => filterOf(new URLSearchParams(search));

test.each([
  '',
  'q=V-1042',
  'q=hana&area=north&category=plumbing&priority=urgent&status=waiting&assignee=none&overdue=yes&page=3',
  'building=Rantapiha&area=all',
])('the address "%s" comes back as it was', (search) => {
  const filter = read(search);
  expect(filterOf(new URL(addressOf(filter), 'http://x').searchParams)).toEqual(filter);
});

test.each([
  'status=nonsense',
  'priority=1',
  'category=<b>',
  'page=0',
  'page=-1',
  'page=999',
  'page=x',
  'overdue=maybe',
  'q=%20',
])('what is not known is no filter: %s', (search) => {
  expect(read(search)).toEqual(NO_FILTER);
});

test('every view is known again by its address, on any page', () => {
  for (const [name, filter] of Object.entries(VIEWS)) {
    const { searchParams } = new URL(addressOf({ ...filter, page: 2 }), 'http://x');
    expect(viewOf(filterOf(searchParams))).toBe(name);
  }
  expect(viewOf(read('status=done'))).toBeNull();
});
