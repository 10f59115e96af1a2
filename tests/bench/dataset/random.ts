export type Random = ReturnType<typeof makeRandom>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The same numbers for the same seed (mulberry32), so that two machines measure the same register. */
export function makeRandom(seed: number) {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  const below = (n: number) => Math.floor(next() * n);
  const between = (least: number, most: number) => least + next() * (most - least);
  const chance = (share: number) => next() < share;
  const pick = <T>(of: readonly T[]): T => of[below(of.length)] as T;

  /** Shaped as `newId` makes them. */
  function id(): string {
    let text = '';
    for (let n = 0; n < 26; n++) text += ALPHABET[below(32)];
    return text;
  }

  return { next, below, between, chance, pick, id };
}
