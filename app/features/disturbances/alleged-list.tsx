import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import type { Alleged } from '~db/schema/disturbances';
import { whenOf } from './entry-facts';

type AllegedListProps = { alleged: readonly Alleged[]; locale: Locale; timeZone: string };

/** Kinds and times, the same on paper and in the portal. */
export function AllegedList({ alleged, locale, timeZone }: AllegedListProps) {
  const { kinds, one } = textsFor(locale).disturbances;
  const formats = formatsFor(locale, timeZone);
  return (
    <ul>
      {alleged.map(({ kind, from, until }) => {
        const when = whenOf({ startedAt: new Date(from), endedAt: until ? new Date(until) : null }, formats, one.times);
        return (
          <li key={`${kind} ${from}`}>
            {kinds[kind]}: {when}
          </li>
        );
      })}
    </ul>
  );
}
