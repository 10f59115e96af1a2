/**
 * Retry-After in seconds. Its other form, a date, is left alone: it would be read against a clock that isn't the
 * provider's, and our own waits do.
 */
export function retryAfterMs(header: string | undefined): number | undefined {
  if (!header || !/^\d{1,9}(\.\d+)?$/.test(header.trim())) return undefined;
  return Number(header) * 1000;
}
