import { useTexts } from '~/i18n/use-texts';
import { DateTimeField, HiddenField, TextArea, TextField } from '~/ui/form';

/** `latest`: nothing can have been heard later than now. */
export function ToldFields({ draft, latest }: { draft: string; latest: string }) {
  const { report } = useTexts().violence;
  return (
    <>
      <HiddenField name="draft" value={draft} />
      <TextArea name="description" label={report.description} hint={report.descriptionHint} rows={6} />
      <TextField name="home" label={report.home} hint={report.homeHint} autoComplete="off" optional />
      <DateTimeField name="heardAt" label={report.heardAt} max={latest} optional />
      <TextField name="name" label={report.name} hint={report.nameHint} autoComplete="off" optional />
      <TextField type="tel" name="phone" label={report.phone} hint={report.phoneHint} autoComplete="off" optional />
    </>
  );
}
