import type { Formats } from '~/i18n/formats';

/** "23.11.2026 kl. 22.10 – 24.11.2026 kl. 1.30", or without repeating the date. */
export function whenOf(
  { startedAt, endedAt }: { startedAt: Date; endedAt: Date | null },
  formats: Formats,
  between: (from: string, until: string) => string,
): string {
  const from = formats.dateTime(startedAt);
  if (!endedAt) return from;
  const isSameDay = formats.date(startedAt) === formats.date(endedAt);
  return between(from, isSameDay ? formats.time(endedAt) : formats.dateTime(endedAt));
}
