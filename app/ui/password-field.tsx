import { type PasswordPolicy, passwordPolicies, type Requirement } from '~/features/identity/password-rules';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';
import { Island } from './island';
import { PasswordChecklist, type PasswordChecklistProps } from './islands/password-checklist';
import { useUiTexts } from './ui-texts';

type PasswordFieldProps = FieldProps & {
  policy: PasswordPolicy;
  wordsFor: (requirement: Requirement) => string;
};

/** A new password with what it needs beneath it. Nothing typed is ever sent back to the page. */
export function PasswordField({ name, label, hint, policy, wordsFor }: PasswordFieldProps) {
  const texts = useUiTexts();
  const field = useField({ name, hint });
  const checklist: PasswordChecklistProps = {
    id: `${field.id}-requirements`,
    inputId: field.id,
    policy,
    requirements: passwordPolicies[policy].map(wordsFor),
    texts: texts.password,
  };
  return (
    <Field field={field} label={label} hint={hint}>
      <input
        className="input"
        id={field.id}
        name={name}
        type="password"
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        required
        aria-invalid={field.error ? true : undefined}
        aria-describedby={[field.describedBy, checklist.id].filter(Boolean).join(' ')}
      />
      <Island name="password-checklist" props={checklist}>
        <PasswordChecklist {...checklist} />
      </Island>
    </Field>
  );
}
