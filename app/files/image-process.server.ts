import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { builtProgram } from '~/lib/built.server';
import { minutes, seconds } from '~/lib/time';
import type { ImageAnswer, ImageWork, MadeFiles, WorkOnBytes, WorkOnFile } from './image-work';
import type { MadeImage, UnreadableImage } from './reencode';
import { StorageUnavailable } from './storage.server';

const LONGEST = seconds(60);
const STAYS = minutes(2);

/** Its heap, in megabytes: pictures are held outside it. */
const FLAGS = ['--max-old-space-size=64', '--max-semi-space-size=2'];
/** The memory allocator's, as for the portal: what a picture took is given back. Nothing of the portal's settings. */
const ENVIRONMENT = {
  NODE_ENV: 'production',
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
} as const;
const SILENT: StdioOptions = ['ignore', 'ignore', 'ignore', 'ipc'];

/**
 * Decoding a photo is a tenth of a second of pure work: in the built portal a process with lower priority does it, and
 * what a hostile picture breaks there is not the portal. From sources (tests, development) this process does it.
 */
export async function reencodeApart(work: WorkOnBytes): Promise<MadeImage | UnreadableImage>;
export async function reencodeApart(work: WorkOnFile): Promise<MadeFiles | UnreadableImage>;
export async function reencodeApart(work: ImageWork): Promise<ImageAnswer> {
  const program = builtProgram('files/image-process.js');
  if (program === null) return (await import('./image-work')).workOn(work);
  apart ??= imageProcess({ program });
  return apart.ask(work);
}

let apart: ImageProcess | null = null;

export type ImageProcess = { ask(work: ImageWork): Promise<ImageAnswer> };
type Starting = { program: string; flags?: string[]; longest?: number; stays?: number };

/** One picture at a time is the caller's care. A picture that ends the process or keeps it too long is damaged. */
export function imageProcess({ program, flags = FLAGS, longest = LONGEST, stays = STAYS }: Starting): ImageProcess {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  function open(): ChildProcess {
    clearTimeout(idle);
    if (child?.connected) return child;
    const started = fork(program, [], { execArgv: flags, env: ENVIRONMENT, serialization: 'advanced', stdio: SILENT });
    // What cannot be started may say so more than once; who waited has been told by the first.
    started.on('error', () => undefined);
    // Nobody waits for it when the portal stops.
    started.unref();
    started.channel?.unref();
    child = started;
    return started;
  }

  /** Whoever comes next finds a new one. */
  function leave(worker: ChildProcess): void {
    if (child === worker) child = null;
  }

  async function ask(work: ImageWork): Promise<ImageAnswer> {
    const worker = openOrRefuse();
    return new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => {
        // Its answer may be on the way already, and it may not have ended when the next one comes.
        leave(worker);
        worker.kill('SIGKILL');
      }, longest);

      function over(): void {
        clearTimeout(tooLong);
        worker.off('message', done).off('exit', ended).off('error', unable);
      }
      function done(answer: ImageAnswer | { failed: string }): void {
        over();
        idle = setTimeout(() => worker.connected && worker.disconnect(), stays).unref();
        if ('failed' in answer) reject(new StorageUnavailable(answer.failed));
        else resolve(answer);
      }
      function ended(): void {
        over();
        leave(worker);
        resolve({ ok: false, code: 'damaged' });
      }
      function unable(error: Error): void {
        over();
        leave(worker);
        reject(noProcess(error));
      }

      worker.on('message', done).on('exit', ended).on('error', unable);
      // Without a channel it has not been started, and says so in a moment.
      if (worker.connected) worker.send(work);
    });
  }

  function openOrRefuse(): ChildProcess {
    try {
      return open();
    } catch (error) {
      throw noProcess(error);
    }
  }

  return { ask };
}

function noProcess(cause: unknown): StorageUnavailable {
  return new StorageUnavailable('no process for pictures', { cause });
}
