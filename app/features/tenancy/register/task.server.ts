import { rm } from 'node:fs/promises';
import type { AuditActor } from '~/audit/audit.server';
import type { Config } from '~/config.server';
import type { Vault } from '~/features/identity/vault.server';
import type { Store } from '~db/store.server';
import { applyImport } from './apply.server';
import { checkImport } from './check.server';
import { eraseImport, eraseStagedRows } from './erase.server';
import { giveUpImport } from './imports.server';
import { registerPlaceOf } from './place.server';
import type { SourceFile } from './recognise.server';

/** Work that takes longer than a request may: done in a thread of its own, and plain so that it can be sent there. */
export type RegisterTask = { importId: string; landlordId: string; now: Date } & (
  | { kind: 'check'; sources: SourceFile[]; folder: string }
  | { kind: 'apply'; actor: AuditActor; requestId: string | null }
  | { kind: 'erase' }
);

export type TaskTools = { store: Store; vault: Vault; mode: Config['mode'] };

export async function runTask(task: RegisterTask, tools: TaskTools): Promise<void> {
  const { store } = tools;
  const { importId, now } = task;
  try {
    if (task.kind === 'check') await check(task, tools);
    else if (task.kind === 'apply') await apply(task, store);
    else await eraseImport(store, importId);
  } catch (error) {
    await giveUpImport(store, { importId, now });
    throw error;
  }
}

async function check(task: Extract<RegisterTask, { kind: 'check' }>, { store, vault, mode }: TaskTools): Promise<void> {
  const { importId, landlordId, sources, folder, now } = task;
  try {
    const place = await registerPlaceOf(store.read, { landlordId, mode, now });
    await checkImport({ place: { store, vault, importId, landlordId, ...place }, sources, now });
  } finally {
    // The files hold personal identity codes in plain text.
    await rm(folder, { recursive: true, force: true });
  }
}

async function apply(task: Extract<RegisterTask, { kind: 'apply' }>, store: Store): Promise<void> {
  const { importId } = task;
  const outcome = await applyImport(store, task);
  if (outcome === 'applied') await eraseImport(store, importId);
  else await eraseStagedRows(store, importId);
}
