import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

const LEFT_OVER_AFTER = 60 * 60 * 1000;

export type Workplace = {
  /** A name of its own for a file that is only just being made. */
  file(): Promise<string>;
};

/** What a process that was killed left in the folder goes when the next one begins there. */
export function workplaceIn(folder: string): Workplace {
  let prepared: Promise<void> | null = null;

  async function prepare(): Promise<void> {
    await fs.mkdir(folder, { recursive: true, mode: 0o750 });
    await removeLeftOvers(folder);
  }

  return {
    async file() {
      prepared ??= prepare();
      await prepared.catch((error) => {
        prepared = null;
        throw error;
      });
      return path.join(folder, randomUUID());
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
