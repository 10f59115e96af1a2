import type { RegisterKind } from '~db/schema/register-import';
import { type RegisterColumn, registerFiles } from './columns';
import type { RowReason } from './faults';
import { type FieldValue, type RegisterPlace, readField } from './fields';

export type CheckedRow = { key: string; values: Record<string, FieldValue> };
export type RowFault = { column: string | null; reason: RowReason; facts: Record<string, string> };

/** Both ends of a tie in one key; no field holds a tab. */
export const KEY_SEPARATOR = '\t';

/** One row of a file, its fields in the order of `columns`. All that is wrong with it, or what it says. */
export function checkRow(
  kind: RegisterKind,
  fields: readonly string[],
  { columns, place }: { columns: readonly (RegisterColumn | null)[]; place: RegisterPlace },
): { row: CheckedRow } | { faults: RowFault[]; key: string | null } {
  if (fields.length !== columns.length) {
    const facts = { found: String(fields.length), expected: String(columns.length) };
    return { faults: [{ column: null, reason: 'field-count', facts }], key: null };
  }
  const values: Record<string, FieldValue> = {};
  const faults: RowFault[] = [];
  columns.forEach((column, at) => {
    if (column === null) return;
    const read = readField(column, fields[at]!, place);
    if ('value' in read) values[column.as] = read.value;
    else faults.push({ column: column.name, ...read });
  });
  faults.push(...faultsOfTerm(kind, values));
  const key = keyOf(kind, values);
  if (faults.length > 0 || key === null) return { faults, key };
  return { row: { key, values } };
}

function faultsOfTerm(kind: RegisterKind, values: Record<string, FieldValue>): RowFault[] {
  const [start, end] = kind === 'leases' ? ['startsOn', 'endsOn'] : ['livesFrom', 'livesUntil'];
  const [from, until] = [values[start!], values[end!]];
  if (typeof from !== 'string' || typeof until !== 'string' || until >= from) return [];
  const column = registerFiles[kind].columns.find(({ as }) => as === end)!.name;
  return [{ column, reason: 'ends-before-start', facts: { from, until } }];
}

/** Null when a part of it could not be read. */
function keyOf(kind: RegisterKind, values: Record<string, FieldValue>): string | null {
  const parts = registerFiles[kind].identifiedBy.map((as) => values[as]);
  return parts.every((part) => typeof part === 'string') ? parts.join(KEY_SEPARATOR) : null;
}

/** Both names in lower case, family name first, as they are looked for. */
export function nameKey({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${familyName} ${givenName}`.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** "Rantakatu 5 B 12", "rantakatu 5 b12" and "Rantakatu 5 B. 12" are one address. */
export function addressKey(address: string): string {
  return address
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,]/g, '');
}
