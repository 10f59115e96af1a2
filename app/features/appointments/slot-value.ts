import { localDateTime, minutes, parseLocalDateTime } from '~/lib/time';

/** A time as a form sends it: by the wall clock, with its offset, so that the hour that comes twice is two. */
export function slotValue(at: Date, timeZone: string): string {
  const wall = localDateTime(at, timeZone);
  const offset = Math.round((Date.parse(`${wall}Z`) - Math.floor(at.getTime() / minutes(1)) * minutes(1)) / minutes(1));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

/** Any ISO 8601 time; without an offset it is the wall clock's. A plus sign lost in an address comes as a space. */
export function parseSlot(text: string, timeZone: string): Date | null {
  const trimmed = text.trim();
  if (!WITH_OFFSET.test(trimmed)) return parseLocalDateTime(trimmed, timeZone);
  const at = new Date(trimmed.replace(/ (?=\d{2}:?\d{2}$)/, '+'));
  return Number.isNaN(at.getTime()) ? null : at;
}

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+\- ]\d{2}:?\d{2})$/;
