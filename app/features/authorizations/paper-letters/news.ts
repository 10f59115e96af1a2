import type { PaperNews } from '~db/schema/authorizations';

/** Nothing is left of it that could be revoked. */
const GONE: readonly PaperNews[] = ['asked', 'rejected', 'revoked', 'ended'];

export function isGoneBy(what: PaperNews): boolean {
  return GONE.includes(what);
}
