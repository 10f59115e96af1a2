import { useTexts } from '~/i18n/use-texts';
import { type ExtractSection, extractSections } from '~/retention/limit';
import { DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import type { Extract, ExtractRow, FieldName } from './row';
import { useWords } from './use-words';

/** The newest of a long list: a page is for reading, the file has all. */
const SHOWN = 50;

/** Short rows of a kind stand as a table; the others one by one. */
const TABLES: readonly ExtractSection[] = [
  'identifications',
  'sessions',
  'links',
  'joinedFaults',
  'files',
  'letters',
  'audit',
];
const FOLDED: readonly ExtractSection[] = ['faults'];
/** More fields than a table has room for. */
const ONE_BY_ONE: readonly FieldName[] = ['homes'];

/** For machines: said otherwise, or of no use to a reader. */
const FILE_ONLY: readonly FieldName[] = ['room', 'item', 'problem', 'width', 'height', 'fileType', 'bytes', 'details'];

export function ExtractSections({ extract }: { extract: Extract }) {
  const words = useTexts().extract;
  const empty = extractSections.filter((section) => extract[section].length === 0);
  return (
    <>
      {extractSections.map(
        (section) => extract[section].length > 0 && <Held key={section} section={section} rows={extract[section]} />,
      )}
      {empty.length > 0 && (
        <Section title={words.nothingTitle}>
          <ul>
            {empty.map((section) => (
              <li key={section}>{words.sections[section]}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Held({ section, rows }: { section: ExtractSection; rows: readonly ExtractRow[] }) {
  const words = useTexts().extract;
  const shown = rows.slice(0, SHOWN);
  return (
    <Section title={words.sections[section]} id={section}>
      {rows.length > shown.length && <p>{words.newest(shown.length, rows.length)}</p>}
      {TABLES.includes(section) ? (
        <RowTable caption={words.sections[section]} rows={shown} />
      ) : (
        shown.map((row, index) => <OneRow key={keyOf(row, index)} row={row} folded={FOLDED.includes(section)} />)
      )}
    </Section>
  );
}

function OneRow({ row, folded }: { row: ExtractRow; folded: boolean }) {
  const { inWords } = useWords();
  if (!folded) return <Fields row={row} />;
  const summary = [row.number, row.what ?? inWords('part', row.part ?? null)].filter(Boolean).join(' · ');
  return (
    <Disclosure summary={summary}>
      <Fields row={row} />
    </Disclosure>
  );
}

function Fields({ row }: { row: ExtractRow }) {
  const { label, inWords } = useWords();
  const fields = fieldsOf(row);
  const nested = fields.filter((field) => isRows(row[field]));
  const plain = fields.filter((field) => !isRows(row[field]));
  return (
    <>
      <SummaryList rows={plain.map((field) => ({ label: label(field), value: inWords(field, row[field]) }))} />
      {nested.map((field) => (
        <Nested key={field} field={field} rows={row[field] as readonly ExtractRow[]} />
      ))}
    </>
  );
}

function Nested({ field, rows }: { field: FieldName; rows: readonly ExtractRow[] }) {
  const { label } = useWords();
  if (!ONE_BY_ONE.includes(field)) return <RowTable caption={label(field)} rows={rows} captioned />;
  return (
    <>
      <h3>{label(field)}</h3>
      {rows.map((row, index) => (
        <Fields key={keyOf(row, index)} row={row} />
      ))}
    </>
  );
}

type KeyedRow = { row: ExtractRow; key: string };

function RowTable({ caption, rows, captioned }: { caption: string; rows: readonly ExtractRow[]; captioned?: true }) {
  const { label, inWords } = useWords();
  const fields = [...new Set(rows.flatMap(fieldsOf))];
  return (
    <DataTable
      caption={caption}
      captionHidden={!captioned}
      rows={rows.map((row, index): KeyedRow => ({ row, key: keyOf(row, index) }))}
      rowKey={({ key }: KeyedRow) => key}
      columns={fields.map((field) => ({
        key: field,
        header: label(field),
        cell: ({ row }: KeyedRow) => inWords(field, row[field]) ?? '–',
      }))}
    />
  );
}

/** Those with something in them, in the order they were gathered. */
function fieldsOf(row: ExtractRow): FieldName[] {
  const names = Object.keys(row) as FieldName[];
  return names.filter((name) => {
    const value = row[name];
    const isEmpty =
      value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    return !isEmpty && !FILE_ONLY.includes(name);
  });
}

function isRows(value: ExtractRow[FieldName]): boolean {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function keyOf(row: ExtractRow, index: number): string {
  return `${row.number ?? row.at ?? row.savedAt ?? ''} ${index}`;
}
