import type { RegisterKind } from '~db/schema/register-import';
import { fileNameOf, type RegisterColumn, registerFiles, registerKinds } from './columns';
import { FileFault, shown } from './faults';

export type Delimiter = ',' | ';' | '\t';

/** Whichever stands most often in the first line, outside of quotation marks. */
export function delimiterOf(firstLine: string): Delimiter {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const counted = ([',', ';', '\t'] as const).map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).sign;
}

export type Header = {
  /** In the file's own order; null for a column that is not the register's. */
  columns: (RegisterColumn | null)[];
  unknownColumns: string[];
};

/**
 * Every column has to be there, also those whose values may be empty: a forgotten one would empty them all. A few may
 * lack, and then nothing is known of them.
 */
export function readHeader(kind: RegisterKind, names: readonly string[]): Header {
  const written = names.map((name) => name.trim().toLowerCase());
  const known = registerFiles[kind].columns;
  const missing = known.filter(({ name, mayLack }) => !mayLack && !written.includes(name)).map(({ name }) => name);
  if (missing.length > 0) throw missingColumns(kind, { written, missing });
  const twice = known.find(({ name }) => written.indexOf(name) !== written.lastIndexOf(name));
  if (twice) throw new FileFault('column-twice', { line: 1, column: twice.name });
  return {
    columns: written.map((name) => known.find((column) => column.name === name) ?? null),
    unknownColumns: written.filter((name) => !known.some((column) => column.name === name)).map(shown),
  };
}

type Missing = { written: string[]; missing: string[] };

function missingColumns(kind: RegisterKind, { written, missing }: Missing): FileFault {
  const other = kindByColumns(written);
  if (other !== null && other !== kind) {
    return new FileFault('columns-of-another-file', { line: 1, facts: { file: fileNameOf(other) } });
  }
  return new FileFault('missing-column', { line: 1, column: missing[0], facts: { columns: missing.join(', ') } });
}

/** The only file whose columns are all here, or the one with the most of them. */
export function kindByColumns(written: readonly string[]): RegisterKind | null {
  const whole = registerKinds.filter((kind) => hasAllColumns(kind, written));
  return whole.sort((a, b) => registerFiles[b].columns.length - registerFiles[a].columns.length)[0] ?? null;
}

function hasAllColumns(kind: RegisterKind, written: readonly string[]): boolean {
  return registerFiles[kind].columns.every(({ name, mayLack }) => mayLack || written.includes(name));
}
