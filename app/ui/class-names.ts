/** Joins what is there: classNames('card', late && 'card--late'). */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
