import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton, TextField } from '~/ui/form';
import { Section } from '~/ui/page';

export function ClockForm({ now }: { now: Date }) {
  const words = useTexts().dev;
  const formats = useFormats();
  return (
    <Section title={words.clock} id="clock">
      <p>{words.clockLead}</p>
      <p>
        {words.clockNow}: <strong>{formats.dateTime(now)}</strong>
      </p>
      <PostForm action={paths.devClock()}>
        <HiddenField name="returnTo" value={`${paths.dev()}#clock`} />
        <TextField name="advance" label={words.advance} hint={words.advanceHint} optional width="short" />
        <TextField name="now" label={words.now} optional width="short" />
        <SubmitButton variant="secondary">{words.move}</SubmitButton>
      </PostForm>
    </Section>
  );
}
