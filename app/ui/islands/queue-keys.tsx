import { useEffect, useState } from 'react';

export type QueueKeysProps = { texts: { hint: string; toggle: string } };

const KEPT_AS = 'queue-keys';

/**
 * A list worked from the keyboard. Keys without a modifier disturb people who speak to their computer, so they can be
 * turned off (WCAG 2.1.4); without script there is nothing to turn on.
 */
export function QueueKeys({ texts }: QueueKeysProps) {
  const [isAwake, setAwake] = useState(false);
  const [isOn, setOn] = useState(true);

  useEffect(() => {
    setAwake(true);
    setOn(localStorage.getItem(KEPT_AS) !== 'off');
  }, []);
  useEffect(() => {
    if (!isAwake || !isOn) return;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isAwake, isOn]);

  if (!isAwake) return null;
  return (
    <p className="queue-keys">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
            localStorage.setItem(KEPT_AS, event.currentTarget.checked ? 'on' : 'off');
          }}
        />
        {texts.toggle}
      </label>
      {isOn && <span>{texts.hint}</span>}
    </p>
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === '/') {
    event.preventDefault();
    document.querySelector<HTMLInputElement>('input[name="q"]')?.focus();
  }
  if (event.key === 'j') move(1);
  if (event.key === 'k') move(-1);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"])');
}

/** Enter opens what is focused: it is a link. */
function move(by: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-orders] .card__title a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + by));
  links[next]?.focus();
}
