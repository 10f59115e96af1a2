import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RegisterKind } from '~db/schema';
import { registerFiles, registerKinds } from './columns';

export type WrittenValue = string | number | boolean | null;
export type WrittenRow = readonly WrittenValue[];
/** Rows of each file, values in the order of its columns. */
export type WrittenRegister = Record<RegisterKind, Iterable<WrittenRow>>;

/** A set of files as the import reads them, for the demo and for measuring. */
export async function writeRegister(folder: string, register: WrittenRegister): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const kind of registerKinds) {
    const file = createWriteStream(path.join(folder, `${kind}.csv`), { mode: 0o600 });
    await pipeline(Readable.from(inPieces(linesOf(kind, register[kind]))), file);
  }
}

function* linesOf(kind: RegisterKind, rows: Iterable<WrittenRow>): Generator<string> {
  yield `${registerFiles[kind].columns.map(({ name }) => name).join(',')}\n`;
  // A row may end before the columns that may lack do.
  for (const row of rows) yield `${registerFiles[kind].columns.map((_, at) => written(row[at] ?? null)).join(',')}\n`;
}

const LINES_A_PIECE = 500;

/** One write a line would take longer than all the rest. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const line of lines) {
    piece.push(line);
    if (piece.length < LINES_A_PIECE) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}

function written(value: WrittenValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
