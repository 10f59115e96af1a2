import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { telephoneHref } from '~/ui/call-box';
import { Disclosure } from '~/ui/disclosure';
import { Button, PostForm, SubmitButton } from '~/ui/form';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { BringList } from './booking-form';
import type { DeskVisit } from './desk-visit.server';
import { SlotChoice } from './slot-choice';
import { StepButtons } from './visit-card';
import { type SentForm, WholePageError } from './whole-page-error';

type Props = { visit: DeskVisit; form: SentForm };

export function DeskVisitParts({ visit, form }: Props) {
  const { desk: words, status: names } = useTexts().appointments;
  return (
    <>
      <WholePageError form={form} />
      <p>
        <strong>{names[visit.status]}</strong>
        {visit.desk !== null && `, ${words.deskNumber(visit.desk)}`}
        {visit.queueNumber !== null && `, ${words.number(visit.queueNumber)}`}
        {visit.asksEarlier && `, ${words.asksEarlier}`}
      </p>
      <StepButtons visit={visit} action={paths.adminAppointment(visit.id)} />
      <SummaryList
        rows={[
          { label: words.phone, value: visit.phone && <a href={telephoneHref(visit.phone)}>{visit.phone}</a> },
          { label: words.email, value: visit.email ?? (visit.via !== 'walk-in' && words.noEmail) },
          { label: words.more, value: visit.more },
          visit.via !== 'walk-in' && { label: words.bring, value: <BringList papers={visit.bring} /> },
        ]}
      />
      <FindInRegister visit={visit} />
      <MoveAndCancel visit={visit} form={form} />
      <Section title={words.history}>
        <SummaryList
          rows={[
            { label: words.bookedAt, value: `${visit.bookedAt}, ${words.via[visit.via]}` },
            { label: words.arrivedAt, value: visit.arrivedAt },
            { label: words.servedFrom, value: visit.servedFrom },
            { label: words.endedAt, value: visit.endedAt },
          ]}
        />
      </Section>
    </>
  );
}

/** Office identification starts here (ID-7), with what the person has told; everything else from the register. */
function FindInRegister({ visit }: { visit: DeskVisit }) {
  const { desk: words } = useTexts().appointments;
  if (visit.reason === 'identification') {
    return (
      <ButtonLink
        variant={visit.steps.includes('arrived') ? 'secondary' : 'primary'}
        href={paths.newIdentification(undefined, visit.id)}
      >
        {words.identify}
      </ButtonLink>
    );
  }
  if (!visit.name) return null;
  return (
    <ButtonLink href={`${paths.adminResidents()}?${new URLSearchParams({ q: visit.name })}`}>
      {words.findResident}
    </ButtonLink>
  );
}

function MoveAndCancel({ visit, form }: Props) {
  const { desk: words, book, start } = useTexts().appointments;
  if (!visit.canChange) return null;
  const here = paths.adminAppointment(visit.id);
  const isMoveForm = form?.errors.slot !== undefined;
  return (
    <>
      <Disclosure summary={words.move} open={isMoveForm || visit.status === 'displaced'}>
        {visit.times && visit.times.days.length > 0 ? (
          <PostForm {...(isMoveForm ? form : {})} action={here}>
            <SlotChoice days={visit.times.days} label={book.slot} hint={book.slotHint(visit.times.minutes)} />
            <SubmitButton name="intent" value="move">
              {words.moveSubmit}
            </SubmitButton>
          </PostForm>
        ) : (
          <p>{start.noFree}</p>
        )}
      </Disclosure>
      <Disclosure summary={words.cancel}>
        <p>{words.cancelText}</p>
        <form method="post" action={here}>
          <Button variant="danger" name="intent" value="cancel">
            {words.cancelSubmit}
          </Button>
        </form>
      </Disclosure>
    </>
  );
}
