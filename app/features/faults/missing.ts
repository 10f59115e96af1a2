import type { PortalTexts } from '~/i18n';

/** An empty answer is named: the summary above the form has to tell which of its questions is meant. */
export function namingMissing(errors: Record<string, string>, t: PortalTexts): Record<string, string> {
  const names: Record<string, string> = t.faults.missing;
  const unnamed = [t.errors.required, t.errors.choose, ...Object.values(t.errors.missing)];
  return Object.fromEntries(
    Object.entries(errors).map(([field, sentence]) => [
      field,
      unnamed.includes(sentence) ? (names[field] ?? sentence) : sentence,
    ]),
  );
}
