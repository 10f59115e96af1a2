import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Config } from '~/config.server';
import type { House } from '~/house.server';
import { errorForLog } from '~/http/log.server';
import { builtProgram } from '~/lib/built.server';
import { giveUpImport } from './imports.server';
import { type RegisterTask, runTask } from './task.server';

export type WorkerInput = { config: Config; task: RegisterTask };

/** Beside the portal's own memory, in megabytes. */
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 };

/**
 * Goes on after the request has been answered. In the built portal a thread with a database connection of its own does
 * it, so that pages are served meanwhile; from sources (tests, development) this process does. Never rejects.
 */
export async function startTask(house: House, task: RegisterTask): Promise<void> {
  const built = builtProgram('features/tenancy/register/register-worker.js');
  try {
    if (built !== null) await inThread(built, { config: house.config, task });
    else await runTask(task, { store: house.store, vault: house.vault, mode: house.config.mode });
  } catch (error) {
    house.log.error({ import: task.importId, task: task.kind, error: errorForLog(error) }, 'register task failed');
    await giveUpImport(house.store, task).catch(() => undefined);
    if (task.kind === 'check') await rm(task.folder, { recursive: true, force: true });
  }
}

function inThread(file: string, input: WorkerInput): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: input, resourceLimits: LIMITS });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the register thread ended with ${code}`))));
    // Nobody waits for it when the portal stops: its transaction is rolled back, and the import is given up as lost.
    worker.unref();
  });
}
