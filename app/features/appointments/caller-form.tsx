import { localeNames, locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import {
  ErrorSummary,
  FormContext,
  HiddenField,
  PostForm,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui/form';
import { SummaryList } from '~/ui/summary-list';
import { PlaceChoice } from './booking-form';
import type { Offer } from './offer.server';
import { reasons } from './reasons';
import { SlotChoice } from './slot-choice';
import type { SentForm } from './whole-page-error';

type Places = readonly { code: string; address: string }[];

type CallerReasonProps = { places: Places; asked: { reason: string | null; point: string | null }; form: SentForm };

export function CallerReason({ places, asked, form }: CallerReasonProps) {
  const { book: words, reasons: names } = useTexts().appointments;
  return (
    <FormContext.Provider value={{ values: form?.values ?? {}, errors: form?.errors ?? {}, idPrefix: '' }}>
      <form className="form" method="get" action={paths.adminNewAppointment()}>
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
  );
}

type CallerFormProps = { offer: Offer; places: Places; language: string; submissionKey: string; form: SentForm };

export function CallerForm({ offer, places, language, submissionKey, form }: CallerFormProps) {
  const { book: words, desk, start } = useTexts().appointments;
  const { reason, point, days } = offer;
  const where = places.length > 1 ? { point } : {};
  return (
    <>
      <SummaryList
        rows={[
          {
            label: words.reason,
            value: offer.reasonName,
            action: <a href={paths.adminNewAppointment(where)}>{words.changeReason}</a>,
          },
          { label: words.point, value: offer.place },
        ]}
      />
      {days.length === 0 ? (
        <p>{start.noFree}</p>
      ) : (
        <PostForm {...form} action={paths.adminNewAppointment({ reason, ...where })}>
          <HiddenField name="reason" value={reason} />
          <HiddenField name="point" value={point} />
          <HiddenField name="submissionKey" value={submissionKey} />
          <SlotChoice days={days} label={words.slot} hint={words.slotHint(offer.minutes)} />
          <TextField name="name" label={desk.callerName} />
          <TextField type="tel" name="phone" label={desk.callerPhone} />
          <TextField type="email" name="email" label={words.email} optional spellCheck={false} autoCapitalize="none" />
          <Select
            name="language"
            label={desk.callerLanguage}
            width="short"
            defaultValue={language}
            options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
          />
          <TextArea name="moreInformation" label={words.more} optional />
          <SubmitButton>{words.submit}</SubmitButton>
        </PostForm>
      )}
    </>
  );
}
