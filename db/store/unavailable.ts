/** The database is away, busy, full or closing: nothing is wrong with the request, and it may be tried again. */
export class StoreUnavailable extends Error {
  /** By name: pages and house are bundled apart, and each bundle has a class of its own. */
  static override [Symbol.hasInstance](thing: unknown): boolean {
    return thing instanceof Error && thing.name === 'StoreUnavailable';
  }

  override name = 'StoreUnavailable';
}
