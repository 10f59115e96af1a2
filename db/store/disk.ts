import { type FileHandle, open } from 'node:fs/promises';
import { StoreUnavailable } from './unavailable';

export type Disk = {
  /** Settles once everything that was in the file when it was called has reached the disk. */
  reached(): Promise<void>;
  close(): Promise<void>;
};

/**
 * SQLite can wait for the disk at every commit, but then the whole process waits. Here only the one who wrote does:
 * the journal beside the database is brought to the disk by a thread, for all who have committed meanwhile at once.
 */
export function diskOf(file: string): Disk {
  let handle: Promise<FileHandle> | null = null;
  let underWay: Promise<void> | null = null;
  let following: Promise<void> | null = null;

  function reached(): Promise<void> {
    if (underWay === null) return start();
    // The one under way may have begun before the last commit.
    following ??= underWay
      .catch(() => undefined)
      .then(() => {
        following = null;
        return start();
      });
    return following;
  }

  function start(): Promise<void> {
    underWay = bring().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function bring(): Promise<void> {
    try {
      handle ??= open(file, 'r');
      await (await handle).datasync();
    } catch (error) {
      await letGo().catch(() => undefined);
      throw new StoreUnavailable('What was written did not reach the disk', { cause: error });
    }
  }

  async function close(): Promise<void> {
    await (following ?? underWay)?.catch(() => undefined);
    await letGo();
  }

  async function letGo(): Promise<void> {
    const opened = handle;
    handle = null;
    await (await opened?.catch(() => undefined))?.close();
  }

  return { reached, close };
}
