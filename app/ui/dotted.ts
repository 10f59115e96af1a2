/** "Kitchen · Normal · 2 photos", leaving out what is not there; a dot never begins a line. */
export function dotted(...parts: (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join('\u00a0· ');
}
