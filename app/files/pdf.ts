/** Readers accept some bytes before the signature, so it is looked for in the first KiB. */
const SIGNATURE_WITHIN = 1024;

export function looksLikePdf(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE_WITHIN).includes('%PDF-', 0, 'latin1');
}
