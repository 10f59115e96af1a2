import { useFormats, useLocale, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Tag } from '~/ui/tag';
import { numberOf } from '../rules';
import { faultTitle, guideTitle } from '../title';
import { ownTurn, sharedTurn, toneOf } from '../turn';
import type { FaultLine } from './queries.server';

/** FR-10, one report at a glance: what, by when it is promised, and whose turn it is. */
export function FaultCard({ fault, level }: { fault: FaultLine; level: 2 | 3 }) {
  const t = useTexts();
  const formats = useFormats();
  const locale = useLocale();
  const words = t.faults.list;
  const { isShared, status } = fault;
  const asks = status === 'done' && !isShared;
  const title = isShared ? guideTitle(fault, locale) : faultTitle(fault, locale);
  const { targetAt, doneAt } = fault;
  const promise = doneAt
    ? t.faults.one.doneOn(formats.date(doneAt))
    : t.faults.one.promised(formats.weekdayDate(targetAt), formats.onWeekdayDate(targetAt));
  const when = fault.open ? promise : words.ended(formats.date(fault.closedAt ?? fault.reportedAt));
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
