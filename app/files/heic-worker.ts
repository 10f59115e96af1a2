import { parentPort, workerData } from 'node:worker_threads';
import { type DecodedHeic, decodeHeic, type HeicLimits, type HeicRefusal } from './heic-decode';
import { pngOf } from './png';

export type HeicWork = { bytes: Uint8Array; limits: HeicLimits; maxMegabytes: number };
export type HeicVerdict = { ok: true; picture: Uint8Array } | { ok: false; code: HeicRefusal };

const { bytes, limits, maxMegabytes } = workerData as HeicWork;

// The limits of a thread count what JavaScript holds; compiled code has its memory beside it, and asks for more here.
const grow = WebAssembly.Memory.prototype.grow;
let isTooMuch = false;
WebAssembly.Memory.prototype.grow = function growWithin(this: WebAssembly.Memory, pages: number): number {
  isTooMuch ||= this.buffer.byteLength + pages * 65_536 > maxMegabytes * 1024 * 1024;
  if (isTooMuch) throw new RangeError('too much');
  return grow.call(this, pages);
};

/** The thread in which an unknown HEIC is opened: its own memory, and no longer than it is given. */
const decoded = decodeHeic(bytes, limits);
parentPort?.postMessage(verdictOn(decoded));

function verdictOn(found: DecodedHeic): HeicVerdict {
  if (found.ok) return { ok: true, picture: pngOf(found) };
  return isTooMuch ? { ok: false, code: 'heic' } : found;
}
