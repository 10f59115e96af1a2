import { createHash } from 'node:crypto';

const KEPT = 40;
const kept = new Map<string, Promise<Buffer>>();

/**
 * For papers that everybody may ask for and that name nobody: made once, and then kept in memory. `of` is all that the
 * paper is made from.
 */
export function keptPdf(of: Record<string, unknown>, make: () => Promise<Buffer>): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(of)).digest('base64');
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return made;
}
