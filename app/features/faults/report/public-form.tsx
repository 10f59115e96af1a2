import type { FormState } from '~/http/form.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton, TextArea, TextField, YesNo } from '~/ui/form';
import { PhotoField } from '~/ui/photo-field';
import { PhoneInstead, phonedIn } from './phone-instead';
import { UrgentQuestion } from './urgent-question';
import { WayFields } from './way-fields';

type PublicFormProps = { draft: string; form: FormState | undefined; kept: readonly string[] };

/** FR-1: everything on one page, for who does not sign in. */
export function PublicForm({ draft, form, kept }: PublicFormProps) {
  const t = useTexts();
  const words = t.faults.public;
  const details = t.faults.report.details;
  const phoned = form && phonedIn(form.values);
  return (
    <PostForm {...form} action={paths.reportFault()} multipart>
      {phoned && <PhoneInstead choice={phoned} />}
      <HiddenField name="draft" value={draft} />
      <UrgentQuestion />
      <h2>{words.whereTitle}</h2>
      <TextField name="address" label={words.address} hint={words.addressHint} autoComplete="address-line1" />
      <TextField name="apartment" label={words.apartment} autoComplete="address-line2" width="short" optional />
      <WayFields depth="problems" />
      <h2>{words.faultTitle}</h2>
      <TextArea name="description" label={details.description} hint={details.descriptionHint} rows={5} />
      <PhotoField
        name="photos"
        label={details.photos}
        hint={words.photosHint}
        kept={kept.map((id) => ({ id }))}
        uploadTo={paths.upload()}
        draft={draft}
      />
      <YesNo name="masterKey" label={details.masterKey} hint={details.masterKeyHint} />
      <YesNo name="pets" label={details.pets} optional />
      <h2>{words.youTitle}</h2>
      <TextField name="name" label={words.name} autoComplete="name" />
      <TextField type="email" name="email" label={words.email} hint={words.emailHint} autoComplete="email" optional />
      <TextField type="tel" name="phone" label={words.phone} hint={details.phoneHint} autoComplete="tel" optional />
      {/* For programs that fill in whatever they find: no person sees, hears or reaches it. */}
      <div hidden>
        <TextField name="website" label={words.forPrograms} autoComplete="off" optional />
      </div>
      <SubmitButton>{t.faults.report.send}</SubmitButton>
    </PostForm>
  );
}
