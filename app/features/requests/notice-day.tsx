import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import type { ActPage } from './new-page.server';
import { earliestLastDay } from './notice-rules';

/** RQ-4: the last day and how it comes about, in words and with the date, before anything is confirmed. */
export function NoticeDay({ page: { act, notice, today, others } }: { page: ActPage }) {
  const words = useTexts().requests.form;
  const formats = useFormats();
  if (notice?.kind !== 'open') return null;
  const monthEnd = formats.date(earliestLastDay(today, 0));
  return (
    <Section title={words.lastDayTitle}>
      <p>
        <strong>{words.lastDayIs(formats.date(notice.earliest))}</strong>
      </p>
      <p>{words.why(notice.months, monthEnd)}</p>
      <p>{act === 'terminate-lease' ? words.rentUntil : words.feeUntil}</p>
      {others.length > 0 && (
        <Notice tone="warning" title={words.partiesTitle(others.length)}>
          <p>
            {words.partiesText(formats.list(others.map((one) => (one.hasDied ? words.estateOf(one.name) : one.name))))}
          </p>
          {others.some(({ hasDied }) => hasDied) && <p>{words.partiesEstate}</p>}
        </Notice>
      )}
    </Section>
  );
}

/** Why no notice can be given here, and what can be done instead. */
export function NoticeRefused({ page: { notice, standing } }: { page: ActPage }) {
  const words = useTexts().requests.form;
  const formats = useFormats();
  if (standing) {
    const day = standing.lastDay ? formats.date(standing.lastDay) : '';
    return (
      <>
        <Notice title={words.terminatedTitle}>{words.terminatedText(standing.number, day)}</Notice>
        <ButtonLink href={paths.myRequest(standing.id)}>{words.openTerminated}</ButtonLink>
      </>
    );
  }
  if (notice?.kind === 'ends-already') {
    return <Notice title={words.endsAlreadyTitle(formats.date(notice.endsOn))}>{words.endsAlreadyText}</Notice>;
  }
  if (notice?.kind === 'fixed-term') {
    return <Notice title={words.fixedTermTitle(formats.date(notice.endsOn))}>{words.fixedTermText}</Notice>;
  }
  return null;
}
