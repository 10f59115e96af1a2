import type { FormState } from '~/http/form.server';
import { useFormats, useLocale, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Button, HiddenField, PostForm, SubmitButton, TextArea, TextField, YesNo } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { PhotoField } from '~/ui/photo-field';
import { guideTexts, titleOf } from '../guide';
import { PhoneInstead, phonedIn } from './phone-instead';
import { UrgentQuestion } from './urgent-question';
import { WayFields } from './way-fields';

export type DetailsProps = {
  draft: string;
  form: FormState;
  kept: readonly string[];
  /** From the account, until the person writes another. */
  phone: string | null;
  /** FR-6: when it is taken up, if property service is closed now. */
  takenUpAt: Date | null;
};

/** The last step, and the whole report: earlier answers travel along unseen. */
export function DetailsForm({ draft, form, kept, phone, takenUpAt }: DetailsProps) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.faults.report.details;
  const { values, errors } = form;
  const phoned = phonedIn(values);
  const isWayOpen = errors.place || errors.room || errors.problem;
  const isAtHome = (values.place?.[0] || 'home') === 'home';
  return (
    <>
      <PostForm id="report" action={paths.newFaultStep('details', draft)} values={values} errors={errors} multipart>
        {phoned && <PhoneInstead choice={phoned} />}
        <HiddenField name="draft" value={draft} />
        {errors.urgent ? <UrgentQuestion /> : <HiddenField name="urgent" value={values.urgent?.[0] ?? ''} />}
        <HiddenAnswer name="home" values={values} />
        {isWayOpen ? <WayFields depth="problems" defaultPlace="home" /> : <ChosenWay values={values} />}
        <TextArea name="description" label={words.description} hint={words.descriptionHint} rows={5} />
        <PhotoField
          name="photos"
          label={words.photos}
          hint={words.photosHint}
          kept={kept.map((id) => ({ id }))}
          uploadTo={paths.upload()}
          draft={draft}
        />
        {isAtHome ? (
          <>
            <YesNo name="masterKey" label={words.masterKey} hint={words.masterKeyHint} />
            <YesNo name="pets" label={words.pets} optional />
          </>
        ) : (
          <HiddenField name="masterKey" value="no" />
        )}
        <TextField
          type="tel"
          name="phone"
          label={words.phone}
          hint={words.phoneHint}
          autoComplete="tel"
          defaultValue={phone && formats.phone(phone)}
          optional
        />
        <TextField name="reachable" label={words.reachable} optional />
        {takenUpAt && <Notice>{words.moved(formats.onWeekdayDate(takenUpAt))}</Notice>}
        <SubmitButton>{t.faults.report.send}</SubmitButton>
      </PostForm>
      {/* After the form, so that Enter in a field sends the report. */}
      {!isWayOpen && (
        <Button form="report" name="intent" value="change">
          {words.change}
        </Button>
      )}
    </>
  );
}

function HiddenAnswer({ name, values }: { name: string; values: FormState['values'] }) {
  const value = values[name]?.[0];
  return value ? <HiddenField name={name} value={value} /> : null;
}

/** What the steps before have settled. */
function ChosenWay({ values }: { values: FormState['values'] }) {
  const words = useTexts().faults.report.details;
  const texts = guideTexts[useLocale()];
  const value = (name: string) => values[name]?.[0] || null;
  const choice = { place: value('place'), room: value('room'), item: value('item'), problem: value('problem') };
  const title = choice.place && titleOf(texts, choice);
  return (
    <>
      {['place', 'room', 'item', 'problem'].map((name) => (
        <HiddenAnswer key={name} name={name} values={values} />
      ))}
      {title && (
        <p>
          {words.fault}: <strong>{title}</strong>
        </p>
      )}
    </>
  );
}
