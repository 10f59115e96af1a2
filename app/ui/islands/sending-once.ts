/** Long enough for a slow connection, short enough for someone whose browser gave up in silence. */
const TRY_AGAIN_AFTER = 20_000;

/** A second tap on the button does not send the form again. The server refuses the double as well, without script. */
export function guardAgainstSendingTwice(page: Document): void {
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    markAsSending(form);
    setTimeout(() => release(form), TRY_AGAIN_AFTER);
  });
  // The back button may show the page as it was left.
  window.addEventListener('pageshow', () => page.querySelectorAll('form').forEach(release));
}

/** Not disabled: a disabled button loses its value and the focus. */
function markAsSending(form: HTMLFormElement): void {
  form.dataset.sending = 'true';
  for (const button of buttonsOf(form)) button.setAttribute('aria-disabled', 'true');
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sending;
  for (const button of buttonsOf(form)) button.removeAttribute('aria-disabled');
}

function buttonsOf(form: HTMLFormElement): Element[] {
  return Array.from(form.elements).filter((element) => element.matches('button[type=submit]'));
}
