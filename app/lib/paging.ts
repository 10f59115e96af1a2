/** Nobody turns this many pages; a database that skips more rows does work for nothing. */
const LAST_PAGE = 10_000;

/** `?page=`: the first for anything that is no page's number. */
export function pageIn(url: URL): number {
  const page = Number(url.searchParams.get('page') ?? '1');
  return Number.isInteger(page) && page >= 1 ? Math.min(page, LAST_PAGE) : 1;
}
