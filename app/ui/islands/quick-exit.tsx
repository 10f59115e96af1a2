import { type MouseEvent as ReactMouseEvent, useEffect } from 'react';

export type QuickExitProps = {
  /** A page that anybody might be reading. */
  href: string;
  label: string;
  hint: string;
  /** The pages that take each other's place in the history begin with this. */
  within: string;
};

/** A plain link; once awake, it also takes the page out of the tab's history, and works from the keyboard. */
export function QuickExit({ href, label, hint, within }: QuickExitProps) {
  useEffect(() => keepOneEntry(within), [within]);
  useEffect(() => onThreeShifts(() => leave(href)), [href]);
  return (
    <div className="quick-exit">
      <span className="quick-exit__hint">{hint}</span>
      <a
        className="hds-button hds-button--danger"
        href={href}
        rel="noreferrer"
        onClick={(event: ReactMouseEvent) => {
          event.preventDefault();
          leave(href);
        }}
      >
        {label}
      </a>
    </div>
  );
}

/** Blank first: the other page may take a while. */
function leave(href: string): void {
  document.documentElement.hidden = true;
  document.title = '';
  history.replaceState(null, '', '/');
  location.replace(href);
}

/** From one of these pages to another the browser keeps a single entry, so that leaving replaces all of them. */
function keepOneEntry(within: string): () => void {
  const stays = (address: URL) => address.origin === location.origin && address.pathname.startsWith(within);

  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const address = new URL(link.href, location.href);
    if (!stays(address) || (address.hash && address.pathname === location.pathname)) return;
    event.preventDefault();
    location.replace(address);
  }

  function onSubmit(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    // What is sent opens a page of its own: the one behind it becomes the start page.
    if (form.method === 'post') history.replaceState(null, '', '/');
    if (form.method !== 'get') return;
    const address = new URL(form.action, location.href);
    if (!stays(address)) return;
    event.preventDefault();
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    address.search = new URLSearchParams(fields).toString();
    location.replace(address);
  }

  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  return () => {
    document.removeEventListener('click', onClick);
    document.removeEventListener('submit', onSubmit);
  };
}

const SHIFTS_WITHIN = 3_000;

/** Not Escape: that one stops a page from loading, leaves full screen and closes dialogs. */
function onThreeShifts(then: () => void): () => void {
  let pressed: number[] = [];
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Shift') {
      pressed = [];
      return;
    }
    pressed = [...pressed, event.timeStamp].slice(-3);
    if (pressed.length === 3 && event.timeStamp - pressed[0]! < SHIFTS_WITHIN) then();
  }
  document.addEventListener('keyup', onKey);
  return () => document.removeEventListener('keyup', onKey);
}
