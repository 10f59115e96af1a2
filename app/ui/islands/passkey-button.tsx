import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { useEffect, useRef, useState } from 'react';

export type PasskeyButtonProps = {
  does: 'add' | 'sign-in';
  /** Where the portal says what the authenticator is to sign. */
  askAt: string;
  label: string;
  /** Of the button that sends the form, where one page's forms do several things. */
  intent?: string;
  texts: { needsScript: string; unsupported: string; failed: string; busy: string };
};

type State = 'asleep' | 'ready' | 'busy' | 'unsupported';

/** Asks the browser for a passkey and sends the form around it with the answer. Needs the script, as passkeys do. */
export function PasskeyButton({ does, askAt, label, intent, texts }: PasskeyButtonProps) {
  const [state, setState] = useState<State>('asleep');
  const [hasFailed, setFailed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  useEffect(() => setState(browserSupportsWebAuthn() ? 'ready' : 'unsupported'), []);

  async function press(): Promise<void> {
    setState('busy');
    setFailed(false);
    try {
      field.current!.value = JSON.stringify(await answerTo({ does, askAt }));
      field.current!.form?.requestSubmit(send.current);
    } catch {
      setFailed(true);
    }
    setState('ready');
  }

  if (state === 'asleep') return <noscript>{texts.needsScript}</noscript>;
  if (state === 'unsupported') return <p>{texts.unsupported}</p>;
  return (
    <>
      <input type="hidden" name="passkey" ref={field} />
      <button type="submit" name={intent ? 'intent' : undefined} value={intent} ref={send} hidden />
      <div className="button-row">
        <button
          type="button"
          className="hds-button hds-button--secondary"
          aria-disabled={state === 'busy'}
          onClick={() => state === 'ready' && press()}
        >
          {label}
        </button>
      </div>
      <p role="status">{state === 'busy' ? texts.busy : hasFailed ? texts.failed : ''}</p>
    </>
  );
}

async function answerTo({ does, askAt }: Pick<PasskeyButtonProps, 'does' | 'askAt'>) {
  const response = await fetch(askAt, { method: 'POST', headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`asked, and answered ${response.status}`);
  const optionsJSON = await response.json();
  return does === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
}
