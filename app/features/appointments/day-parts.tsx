import { useTexts } from '~/i18n/use-texts';
import { Button } from '~/ui/button';
import { Cards } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { HiddenField } from '~/ui/form';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { DayPage, ShownVisit } from './day.server';
import { BlockForm, WalkInForm } from './desk-forms';
import { VisitCard } from './visit-card';
import { type SentForm, WholePageError } from './whole-page-error';

export type DayProps = { day: DayPage; where: { point?: string }; here: string; form: SentForm };

export function Day({ day, where, here, form }: DayProps) {
  const { desk: words } = useTexts().appointments;
  const { walkIn, byAppointment } = day.hours;
  return (
    <>
      <WholePageError form={form} />
      <p>
        {[walkIn && words.openWalkIn(walkIn), byAppointment && words.openByAppointment(byAppointment)]
          .filter(Boolean)
          .join('. ') || words.closed}
      </p>
      {day.isToday && (
        <Section title={words.waitingRoom}>
          <Visits visits={day.present} here={here} none={words.nobodyWaiting} />
          <WalkInForm where={where} here={here} form={form} />
        </Section>
      )}
      <Section title={words.booked}>
        <Visits visits={day.booked} here={here} none={words.noBookings} />
      </Section>
      {!day.isToday && day.present.length > 0 && (
        <Section title={words.waitingRoom}>
          <Visits visits={day.present} here={here} none={words.nobodyWaiting} />
        </Section>
      )}
      {day.displaced.length > 0 && (
        <Section title={words.toCall}>
          <p>{words.toCallText}</p>
          <Visits visits={day.displaced} here={here} none="" withDay />
        </Section>
      )}
      {day.finished.length > 0 && (
        <Disclosure summary={`${words.done} (${day.finished.length})`}>
          <Visits visits={day.finished} here={here} none="" />
        </Disclosure>
      )}
      <Blocks day={day} here={here} />
      <BlockForm day={day} where={where} here={here} form={form} />
      <p className="quiet screen-only">{words.print}</p>
    </>
  );
}

type VisitsProps = { visits: readonly ShownVisit[]; here: string; none: string; withDay?: true };

function Visits({ visits, here, none, withDay }: VisitsProps) {
  if (visits.length === 0) return <p>{none}</p>;
  return (
    <Cards>
      {visits.map((visit) => (
        <VisitCard
          key={visit.id}
          visit={withDay ? { ...visit, time: `${visit.day} ${visit.time}` } : visit}
          action={here}
        />
      ))}
    </Cards>
  );
}

function Blocks({ day, here }: { day: DayPage; here: string }) {
  const { desk: words } = useTexts().appointments;
  if (day.blocks.length === 0) return null;
  return (
    <Section title={words.blocks}>
      <SummaryList
        rows={day.blocks.map(({ id, when, desk, note }) => ({
          label: when,
          value: [desk === null ? words.allDesks : words.deskNumber(desk), note].filter(Boolean).join(': '),
          action: (
            <form method="post" action={here}>
              <HiddenField name="block" value={id} />
              <Button name="intent" value="unblock">
                {words.unblock}
                <VisuallyHidden>{words.forPerson(when)}</VisuallyHidden>
              </Button>
            </form>
          ),
        }))}
      />
    </Section>
  );
}
