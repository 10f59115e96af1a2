import { useEffect, useState } from 'react';
import { type PasswordPolicy, passwordPolicies, unmetRequirements } from '~/features/identity/password-rules';
import { Icon } from '../icon';
import type { PasswordTexts } from '../ui-texts';
import { VisuallyHidden } from '../visually-hidden';

export type PasswordChecklistProps = {
  id: string;
  /** The password field that the list belongs to. */
  inputId: string;
  policy: PasswordPolicy;
  /** The policy's requirements in words, in its order. */
  requirements: readonly string[];
  texts: PasswordTexts;
};

/** What the password needs; once awake, it ticks off while the person types. */
export function PasswordChecklist({ id, inputId, policy, requirements, texts }: PasswordChecklistProps) {
  const password = useTypedText(inputId);
  const missing = missingIn(policy, requirements, password ?? '');
  return (
    <>
      <ul className="requirements" id={id}>
        {requirements.map((words) => (
          <Requirement key={words} words={words} isMet={!missing.includes(words)} texts={texts} />
        ))}
      </ul>
      {password !== null && <ShowPassword inputId={inputId} texts={texts} />}
      <p className="visually-hidden" role="status">
        <AfterAPause words={password ? summary(missing, texts) : ''} />
      </p>
    </>
  );
}

/** Null until the script is awake. */
function useTypedText(inputId: string): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const input = document.getElementById(inputId);
    if (!(input instanceof HTMLInputElement)) return;
    const read = () => setText(input.value);
    read();
    input.addEventListener('input', read);
    return () => input.removeEventListener('input', read);
  }, [inputId]);
  return text;
}

function missingIn(policy: PasswordPolicy, requirements: readonly string[], password: string): string[] {
  const unmet = new Set(unmetRequirements(policy, password).map(({ code }) => code));
  return requirements.filter((_, index) => {
    const code = passwordPolicies[policy][index]?.code;
    return code !== undefined && unmet.has(code);
  });
}

function Requirement({ words, isMet, texts }: { words: string; isMet: boolean; texts: PasswordTexts }) {
  return (
    <li className={isMet ? 'is-met' : undefined}>
      <Icon name={isMet ? 'success' : 'open'} />
      {words}
      {isMet && <VisuallyHidden>{`, ${texts.met}`}</VisuallyHidden>}
    </li>
  );
}

function ShowPassword({ inputId, texts }: { inputId: string; texts: PasswordTexts }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const input = document.getElementById(inputId);
    if (!(input instanceof HTMLInputElement)) return;
    input.type = isShown ? 'text' : 'password';
    // Password managers only keep what was sent as a password.
    const hide = () => setShown(false);
    input.form?.addEventListener('submit', hide);
    return () => input.form?.removeEventListener('submit', hide);
  }, [inputId, isShown]);
  return (
    <button className="text-button" type="button" onClick={() => setShown(!isShown)}>
      {isShown ? texts.hide : texts.show}
    </button>
  );
}

function summary(missing: readonly string[], texts: PasswordTexts): string {
  return missing.length === 0 ? texts.enough : `${texts.missing} ${missing.join(', ')}.`;
}

/** A screen reader that echoes each key should not be talked over. */
function AfterAPause({ words }: { words: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(words), 1000);
    return () => clearTimeout(timer);
  }, [words]);
  return <>{said}</>;
}
