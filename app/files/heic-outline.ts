/** The boxes that hold the picture; what a phone hangs on behind them (a film, its own marks) may look as it likes. */
const NEEDED = ['ftyp', 'meta', 'mdat', 'idat', 'moov', 'free'];

/**
 * What the outermost boxes of a HEIC tell before anything is opened: whether it is all there, and whether it holds a
 * picture of its own at all or is a film of pictures.
 */
export function refusalOfHeicOutline(bytes: Buffer): 'truncated' | 'heic-sequence' | 'damaged' | null {
  const seen = new Set<string>();
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!NEEDED.includes(type)) break;
    const size = sizeAt(bytes, at);
    if (size < 8) return 'damaged';
    if (at + size > bytes.length) return 'truncated';
    seen.add(type);
    at += size;
  }
  if (seen.has('meta')) return null;
  return seen.has('moov') ? 'heic-sequence' : 'damaged';
}

/** 0: to the end of the file; 1: too long for four bytes, and said behind. */
function sizeAt(bytes: Buffer, at: number): number {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return bytes.length - at;
  if (size !== 1) return size;
  return at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : Number.POSITIVE_INFINITY;
}
