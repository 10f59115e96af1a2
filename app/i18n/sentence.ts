import type { PortalTexts } from './index';

/**
 * The sentence of a text key: `code` of the error texts, `feature.key` of any, with a parameter after a colon
 * ("tooLong:200"). An unknown key gives the general one, never the key itself.
 */
export function sentenceOf(t: PortalTexts, message: string): string {
  const colon = message.indexOf(':');
  const key = colon < 0 ? message : message.slice(0, colon);
  const parameter = colon < 0 ? '' : message.slice(colon + 1);
  const found = key.includes('.') ? leaf(t, key.split('.')) : leaf(t.errors, [key]);
  if (typeof found === 'function') return String(found(parameter));
  return typeof found === 'string' ? found : t.errors.invalid;
}

function leaf(texts: unknown, path: string[]): unknown {
  let node = texts;
  for (const part of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return undefined;
    node = (node as Record<string, unknown>)[part];
  }
  return node;
}
