import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker, type WorkerOptions } from 'node:worker_threads';
import { builtProgram } from '~/lib/built.server';

type Asking = {
  /** The module in `app/files` that does the work and posts one answer. */
  thread: 'pdf-worker' | 'heic-worker';
  work: unknown;
  memory: ResourceLimits;
  longestMs: number;
};

/** What a thread of its own makes of an unknown file; null when it took too long, too much, or broke. */
export function askThread<Answer>({ thread, work, memory, longestMs }: Asking): Promise<Answer | null> {
  return new Promise((resolve) => {
    const options = { workerData: work, resourceLimits: memory, env: {}, stdout: true, stderr: true };
    const worker = startThread(thread, options);
    const timer = setTimeout(() => void worker.terminate(), longestMs);
    worker.once('message', (answer: Answer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', () => resolve(null));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}

/** In the built portal a file of its own; from sources (tests, development) the same, read as TypeScript. */
function startThread(thread: Asking['thread'], options: WorkerOptions): Worker {
  const built = builtProgram(`files/${thread}.js`);
  if (built !== null) return new Worker(built, options);
  const source = JSON.stringify(pathToFileURL(path.resolve(`app/files/${thread}.ts`)).href);
  return new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`, {
    ...options,
    eval: true,
  });
}
