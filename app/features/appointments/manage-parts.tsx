import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Button, PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { BringList } from './booking-form';
import { CallCustomerService } from './call-customer-service';
import type { ManagedVisit } from './manage-page.server';
import { SlotChoice } from './slot-choice';
import { WayThere } from './way';
import { type SentForm, WholePageError } from './whole-page-error';

type Props = { managed: ManagedVisit; form: SentForm };

export function Managed({ managed, form }: Props) {
  const { manage: words } = useTexts().appointments;
  const { state } = managed;
  return (
    <>
      <WholePageError form={form} />
      {state === 'displaced' && <Notice tone="warning">{words.displacedText}</Notice>}
      {state === 'cancelled' && <p>{words.cancelledText}</p>}
      {state === 'passed' && <p>{words.passedText}</p>}
      {managed.offer && <HeldOffer managed={managed} offer={managed.offer} />}
      <VisitSummary managed={managed} />
      {state === 'booked' && <Keeping managed={managed} />}
      {managed.times ? (
        <>
          <Move managed={managed} form={form} />
          {state === 'booked' && <Earlier managed={managed} />}
          <Cancel managed={managed} />
        </>
      ) : (
        <ButtonLink variant="primary" href={paths.newAppointment()}>
          {words.bookNew}
        </ButtonLink>
      )}
      {state === 'booked' && managed.way && (
        <Section title={words.way}>
          <WayThere way={managed.way} />
        </Section>
      )}
      <p>{words.byPhone}</p>
      <CallCustomerService service={managed.service} />
    </>
  );
}

function VisitSummary({ managed }: { managed: ManagedVisit }) {
  const { manage: words } = useTexts().appointments;
  return (
    <SummaryList
      rows={[
        {
          label: managed.state === 'displaced' ? words.displacedWas : words.when,
          value: <strong>{managed.when}</strong>,
        },
        { label: words.place, value: managed.place },
        { label: words.reason, value: managed.reason },
        { label: words.name, value: managed.name },
        managed.state !== 'cancelled' && { label: words.bring, value: <BringList papers={managed.bring} /> },
      ]}
    />
  );
}

function Keeping({ managed }: { managed: ManagedVisit }) {
  const { manage: words } = useTexts().appointments;
  return (
    <>
      <Notice title={words.writeDown}>
        <p>
          {managed.isMailed && words.mailed} {words.writeDownText}
        </p>
      </Notice>
      <ButtonRow>
        <ButtonLink href={paths.appointmentCalendar(managed.token)} download>
          {words.calendar}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function HeldOffer({ managed, offer }: { managed: ManagedVisit; offer: { when: string; until: string } }) {
  const { manage: words } = useTexts().appointments;
  return (
    <Notice title={words.offerTitle(offer.when)}>
      <p>{words.offerText(offer.until)}</p>
      <form method="post" action={paths.appointment(managed.token)}>
        <ButtonRow>
          <SubmitButton name="intent" value="accept-offer">
            {words.offerAccept}
          </SubmitButton>
          <Button name="intent" value="decline-offer">
            {words.offerDecline}
          </Button>
        </ButtonRow>
      </form>
    </Notice>
  );
}

function Move({ managed, form }: Props) {
  const { manage: words, book, start } = useTexts().appointments;
  const times = managed.times;
  if (!times) return null;
  const isMoveForm = form?.errors.slot !== undefined;
  return (
    <Disclosure summary={words.move} open={isMoveForm || managed.state === 'displaced'} id="move">
      {times.days.length === 0 ? (
        <p>{start.noFree}</p>
      ) : (
        <PostForm {...(isMoveForm ? form : {})} action={paths.appointment(managed.token)}>
          <SlotChoice days={times.days} label={book.slot} hint={book.slotHint(times.minutes)} />
          <SubmitButton name="intent" value="move">
            {words.moveSubmit}
          </SubmitButton>
        </PostForm>
      )}
    </Disclosure>
  );
}

function Earlier({ managed }: { managed: ManagedVisit }) {
  const { manage: words } = useTexts().appointments;
  if (!managed.canAskEarlier) return null;
  return (
    <Disclosure summary={words.earlier}>
      <p>{managed.isWaiting ? words.waiting : words.earlierText}</p>
      <form method="post" action={paths.appointment(managed.token)}>
        <Button name="intent" value={managed.isWaiting ? 'stop-asking' : 'ask-earlier'}>
          {managed.isWaiting ? words.waitingStop : words.earlierSubmit}
        </Button>
      </form>
    </Disclosure>
  );
}

function Cancel({ managed }: { managed: ManagedVisit }) {
  const { manage: words } = useTexts().appointments;
  return (
    <Disclosure summary={words.cancel}>
      <p>{words.cancelText}</p>
      <form method="post" action={paths.appointment(managed.token)}>
        <Button variant="danger" name="intent" value="cancel">
          {words.cancelSubmit}
        </Button>
      </form>
    </Disclosure>
  );
}
