import { readFirstLine, readRows } from '~/features/tenancy/register/csv.server';
import { FileFault } from '~/features/tenancy/register/faults';
import { emailAddress } from '~/http/fields';
import { isLocale, type Locale } from '~/i18n/locale';
import { emailKey } from '../email-key';
import { type HashFault, readOutsideHash } from './outside-hash';

export type OutsideAccount = {
  line: number;
  email: string;
  key: string;
  passwordHash: string;
  locale: Locale | null;
};

export type RowReason =
  | HashFault
  | 'file'
  | 'missing-column'
  | 'too-many-rows'
  | 'row-broken'
  | 'required'
  | 'email'
  | 'language'
  | 'same-address-twice'
  | 'address-of-staff';
export type RowFault = { line: number | null; column: string | null; reason: RowReason; says?: string };

const COLUMNS = ['email', 'password_hash', 'language'] as const;
type ColumnName = (typeof COLUMNS)[number];
const NEEDED: readonly ColumnName[] = ['email', 'password_hash'];

export const MOST_FAULTS = 1_000;
/** They are held in memory and written at one go: a larger service comes in several files. */
export const MOST_ROWS = 200_000;

export type ReadAccounts = { rows: OutsideAccount[]; faults: RowFault[] };

/** The whole file, checked; nothing in it is taken over when anything is wrong with it. */
export async function readAccounts(path: string): Promise<ReadAccounts> {
  const rows: OutsideAccount[] = [];
  const faults: RowFault[] = [];
  try {
    const { delimiter, names } = await readFirstLine(path);
    const at = placesOf(names);
    for (const column of NEEDED) if (at[column] === -1) faults.push({ line: 1, column, reason: 'missing-column' });
    if (faults.length > 0) return { rows, faults };
    const lines = new Map<string, number>();
    for await (const row of readRows({ path, delimiter, onBytes: () => undefined })) {
      if (faults.length >= MOST_FAULTS) break;
      if (rows.length >= MOST_ROWS) {
        faults.push({ line: row.line, column: null, reason: 'too-many-rows', says: String(MOST_ROWS) });
        break;
      }
      if ('broken' in row || row.fields.length !== names.length) {
        faults.push({ line: row.line, column: null, reason: 'row-broken' });
        continue;
      }
      const read = readRow(row, at);
      faults.push(...read.faults);
      if (!read.account) continue;
      const { key } = read.account;
      const first = lines.get(key);
      if (first === undefined) rows.push(read.account);
      else faults.push({ line: row.line, column: 'email', reason: 'same-address-twice', says: String(first) });
      lines.set(key, first ?? row.line);
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    faults.push({ line: error.at.line ?? null, column: null, reason: 'file', says: error.reason });
  }
  return { rows, faults };
}

type Places = Record<ColumnName, number>;

function placesOf(names: string[]): Places {
  const lower = names.map((name) => name.trim().toLowerCase());
  return Object.fromEntries(COLUMNS.map((column) => [column, lower.indexOf(column)])) as Places;
}

const address = emailAddress();

type Read = { account: OutsideAccount | null; faults: RowFault[] };

function readRow({ line, fields }: { line: number; fields: string[] }, at: Places): Read {
  const faults: RowFault[] = [];
  const written = (column: ColumnName) => (at[column] === -1 ? '' : (fields[at[column]] ?? '').trim());
  for (const column of NEEDED) if (written(column) === '') faults.push({ line, column, reason: 'required' });
  const email = address.safeParse(written('email'));
  if (written('email') !== '' && !email.success) faults.push({ line, column: 'email', reason: 'email' });
  const passwordHash = written('password_hash');
  const hash = readOutsideHash(passwordHash);
  if (passwordHash !== '' && typeof hash === 'string') faults.push({ line, column: 'password_hash', reason: hash });
  const language = written('language').toLowerCase();
  if (language !== '' && !isLocale(language)) faults.push({ line, column: 'language', reason: 'language' });
  if (faults.length > 0 || !email.success) return { account: null, faults };
  const locale = isLocale(language) ? language : null;
  return { account: { line, email: email.data, key: emailKey(email.data), passwordHash, locale }, faults };
}
