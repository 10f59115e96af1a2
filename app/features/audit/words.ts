import type { PortalTexts } from '~/i18n';

/** What was done, in human words: the log's own, else those of the person's extract; null where there are none. */
export function wordsOfAction(t: PortalTexts, action: string): string | null {
  const own = wordIn(t.audit.actions, action) ?? wordIn(t.extract.codes.action, action);
  if (own) return own;
  const event = action.startsWith('fault.') ? wordIn(t.extract.codes.event, action.slice('fault.'.length)) : null;
  return event && t.audit.faultAction(event);
}

function wordIn(words: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}

/** Everything that has words, for choosing from. */
export function namedActions(t: PortalTexts): { value: string; label: string }[] {
  const codes = [
    ...Object.keys(t.audit.actions),
    ...Object.keys(t.extract.codes.action),
    ...Object.keys(t.extract.codes.event).map((event) => `fault.${event}`),
  ];
  const named = [...new Set(codes)].map((value) => ({ value, label: wordsOfAction(t, value) ?? value }));
  return named.sort((one, other) => one.label.localeCompare(other.label));
}
