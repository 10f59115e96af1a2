import { constants, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { vaultOf } from '~/features/identity/vault.server';
import { openRegisterStore } from './open-store.server';
import type { WorkerInput } from './start-task.server';
import { runTask } from './task.server';

/** The thread that reads and applies a register: its own connection, its own memory. */
const { config, task } = workerData as WorkerInput;
// Where processors are few, people's pages go first. Elsewhere than on Linux it would be the whole portal's priority.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const store = await openRegisterStore(config);
try {
  const vault = vaultOf(config);
  await runTask(task, { store, vault, mode: config.mode });
} finally {
  await store.close();
}
