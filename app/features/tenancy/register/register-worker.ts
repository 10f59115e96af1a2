import { workerData } from 'node:worker_threads';
import { makeVault } from '~/features/identity/vault.server';
import { openRegisterStore } from './open-store.server';
import type { WorkerInput } from './start-task.server';
import { runTask } from './task.server';

/** The thread that reads and applies a register: its own connection, its own memory. */
const { config, task } = workerData as WorkerInput;
const store = await openRegisterStore(config);
try {
  const vault = makeVault({ indexKey: config.indexKey, keyRing: config.encryptionKeys });
  await runTask(task, { store, vault, mode: config.mode });
} finally {
  await store.close();
}
