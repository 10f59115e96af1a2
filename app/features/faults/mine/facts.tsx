import { useFormats, useLocale, useTexts } from '~/i18n/use-texts';
import { Disclosure } from '~/ui/disclosure';
import { SummaryList } from '~/ui/summary-list';
import { guideTexts } from '../guide';
import type { ReadFault } from './queries.server';

/** What was told with the report, for the household to look up. */
export function Facts({ fault }: { fault: ReadFault['fault'] }) {
  const t = useTexts();
  const formats = useFormats();
  const texts = guideTexts[useLocale()];
  const words = t.faults.one;
  const place = texts.places[fault.place].name;
  return (
    <Disclosure summary={words.detailsTitle}>
      <SummaryList
        rows={[
          { label: words.address, value: fault.address },
          { label: words.place, value: place },
          { label: words.masterKey, value: fault.masterKey ? words.masterKeyYes : words.masterKeyNo },
          fault.pets !== null && { label: words.pets, value: fault.pets ? t.ui.yes : t.ui.no },
          { label: words.phone, value: fault.phone && formats.phone(fault.phone) },
          { label: words.reachable, value: fault.reachable },
        ]}
      />
    </Disclosure>
  );
}
