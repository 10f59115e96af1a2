import type { FormState } from '~/http/form.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { PostForm, Radios, SubmitButton, TextArea } from '~/ui/form';
import { Section } from '~/ui/page';

/** DI-8: asked some weeks after the case was closed. */
export function QuietForm({ id, form }: { id: string; form: FormState | undefined }) {
  const words = useTexts().disturbances.one;
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: words.quiet[value] }));
  return (
    <Section title={words.quietTitle}>
      <p>{words.quietText}</p>
      <PostForm {...form} action={paths.myDisturbance(id)} idPrefix="quiet-">
        <Radios name="quiet" label={words.quietTitle} options={options} />
        <TextArea name="message" label={words.quietMessage} rows={3} optional />
        <SubmitButton name="intent" value="quiet">
          {words.quietSend}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}
