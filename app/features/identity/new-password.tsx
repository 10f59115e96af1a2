import { useTexts } from '~/i18n/use-texts';
import { TextField } from '~/ui/form';
import { Island } from '~/ui/island';
import { PasswordChecklist } from '~/ui/islands/password-checklist';
import { type PasswordPolicy, passwordPolicies } from './password-rules';

/** A new password with the rule beside it: the list ticks while typing, and stands still without scripts. */
export function NewPassword({ label, policy }: { label: string; policy: PasswordPolicy }) {
  const t = useTexts();
  const words = t.identity.requirement;
  const props = {
    id: 'password-requirements',
    inputId: 'password',
    policy,
    requirements: passwordPolicies[policy].map((requirement) =>
      requirement.code === 'length' ? words.length(String(requirement.min)) : words[requirement.code],
    ),
    texts: t.ui.password,
  };
  return (
    <>
      <TextField type="password" name="password" label={label} autoComplete="new-password" hint={t.identity.passwordAdvice} />
      <p>{t.identity.requirementsTitle}</p>
      <Island name="password-checklist" props={props}>
        <PasswordChecklist {...props} />
      </Island>
    </>
  );
}
