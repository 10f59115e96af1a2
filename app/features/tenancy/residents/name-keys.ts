/**
 * Names are stored family name first; people say them either way round. "Matti Juhani Virtanen" is looked for as it
 * stands and as "virtanen matti juhani". Nothing is looked for by a single letter.
 */
export function nameKeysOf(q: string): string[] {
  const words = q.normalize('NFC').toLowerCase().replace(/[,.]/g, ' ').trim().split(/\s+/).filter(Boolean);
  const said = words.join(' ');
  if (said.length < 2) return [];
  const turned = [words.at(-1), ...words.slice(0, -1)].join(' ');
  return [...new Set([said, turned])];
}
