import { useFormats, useTexts } from '~/i18n/use-texts';
import { isOpen } from '../rules';
import { ownTurn, type Standing as State, sharedTurn } from '../turn';

type StandingProps = {
  fault: State & { targetAt: Date; doneAt: Date | null; closedAt: Date | null };
  isShared: boolean;
  now: Date;
};

/** FR-10: the promised date, what is waited for and who has the ball, in one line under the title. */
export function Standing({ fault, isShared, now }: StandingProps) {
  const t = useTexts();
  const formats = useFormats();
  const turn = isShared ? sharedTurn(t, fault) : ownTurn(t, formats, fault);
  return (
    <>
      {datePart()}
      {'\u00a0· '}
      <strong>{turn}</strong>
    </>
  );

  function datePart(): string {
    const words = t.faults.one;
    if (!isOpen(fault.status)) return t.faults.list.ended(formats.date(fault.closedAt ?? now));
    if (fault.doneAt) return words.doneOn(formats.relativeDay(fault.doneAt, now));
    const day = formats.dayName(fault.targetAt, now);
    const onDay = day === formats.weekdayDate(fault.targetAt) ? formats.onWeekdayDate(fault.targetAt) : day;
    return fault.targetAt < now ? words.promisedLate(day, onDay) : words.promised(day, onDay);
  }
}
