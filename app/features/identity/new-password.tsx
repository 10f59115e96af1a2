import { useTexts } from '~/i18n/use-texts';
import { PasswordField } from '~/ui/password-field';
import type { PasswordPolicy, Requirement } from './password-rules';

/** A new password with the rule beside it, in words. */
export function NewPassword({ label, policy }: { label: string; policy: PasswordPolicy }) {
  const words = useTexts().identity.requirement;
  const wordsFor = (requirement: Requirement) =>
    requirement.code === 'length' ? words.length(String(requirement.min)) : words[requirement.code];
  return <PasswordField name="password" label={label} policy={policy} wordsFor={wordsFor} />;
}
