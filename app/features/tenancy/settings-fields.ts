import { z } from 'zod';
import { parseCalendarDate } from '~/lib/time';

/** The pieces a landlord's settings are written in. */

export const words = z.string().trim().min(1);

/** The landlord's own words, in every language of the portal. */
export const perLanguage = z.strictObject({ fi: words, sv: words, en: words });
export type PerLanguage = z.output<typeof perLanguage>;

export const phone = z.string().regex(/^\+[1-9]\d{5,14}$/, 'must be written +358401234567');
export const emergencyNumber = z.string().regex(/^\d{3}$/, 'must be three digits');
/** As the service itself writes it, since people know it by that: 112, 116 006, 080 005 005. */
export const servicePhone = z.string().regex(/^\+?\d(?: ?\d){2,14}$/, 'must be digits, with single spaces between');
/** How the numbers begin that property service calls from. */
export const phonePrefix = z.string().regex(/^\+[1-9]\d{3,12}$/, 'must be written +35840');

const link = z.url({ protocol: /^https$/, error: 'must begin with https://' });
export const linkPerLanguage = z.strictObject({ fi: link, sv: link, en: link });
export const count = z.number().int().min(1).max(36_500);

export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be written HH:mm');
const shuts = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be written HH:mm');

export const weeklyHours = z
  .array(
    z
      .strictObject({ weekdays: z.array(z.number().int().min(1).max(7)).min(1), from: clockTime, until: shuts })
      .refine(({ from, until }) => from < until, 'must end after it begins'),
  )
  .min(1)
  .refine(isApart, 'hours of one weekday overlap or touch: write them as one');

export const closedDays = z
  .array(z.string().refine((text) => parseCalendarDate(text) === text, 'must be a date written YYYY-MM-DD'))
  .default([]);

export const openingHours = z.strictObject({ weekly: weeklyHours, closedDays });

function isApart(weekly: { weekdays: number[]; from: string; until: string }[]): boolean {
  return [1, 2, 3, 4, 5, 6, 7].every((weekday) => {
    const spans = weekly
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    return spans.every((span, index) => index === 0 || spans[index - 1]!.until < span.from);
  });
}

export const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be written #0000bf');

/** WCAG 2.2, 1.4.3: text is read against its ground at 4.5 to 1. */
export function isReadable(text: string, ground: string): boolean {
  const [light, dark] = [luminance(text), luminance(ground)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05) >= 4.5;
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
