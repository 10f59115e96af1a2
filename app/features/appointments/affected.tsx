import { useTexts } from '~/i18n/use-texts';
import { HiddenField, SubmitButton } from '~/ui/form';
import type { FormValues } from '~/ui/form-context';
import { Notice } from '~/ui/notice';

export type Affected = { id: string; when: string; name: string; phone: string | null; email: string | null };

type AffectedProps = { affected: readonly Affected[]; values: FormValues; action: string };

/** Who would lose their time: the same form again, with one button that means it. */
export function AffectedPeople({ affected, values, action }: AffectedProps) {
  const { desk: words } = useTexts().appointments;
  if (affected.length === 0) return null;
  const [intent] = listOf(values.intent);
  return (
    <Notice tone="warning" title={words.affectedTitle(affected.length)} role="alert">
      <ul>
        {affected.map(({ id, when, name, phone, email }) => (
          <li key={id}>
            {when}: {name}, {phone}, {email ?? words.noEmail}
          </li>
        ))}
      </ul>
      <p>{words.affectedText}</p>
      <form method="post" action={action}>
        {Object.entries(values)
          .filter(([name]) => name !== 'intent' && name !== 'told')
          .flatMap(([name, value]) =>
            listOf(value).map((text) => <HiddenField key={`${name} ${text}`} name={name} value={text} />),
          )}
        <HiddenField name="told" value="yes" />
        <SubmitButton name="intent" value={intent}>
          {words.affectedConfirm}
        </SubmitButton>
      </form>
    </Notice>
  );
}

function listOf(value: FormValues[string]): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
