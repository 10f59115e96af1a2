import { parseIdentityCode } from '~/features/identity/identity-code';

/** Why a row or a file can't be used; each has a sentence in `texts.register.reasons`. */
export type FileReason =
  | 'unknown-file'
  | 'missing-file'
  | 'same-file-twice'
  | 'no-rows'
  | 'utf-16'
  | 'not-utf-8'
  | 'not-text'
  | 'missing-column'
  | 'column-twice'
  | 'columns-of-another-file'
  | 'row-too-long'
  | 'too-many-rows'
  | 'file-too-large';

export type RowReason =
  | 'quotes'
  | 'field-count'
  | 'required'
  | 'too-long'
  | 'control-character'
  | 'identity-code-elsewhere'
  | 'identity-code'
  | 'date'
  | 'date-out-of-range'
  | 'yes-no'
  | 'number'
  | 'square-metres'
  | 'latitude'
  | 'longitude'
  | 'ends-before-start'
  | 'key-twice'
  | 'unknown-reference';

export type FaultReason = FileReason | RowReason;

export type Fault = {
  file: string;
  line: number | null;
  column: string | null;
  reason: FaultReason;
  facts: Record<string, string>;
};

/** Ends the reading of one file; the other files are still checked. */
export class FileFault extends Error {
  constructor(
    readonly reason: FileReason,
    readonly at: { line?: number; column?: string; facts?: Record<string, string> } = {},
  ) {
    super(reason);
    this.name = 'FileFault';
  }
}

const FINNISH = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/gi;
const SWEDISH = /(?<!\d)(?:\d{2})?\d{6}[-+]\d{4}(?!\d)/g;

/** A personal identity code in a column where it does not belong would end up in the database as plain text (ID-10). */
export function holdsIdentityCode(text: string): boolean {
  if (text.length < 10) return false;
  const found = [...(text.match(FINNISH) ?? []), ...(text.match(SWEDISH) ?? [])];
  return found.some((code) => parseIdentityCode(code, { allowTest: true, today: '2100-01-01' }) !== null);
}

const LONGEST_SHOWN = 30;
const COULD_BE_A_CODE = /\d{6}.?\d{3}/;

/** What stood in the file, as far as it can be shown: shifted columns bring codes into any of them. */
export function shown(text: string): string {
  if (COULD_BE_A_CODE.test(text.replace(/\s/g, ''))) return '…';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
