import type { Requirement } from '~/features/identity/password-rules';
import { useTexts } from '~/i18n/use-texts';
import { TextField } from '~/ui/form';
import { PasswordField } from '~/ui/password-field';

/** Staff follow the rule of the office path (ID-4). */
export function NewPassword({ label, again }: { label: string; again: string }) {
  const words = useTexts().identity.requirement;
  const wordsFor = (requirement: Requirement) =>
    requirement.code === 'length' ? words.length(String(requirement.min)) : words[requirement.code];
  return (
    <>
      <PasswordField name="password" label={label} policy="office" wordsFor={wordsFor} />
      <TextField type="password" name="passwordAgain" label={again} autoComplete="new-password" />
    </>
  );
}
