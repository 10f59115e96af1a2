import type { Locale } from '~/i18n/locale';
import type { Alleged } from '~db/schema/disturbances';
import { allegedLines } from './alleged-lines';

type AllegedListProps = { alleged: readonly Alleged[]; locale: Locale; timeZone: string };

export function AllegedList({ alleged, ...told }: AllegedListProps) {
  return (
    <ul>
      {allegedLines(alleged, told).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
