import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { takingTurns } from '~/lib/in-turn';
import type { PdfLimits, PdfVerdict } from './pdf-inspect';
import type { PdfWork } from './pdf-worker';

/** In megabytes, beside the portal's own memory. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 };
const LONGEST_MS = 15_000;

export type CheckLimits = PdfLimits & { longestMs?: number };

/** One at a time: two hostile files cost no more than one. What takes too long or too much counts as damaged. */
export function checkPdf(bytes: Buffer, { maxPages, longestMs = LONGEST_MS }: CheckLimits): Promise<PdfVerdict> {
  return inTurn('pdf', () => inThread({ bytes, limits: { maxPages } }, longestMs));
}

const inTurn = takingTurns();

const DAMAGED: PdfVerdict = { ok: false, code: 'pdf-damaged' };

function inThread(work: PdfWork, longestMs: number): Promise<PdfVerdict> {
  return new Promise((resolve) => {
    const worker = startThread({ workerData: work, resourceLimits: MEMORY, env: {}, stdout: true, stderr: true });
    const timer = setTimeout(() => void worker.terminate(), longestMs);
    worker.once('message', (verdict: PdfVerdict) => {
      resolve(verdict);
      void worker.terminate();
    });
    worker.once('error', () => resolve(DAMAGED));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(DAMAGED);
    });
  });
}

/** In the built portal a file of its own; from sources (tests, development) the same, read as TypeScript. */
function startThread(options: WorkerOptions): Worker {
  const built = path.resolve('build/house/app/files/pdf-worker.js');
  if (import.meta.env?.PROD && existsSync(built)) return new Worker(built, options);
  const source = JSON.stringify(pathToFileURL(path.resolve('app/files/pdf-worker.ts')).href);
  return new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`, {
    ...options,
    eval: true,
  });
}
