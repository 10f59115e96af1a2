/** The database is away, busy, full or closing: nothing is wrong with the request, and it may be tried again. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}
