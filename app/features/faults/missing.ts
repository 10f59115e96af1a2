import type { PortalTexts } from '~/i18n';

/** An empty answer is named: the summary above the form has to tell which of its questions is meant. */
export function namingMissing(errors: Record<string, string>, t: PortalTexts): Record<string, string> {
  const names: Record<string, string> = t.faults.missing;
  const isMissing = (sentence: string) => sentence === t.errors.required || sentence === t.errors.choose;
  return Object.fromEntries(
    Object.entries(errors).map(([field, sentence]) => [
      field,
      isMissing(sentence) ? (names[field] ?? sentence) : sentence,
    ]),
  );
}
