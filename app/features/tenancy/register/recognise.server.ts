import type { ImportFile, RegisterKind } from '~db/schema';
import { fileNameOf, kindOfFile, registerKinds } from './columns';
import { readFirstLine } from './csv.server';
import type { FaultList } from './fault-list';
import { FileFault } from './faults';
import { kindByColumns } from './header';

/** A file of the set, wherever it lies, under the name it was given. */
export type SourceFile = { name: string; path: string; bytes: number };

export type RegisterSource = ImportFile & { kind: RegisterKind; path: string };

/** The files in the order in which they are read. A set is whole or it is nothing: what is missing would be ended. */
export async function recogniseFiles(sources: SourceFile[], faults: FaultList): Promise<RegisterSource[]> {
  const files: RegisterSource[] = [];
  for (const { name, path, bytes } of sources) {
    const kind = kindOfFile(name);
    if (kind === null) faults.add({ ...wholeFile(name), reason: 'unknown-file', facts: await hintFor(path) });
    else if (files.some((file) => file.kind === kind)) faults.add({ ...wholeFile(name), reason: 'same-file-twice' });
    else files.push({ name, kind, path, bytes, rows: 0, unknownColumns: [] });
  }
  for (const kind of registerKinds) {
    if (files.some((file) => file.kind === kind)) continue;
    faults.add({ ...wholeFile(fileNameOf(kind)), reason: 'missing-file' });
    faults.markUnusable(kind);
  }
  return files.sort((a, b) => registerKinds.indexOf(a.kind) - registerKinds.indexOf(b.kind));
}

function wholeFile(file: string) {
  return { file, line: null, column: null, facts: {} };
}

/** The name it ought to have, as far as its columns tell. */
async function hintFor(path: string): Promise<Record<string, string>> {
  try {
    const { names } = await readFirstLine(path);
    const kind = kindByColumns(names.map((name) => name.toLowerCase()));
    return kind ? { file: fileNameOf(kind) } : {};
  } catch (error) {
    if (error instanceof FileFault) return {};
    throw error;
  }
}
