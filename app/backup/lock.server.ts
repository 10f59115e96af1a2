import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { BrokenBackup } from './broken';
import type { Lock, Opener } from './settings.server';

/** As the program `age` does it (age-encryption.org), so that a backup can be opened without this one. */
export async function locked(plain: AsyncIterable<Uint8Array>, lock: Lock): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase);
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  return readable(await encrypter.encrypt(webStream(Readable.from(plain))));
}

const FIRST_LINE = 'age-encryption.org/v1\n';

export async function unlocked(file: string, opener: Opener): Promise<AsyncIterable<Uint8Array>> {
  if (!(await beginsAsLocked(file))) throw new BrokenBackup('foreign');
  const decrypter = new Decrypter();
  for (const identity of opener.identities) decrypter.addIdentity(identity);
  if (opener.passphrase !== null) decrypter.addPassphrase(opener.passphrase);
  const plain = await decrypter.decrypt(webStream(createReadStream(file))).catch((error: unknown) => {
    throw new BrokenBackup(isWrongKey(error) ? 'locked' : 'damaged');
  });
  return whole(readable(plain));
}

async function beginsAsLocked(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { end: FIRST_LINE.length - 1 })) return String(chunk) === FIRST_LINE;
  return false;
}

function isWrongKey(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no identity matched');
}

/** Each piece is sealed for its place and the last one is marked: what is changed or cut off does not open. */
async function* whole(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = plain[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch(() => {
      throw new BrokenBackup('damaged');
    });
    if (next.done) return;
    yield next.value;
  }
}

function webStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

function readable(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}
