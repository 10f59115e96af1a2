import { useFormats, useTexts } from '~/i18n/use-texts';
import type { OwnReport } from './queries.server';

/** By when somebody reads it, and by when the reporter hears from us: in one line under the title. */
export function Standing({ report, readsBy }: Pick<OwnReport, 'report' | 'readsBy'>) {
  const words = useTexts().disturbances.one;
  const formats = useFormats();
  if (!report.open) return <>{words.ended(formats.date(report.updatedAt))}</>;
  return (
    <>
      {readsBy && `${words.reads(formats.date(readsBy))} `}
      {report.updateDueAt && <strong>{words.promise(formats.date(report.updateDueAt))}</strong>}
    </>
  );
}
