/** The same bytes, not a copy: what comes from a stream, a thread or another process is no Buffer any more. */
export function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
