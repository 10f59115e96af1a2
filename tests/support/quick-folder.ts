import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
const ROOMY_BYTES = 2 * 1024 ** 3;

/** Where nothing has to survive: in memory where there is room for it, else where temporary files go. */
export function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ROOMY_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
