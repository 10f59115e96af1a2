import { useTexts } from '~/i18n/use-texts';
import { SummaryList } from '~/ui/summary-list';
import { useUiTexts } from '~/ui/ui-texts';
import type { SmokeAnswers } from '~db/schema/disturbances';
import { isSourceCode } from './rules';

export type ShownEntry = {
  startedAt: Date;
  endedAt: Date | null;
  recurring: boolean | null;
  source: string;
  description: string;
  effect: string | null;
  spokenTo: string | null;
  policeCalled: boolean | null;
  smoke: SmokeAnswers | null;
};

/** What was written of one time it happened; for the reporter and for the desk alike. */
export function EntryFacts({ entry }: { entry: ShownEntry }) {
  const t = useTexts();
  const ui = useUiTexts();
  const { one, report, sources } = t.disturbances;
  const yesNo = (value: boolean | null) => (value === null ? null : value ? ui.yes : ui.no);
  const comesIn: Record<string, string> = report.smokeComesInOptions;
  const often: Record<string, string> = report.smokeOftenOptions;
  const { smoke, source, spokenTo } = entry;
  const facts = [
    { label: one.from, value: source === 'unknown' ? null : isSourceCode(source) ? sources[source] : source },
    { label: one.effect, value: entry.effect },
    { label: one.recurring, value: yesNo(entry.recurring) },
    { label: one.spokenTo, value: spokenTo === 'yes' ? ui.yes : spokenTo === 'no' ? ui.no : spokenTo },
    { label: one.police, value: yesNo(entry.policeCalled) },
    { label: one.comesIn, value: smoke?.comesIn.map((way) => comesIn[way] ?? way).join(', ') },
    { label: one.often, value: smoke?.often && (often[smoke.often] ?? smoke.often) },
  ].filter(({ value }) => value);
  return (
    <>
      <p className="as-written">{entry.description}</p>
      {facts.length > 0 && <SummaryList rows={facts} />}
    </>
  );
}
