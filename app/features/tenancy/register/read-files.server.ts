import { type CsvRow, readFirstLine, readRows } from './csv.server';
import type { FaultList } from './fault-list';
import { FileFault } from './faults';
import type { RegisterPlace } from './fields';
import { readHeader } from './header';
import type { RegisterSource } from './recognise.server';
import { checkRow } from './rules';
import { type RowToStage, rowsAtOnce, type StagingPlace, stageRows } from './staging.server';

export type Progress = { bytes: number; rows: number };

export type Reading = {
  place: StagingPlace & RegisterPlace;
  faults: FaultList;
  onProgress: (progress: Progress) => Promise<void>;
};

/** Some three times the largest landlord's register: more is a mistake, and would fill the disk. */
const MOST_ROWS = 1_000_000;
const LARGEST_FILE = 100 * 1024 * 1024;

const ROWS_BETWEEN_SIGNS = 5_000;

/** Reads, checks and stages every file, never holding more than a batch of it. Counts the rows of each. */
export async function readFiles(files: RegisterSource[], reading: Reading): Promise<void> {
  const total: Progress = { bytes: 0, rows: 0 };
  for (const file of files) {
    try {
      await readOneFile(file, { ...reading, total });
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      const { line = null, column = null, facts = {} } = error.at;
      reading.faults.add({ file: file.name, line, column, reason: error.reason, facts });
      reading.faults.markUnusable(file.kind);
      if (error.reason === 'too-many-rows') break;
    }
  }
}

async function readOneFile(file: RegisterSource, reading: Reading & { total: Progress }): Promise<void> {
  const { place, faults, onProgress, total } = reading;
  if (file.bytes > LARGEST_FILE) throw new FileFault('file-too-large', { facts: { most: '100' } });
  const { delimiter, names } = await readFirstLine(file.path);
  const { columns, unknownColumns } = readHeader(file.kind, names);
  file.unknownColumns = unknownColumns;
  const atOnce = rowsAtOnce(place.store);
  let batch: RowToStage[] = [];
  for await (const row of readRows({ path: file.path, delimiter, onBytes: count })) {
    file.rows += 1;
    total.rows += 1;
    if (total.rows > MOST_ROWS)
      throw new FileFault('too-many-rows', { line: row.line, facts: { most: String(MOST_ROWS) } });
    take(row);
    if (batch.length === atOnce) await flush();
    // Also when nothing is good enough to be staged: whoever waits has to see that it goes on.
    else if (file.rows % ROWS_BETWEEN_SIGNS === 0) await onProgress({ ...total });
  }
  await flush();
  // A household of lease parties alone is ordinary, so only that file may be empty.
  if (file.rows === 0 && file.kind !== 'occupants') throw new FileFault('no-rows');

  function count(bytes: number): void {
    total.bytes += bytes;
  }

  function take(row: CsvRow): void {
    if ('broken' in row) {
      faults.add({ file: file.name, line: row.line, column: null, reason: row.broken, facts: {} });
      return;
    }
    const checked = checkRow(file.kind, row.fields, { columns, place });
    if ('row' in checked) {
      batch.push({ ...checked.row, line: row.line });
      return;
    }
    if (checked.key !== null) faults.addBadKey(file.kind, checked.key);
    for (const fault of checked.faults) faults.add({ file: file.name, line: row.line, ...fault });
  }

  async function flush(): Promise<void> {
    if (batch.length > 0) await stageRows(file.kind, batch, place);
    batch = [];
    await onProgress({ ...total });
  }
}
