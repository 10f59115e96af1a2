import type { ImportFile, ImportPreview } from '~db/schema';
import { checkAcrossFiles } from './cross-checks.server';
import { eraseStagedRows } from './erase.server';
import { type FaultList, makeFaultList } from './fault-list';
import type { RegisterPlace } from './fields';
import { endCheck, showProgress } from './imports.server';
import { previewOf } from './preview.server';
import { changesNothing } from './preview-sums';
import { type Progress, readFiles } from './read-files.server';
import { recogniseFiles, type SourceFile } from './recognise.server';
import type { StagingPlace } from './staging.server';

export type CheckOptions = {
  place: StagingPlace & RegisterPlace;
  sources: SourceFile[];
  now: Date;
  onProgress?: (progress: Progress) => void;
};

type Findings =
  | { state: 'ready'; preview: ImportPreview }
  | { state: 'unchanged'; preview: ImportPreview }
  | { state: 'refused'; preview: null };

export type CheckOutcome = { files: ImportFile[]; faults: FaultList } & Findings;

/** Reads all files into staging and finds out all that is wrong, or what applying them would do. */
export async function checkImport({ place, sources, now, onProgress }: CheckOptions): Promise<CheckOutcome> {
  const { store, importId, landlordId } = place;
  const clock = startClock(now);
  const faults = makeFaultList();
  const signOfLife = everySecond((rowsRead) => showProgress(store, { importId, rowsRead, now: clock() }));
  const recognised = await recogniseFiles(sources, faults);
  await readFiles(recognised, {
    place,
    faults,
    async onProgress(progress) {
      onProgress?.(progress);
      await signOfLife(progress.rows);
    },
  });
  await checkAcrossFiles(recognised, { db: store.read, importId, faults });
  const files = recognised.map(({ path: _, ...file }) => file);
  const found = await findings({ faults, preview: () => previewOf(store.read, { importId, landlordId }) });
  const rowsRead = files.reduce((sum, { rows }) => sum + rows, 0);
  await endCheck(store, { importId, ...found, files, rowsRead, faults, now: clock() });
  if (found.state !== 'ready') await eraseStagedRows(store, importId);
  return { files, faults, ...found };
}

async function findings(of: { faults: FaultList; preview: () => Promise<ImportPreview> }): Promise<Findings> {
  if (of.faults.count > 0) return { state: 'refused', preview: null };
  const preview = await of.preview();
  return { state: changesNothing(preview) ? 'unchanged' : 'ready', preview };
}

/** Goes on from the given time, so that a moved clock stays moved. */
function startClock(now: Date): () => Date {
  const started = performance.now();
  return () => new Date(now.getTime() + performance.now() - started);
}

function everySecond(act: (rows: number) => Promise<void>): (rows: number) => Promise<void> {
  let last = performance.now();
  return async (rows) => {
    if (performance.now() - last < 1_000) return;
    last = performance.now();
    await act(rows);
  };
}
