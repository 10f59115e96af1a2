import { Worker } from 'node:worker_threads';
import { builtProgram } from '~/lib/built.server';
import { asBuffer } from '~/lib/bytes';
import { takingTurns } from '~/lib/in-turn';
import { minutes, seconds } from '~/lib/time';
import { drawPdf } from './draw.server';
import type { PdfOrder } from './sheet.server';

/** Beside the portal's own memory, in megabytes. */
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };
const LONGEST = seconds(30);
/** It knows the typefaces by heart, which takes longer than a letter does; after that time it is let go. */
const STAYS = minutes(2);

const inTurn = takingTurns();
let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;

/**
 * A letter takes a tenth of a second of pure work, in which no page would be answered: in the built portal a thread does
 * it, one paper at a time. From sources (tests, development) this process does.
 */
export async function drawApart(order: PdfOrder): Promise<Buffer> {
  const built = builtProgram('pdf/pdf-worker.js');
  if (built === null) return drawPdf(order);
  return inTurn('pdf', () => drawnBy(openThread(built), order));
}

function openThread(file: string): Worker {
  clearTimeout(idle);
  if (thread) return thread;
  const worker = new Worker(file, { resourceLimits: LIMITS });
  // Nobody waits for it when the portal stops.
  worker.unref();
  worker.once('exit', () => {
    if (thread === worker) thread = null;
  });
  thread = worker;
  return worker;
}

function drawnBy(worker: Worker, order: PdfOrder): Promise<Buffer> {
  return new Promise<Buffer>((resolve, reject) => {
    const tooLong = setTimeout(() => fail(new Error('the PDF thread took too long')), LONGEST);
    const failed = (error: Error) => fail(error);
    const ended = () => fail(new Error('the PDF thread ended'));

    function over(): void {
      clearTimeout(tooLong);
      worker.off('error', failed).off('exit', ended).off('message', done);
      idle = setTimeout(() => void worker.terminate(), STAYS).unref();
    }
    function done(bytes: Uint8Array): void {
      over();
      resolve(asBuffer(bytes));
    }
    function fail(error: Error): void {
      over();
      thread = null;
      void worker.terminate();
      reject(error);
    }

    worker.on('error', failed).on('exit', ended).on('message', done);
    worker.postMessage(order);
  });
}
