import { useFormats, useLocale, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Tag } from '~/ui/tag';
import { numberOf } from '../rules';
import { faultTitle, guideTitle } from '../title';
import { ownTurn, sharedTurn, toneOf } from '../turn';
import type { FaultLine } from './queries.server';

/** One report at a glance: what, when, and whose turn it is. */
export function FaultCard({ fault, level }: { fault: FaultLine; level: 2 | 3 }) {
  const t = useTexts();
  const formats = useFormats();
  const locale = useLocale();
  const words = t.faults.list;
  const { isShared, status } = fault;
  const asks = status === 'done' && !isShared;
  const title = isShared ? guideTitle(fault, locale) : faultTitle(fault, locale);
  const when = fault.open
    ? words.reported(formats.date(fault.reportedAt))
    : words.ended(formats.date(fault.closedAt ?? fault.reportedAt));
  return (
    <CaseCard
      href={paths.myFault(fault.id)}
      title={asks ? t.faults.list.isFixed(title) : title}
      meta={dotted(when, numberOf(fault.number), isShared && words.joined)}
      tag={
        <Tag tone={isShared ? 'info' : toneOf(fault)}>
          {isShared ? sharedTurn(t, fault) : ownTurn(t, formats, fault)}
        </Tag>
      }
      level={level}
    />
  );
}
