import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import type { Alleged } from '~db/schema/disturbances';
import { whenOf } from './when';

type Told = { locale: Locale; timeZone: string };

/** Kinds and times, the same on paper and in the portal. */
export function allegedLines(alleged: readonly Alleged[], { locale, timeZone }: Told): string[] {
  const { kinds, one } = textsFor(locale).disturbances;
  const formats = formatsFor(locale, timeZone);
  return alleged.map(({ kind, from, until }) => {
    const when = whenOf({ startedAt: new Date(from), endedAt: until ? new Date(until) : null }, formats, one.times);
    return `${kinds[kind]}: ${when}`;
  });
}
