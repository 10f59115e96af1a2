import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AuditActor } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { system } from '~/policy/actor';
import type { ImportPreview } from '~db/schema';
import { applyImport } from './apply.server';
import { type CheckOutcome, checkImport } from './check.server';
import { eraseImport, eraseStagedRows } from './erase.server';
import { beginImport, decideToApply, discardImport, giveUpImport } from './imports.server';
import { registerPlaceOf } from './place.server';
import type { Progress } from './read-files.server';
import type { SourceFile } from './recognise.server';
import type { TaskTools } from './task.server';

export type ImportOptions = {
  landlordId: string;
  sources: SourceFile[];
  now: Date;
  actor?: AuditActor;
  onProgress?: (progress: Progress) => void;
  /** Sees what the files would change, and decides. */
  decide: (preview: ImportPreview) => Promise<boolean>;
};

export type ImportEnd = { checked: CheckOutcome; end: 'applied' | 'outdated' | 'discarded' | 'refused' | 'unchanged' };

/** The whole import at one go: the command line and the demo, which have nobody else to serve. */
export async function importRegister(tools: TaskTools, options: ImportOptions): Promise<ImportEnd> {
  const { store, vault, mode } = tools;
  const { landlordId, sources, now, onProgress } = options;
  const { id: importId } = await beginImport(store, {
    landlordId,
    via: 'command',
    startedBy: null,
    submissionKey: null,
    now,
  });
  try {
    const place = await registerPlaceOf(store.read, { landlordId, mode, now });
    const checked = await checkImport({
      place: { store, vault, importId, landlordId, ...place },
      sources,
      now,
      onProgress,
    });
    return { checked, end: await conclude(tools, { ...options, importId, checked }) };
  } catch (error) {
    await giveUpImport(store, { importId, now });
    throw error;
  }
}

type Concluding = ImportOptions & { importId: string; checked: CheckOutcome };

async function conclude(
  { store }: TaskTools,
  { checked, decide, importId, ...options }: Concluding,
): Promise<ImportEnd['end']> {
  const { landlordId, now, actor = system } = options;
  const decision = { importId, landlordId, staffId: null, now };
  if (checked.state !== 'ready') {
    if (checked.state === 'unchanged') await eraseImport(store, importId);
    return checked.state;
  }
  const wanted = await decide(checked.preview);
  if (!wanted || !(await decideToApply(store, decision))) {
    await discardImport(store, decision);
    await eraseImport(store, importId);
    return 'discarded';
  }
  const end = await applyImport(store, { importId, landlordId, actor, now });
  if (end === 'applied') await eraseImport(store, importId);
  else await eraseStagedRows(store, importId);
  return end;
}

/** A register that has to fit: throws with the first thing that is wrong with it. */
export async function importFolder(
  house: House,
  { folder, landlordId }: { folder: string; landlordId: string },
): Promise<void> {
  const tools = { store: house.store, vault: house.vault, mode: house.config.mode };
  const sources = await sourcesIn([folder]);
  const { checked, end } = await importRegister(tools, {
    landlordId,
    sources,
    now: house.clock.now(),
    decide: async () => true,
  });
  if (end === 'applied' || end === 'unchanged') return;
  const [first] = checked.faults.kept();
  const where = first ? `: ${first.file} ${first.line ?? ''} ${first.column ?? ''} ${first.reason}` : '';
  throw new Error(`the register in ${folder} was not imported (${end})${where}`);
}

/** The CSV files of the given folders, and the given files. */
export async function sourcesIn(paths: string[]): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  for (const given of paths) {
    const isFolder = (await stat(given)).isDirectory();
    const names = isFolder ? (await readdir(given)).filter((name) => name.toLowerCase().endsWith('.csv')).sort() : [''];
    for (const name of names) {
      const file = path.join(given, name);
      sources.push({ name: path.basename(file), path: file, bytes: (await stat(file)).size });
    }
  }
  return sources;
}
