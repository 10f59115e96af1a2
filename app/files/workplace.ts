import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

const LEFT_OVER_AFTER = 60 * 60 * 1000;

export type Workplace = {
  /** A name of its own for a file that is only just being made. */
  file(): Promise<string>;
  /** For the daily sweep, when nobody begins a file. */
  clear(): Promise<void>;
};

type Clearing = { every?: number };

/**
 * What a process that was killed left in the folder, such as a photo as it came, goes when it is an hour old. The next
 * process begins before that, so it looks again and again.
 */
export function workplaceIn(folder: string, { every = LEFT_OVER_AFTER }: Clearing = {}): Workplace {
  let prepared: Promise<void> | null = null;
  let preparedAt = 0;

  async function prepare(): Promise<void> {
    await fs.mkdir(folder, { recursive: true, mode: 0o750 });
    await removeLeftOvers(folder);
  }

  return {
    async file() {
      const now = performance.now();
      if (prepared === null || now - preparedAt >= every) {
        prepared = prepare();
        preparedAt = now;
      }
      await prepared.catch((error) => {
        prepared = null;
        throw error;
      });
      return path.join(folder, randomUUID());
    },

    async clear() {
      // Where it cannot be done, or nothing has been made yet, the sweep goes on; who next begins a file is told.
      await removeLeftOvers(folder).catch(() => undefined);
    },
  };
}

/** Another process may be writing here now, so only old ones go, by the disk's own clock. */
async function removeLeftOvers(folder: string): Promise<void> {
  const probe = path.join(folder, randomUUID());
  await fs.writeFile(probe, '');
  const now = (await fs.stat(probe)).mtimeMs;
  await fs.rm(probe, { force: true });
  for (const name of await fs.readdir(folder)) {
    const left = path.join(folder, name);
    const age = await fs.stat(left).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    );
    if (age > LEFT_OVER_AFTER) await fs.rm(left, { force: true });
  }
}
