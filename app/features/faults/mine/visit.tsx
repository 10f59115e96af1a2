import { useFormats, useTexts } from '~/i18n/use-texts';
import { Notice } from '~/ui/notice';
import type { ReadFault } from './queries.server';

type VisitProps = { fault: Pick<ReadFault['fault'], 'visitFrom' | 'visitTo' | 'masterKey' | 'place'> };

/** FR-8: when somebody comes, and whether anybody has to be at home. */
export function Visit({ fault: { visitFrom, visitTo, masterKey, place } }: VisitProps) {
  const words = useTexts().faults.one;
  const formats = useFormats();
  if (!visitFrom || !visitTo) return null;
  const title = words.visitTitle(formats.onWeekdayDate(visitFrom), formats.timeRange(visitFrom, visitTo));
  return <Notice title={title}>{place === 'home' && (masterKey ? words.visitKey : words.visitNoKey)}</Notice>;
}
