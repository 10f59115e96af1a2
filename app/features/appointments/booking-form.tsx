import type { CustomerService } from '~/features/tenancy/right-now';
import type { PortalTexts } from '~/i18n';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ErrorSummary, FormContext, HiddenField, PostForm, Radios, SubmitButton, TextArea, TextField } from '~/ui/form';
import type { FormErrors, FormValues } from '~/ui/form-context';
import { Notice } from '~/ui/notice';
import { Prose, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { CallCustomerService } from './call-customer-service';
import { type HousingCompanies, HousingCompanyNotice } from './housing-company';
import { type NoVisit, WithoutVisit } from './no-visit';
import type { Offer } from './offer.server';
import { type Reason, reasons } from './reasons';
import { SlotChoice } from './slot-choice';

type Form = { values: FormValues; errors: FormErrors };
type Places = readonly { code: string; address: string }[];

type ReasonFormProps = {
  places: Places;
  form: Form | undefined;
  asked: { reason: string | null; point: string | null };
  service: { noVisit: NoVisit; housingCompanies: HousingCompanies | null };
};

/** First what needs no visit and how it goes, then what it is about: the free times depend on it. */
export function ReasonForm({ places, form, asked, service }: ReasonFormProps) {
  const { book: words, noVisit, reasons: names } = useTexts().appointments;
  return (
    <>
      <Section title={noVisit.title}>
        <WithoutVisit noVisit={service.noVisit} />
      </Section>
      {service.housingCompanies && <HousingCompanyNotice contacts={service.housingCompanies} />}
      <Section title={words.howTitle}>
        <Prose>
          <ol>
            {words.how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <FormContext.Provider value={{ values: form?.values ?? {}, errors: form?.errors ?? {}, idPrefix: '' }}>
        <form className="form" method="get" action={paths.newAppointment()}>
          <ErrorSummary />
          <PlaceChoice places={places} chosen={asked.point} />
          <Radios
            name="reason"
            label={words.reason}
            options={reasons.map((reason) => ({ value: reason, label: names[reason] }))}
            defaultValue={asked.reason}
          />
          <SubmitButton>{words.showTimes}</SubmitButton>
        </form>
      </FormContext.Provider>
    </>
  );
}

/** Asked only where there is something to choose. */
export function PlaceChoice({ places, chosen }: { places: Places; chosen: string | null }) {
  const words = useTexts().appointments.book;
  if (places.length < 2) return null;
  return (
    <Radios
      name="point"
      label={words.point}
      options={places.map(({ code, address }) => ({ value: code, label: address }))}
      defaultValue={chosen ?? places[0]?.code}
    />
  );
}

type BookingFormProps = {
  offer: Offer;
  places: Places;
  person: { name: string; phone: string | null; email: string } | null;
  submissionKey: string;
  form: Form | undefined;
  service: CustomerService;
};

export function BookingForm({ offer, places, person, submissionKey, form, service }: BookingFormProps) {
  const { book: words, withoutVisit } = useTexts().appointments;
  const { reason, point, days } = offer;
  const where = places.length > 1 ? { point } : {};
  const hint = hintFor(reason, withoutVisit);
  return (
    <>
      {hint && <Notice>{hint}</Notice>}
      <SummaryList
        rows={[
          {
            label: words.reason,
            value: offer.reasonName,
            action: <a href={paths.newAppointment(where)}>{words.changeReason}</a>,
          },
          { label: words.point, value: offer.place },
          { label: words.bring, value: <BringList papers={offer.bring} /> },
        ]}
      />
      {days.length === 0 ? (
        <>
          <Notice tone="warning" title={words.noneTitle}>
            {words.noneText}
          </Notice>
          <CallCustomerService service={service} />
        </>
      ) : (
        <PostForm {...form} action={paths.newAppointment({ reason, ...where })}>
          <HiddenField name="reason" value={reason} />
          <HiddenField name="point" value={point} />
          <HiddenField name="submissionKey" value={keptKey(form) ?? submissionKey} />
          {offer.next && (
            <p>
              <strong>{words.nextFree(offer.next)}</strong>
            </p>
          )}
          <SlotChoice days={days} label={words.slot} hint={words.slotHint(offer.minutes)} />
          <TextField name="name" label={words.name} autoComplete="name" defaultValue={person?.name} />
          <TextField
            type="tel"
            name="phone"
            label={words.phone}
            hint={words.phoneHint}
            autoComplete="tel"
            defaultValue={person?.phone}
          />
          <TextField
            type="email"
            name="email"
            label={words.email}
            hint={words.emailHint}
            optional
            autoComplete="email"
            spellCheck={false}
            autoCapitalize="none"
            defaultValue={person?.email}
          />
          <TextArea name="moreInformation" label={words.more} hint={words.moreHint} optional />
          <SubmitButton>{words.submit}</SubmitButton>
        </PostForm>
      )}
    </>
  );
}

/** Sent again after a correction it is still the same form. */
function keptKey(form: Form | undefined): string | null {
  const kept = form?.values.submissionKey;
  return (typeof kept === 'string' ? kept : kept?.[0]) || null;
}

type HintWords = PortalTexts['appointments']['withoutVisit'];

/** What this matter can do without a visit, where there is such a way. */
function hintFor(reason: Reason, words: HintWords): string | null {
  return reason in words ? words[reason as keyof HintWords] : null;
}

export function BringList({ papers }: { papers: readonly string[] }) {
  return (
    <ul>
      {papers.map((paper) => (
        <li key={paper}>{paper}</li>
      ))}
    </ul>
  );
}
