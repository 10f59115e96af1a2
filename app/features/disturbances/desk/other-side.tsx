import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { numberOf } from '../rules';
import type { CasePage } from './case-page.server';

/** What the household complained about has been sent, and the proof that it arrived. */
export function OtherSide({ page }: { page: CasePage }) {
  const words = useTexts().disturbanceDesk;
  const formats = useFormats();
  const { letters, hearings } = page;
  if (letters.length + hearings.length === 0) return null;
  return (
    <Section title={words.case.lettersTitle}>
      <SummaryList
        rows={[
          ...hearings.map(({ number, answerBy, openedByThemAt }) => ({
            label: words.case.hearingSent(numberOf.hearing(number), formats.date(answerBy)),
            value: openedByThemAt
              ? words.case.hearingOpened(formats.dateTime(openedByThemAt))
              : words.case.hearingNotOpened,
          })),
          ...letters.map(({ id, number, kind, servedAt, servedBy }) => ({
            label: `${words.acts.letter.kinds[kind]}, ${numberOf.hearing(number)}`,
            value:
              servedAt && servedBy
                ? words.case.served(formats.dateTime(servedAt), words.acts.serve.methods[servedBy])
                : words.case.notServed,
            action: <a href={paths.adminDisturbanceLetter(id)}>{words.case.print}</a>,
          })),
        ]}
      />
    </Section>
  );
}

export function CasesNearby({ page }: { page: CasePage }) {
  const words = useTexts().disturbanceDesk.case;
  return (
    <>
      <Cases title={words.otherCases} cases={page.sameHomeCases} />
      <Cases title={words.sameBuilding} cases={page.sameBuilding} />
    </>
  );
}

function Cases({ title, cases }: { title: string; cases: CasePage['sameBuilding'] }) {
  const t = useTexts();
  const formats = useFormats();
  if (cases.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {cases.map((one) => (
          <li key={one.id}>
            <a href={paths.adminDisturbance(one.id)}>
              {numberOf.case(one.number)}, {one.place}, {t.disturbances.kinds[one.kind]}
            </a>
            , {formats.date(one.openedAt)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
