import { useFormats, useTexts } from '~/i18n/use-texts';
import { SummaryList } from '~/ui/summary-list';
import { ConsentList } from './consent-list';
import type { OwnRequest } from './one-page.server';

export function RequestFacts({ read: { request, consents } }: { read: OwnRequest }) {
  const words = useTexts().requests.one;
  const formats = useFormats();
  const { principalName, actedByName, lastDay, wantedOn } = request;
  return (
    <SummaryList
      rows={[
        { label: words.lastDay, value: lastDay && <strong>{formats.date(lastDay)}</strong> },
        { label: words.wantedOn, value: lastDay ? null : wantedOn && formats.date(wantedOn) },
        { label: words.home, value: request.address },
        {
          label: words.filedBy,
          value: actedByName === principalName ? principalName : words.forWhom(actedByName, principalName),
        },
        { label: words.consents, value: consents.length === 0 ? null : <ConsentList consents={consents} /> },
      ]}
    />
  );
}
