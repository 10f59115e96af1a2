import { HELD_BY_ALL_BYTES } from './upload-limits';

// Thrown as responses are everywhere in routes, so that each has its status wherever it is caught.
export class BodyTooLarge extends Response {
  constructor() {
    super(null, { status: 413 });
  }
}
export class MalformedBody extends Response {
  constructor() {
    super(null, { status: 400 });
  }
}
export class UploadsBusy extends Response {
  constructor() {
    super(null, { status: 503, headers: { 'Retry-After': '30' } });
  }
}

/**
 * What is left unread when this ends early stays unread: cancelling would cut the connection before the answer is out.
 * `discardUnreadBody` takes care of the rest.
 */
export async function* arriving(request: Request, maxBytes: number): AsyncGenerator<Uint8Array, void, undefined> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw new BodyTooLarge();
  if (request.body === null) return;
  const reader = request.body.getReader();
  try {
    for (let size = 0; ; ) {
      // A connection that breaks rejects here: nobody is left to read the answer.
      const { done, value } = await reader.read().catch(() => {
        throw new MalformedBody();
      });
      if (done) return;
      size += value.length;
      if (size > maxBytes) throw new BodyTooLarge();
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

const FIRST_BYTES = 16 * 1024;
/** Most photos whole; promised bytes are not yet there, so no more is laid out for them. */
const MOST_FIRST_BYTES = 4 * 1024 * 1024;
let heldByAll = 0;

export function countHeld(bytes: number): void {
  if (heldByAll + bytes > HELD_BY_ALL_BYTES) throw new UploadsBusy();
  heldByAll += bytes;
}

export function letGoOf(bytes: number): void {
  heldByAll -= bytes;
}

/**
 * Bytes of a request in memory, counted with those of all others until they are let go. Copied together at once: kept
 * as they come, a body sent byte by byte would cost a hundred times its size.
 */
export class HeldBytes {
  #buffer = Buffer.alloc(0);
  size = 0;
  readonly #first: number;

  /** @param expected bytes; a buffer that grows while they come is copied each time */
  constructor(expected = 0) {
    this.#first = Math.min(Math.max(expected, FIRST_BYTES), MOST_FIRST_BYTES);
  }

  add(bytes: Uint8Array): void {
    countHeld(bytes.length);
    const size = this.size + bytes.length;
    if (size > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(
        Math.max(size, this.#buffer.length * 2, bytes.length < FIRST_BYTES ? FIRST_BYTES : this.#first),
      );
      this.#buffer.copy(larger, 0, 0, this.size);
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.size);
    this.size = size;
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.size);
  }

  /** What `bytes` gave stays good: the next are held elsewhere. */
  release(): void {
    letGoOf(this.size);
    this.size = 0;
    this.#buffer = Buffer.alloc(0);
  }
}
