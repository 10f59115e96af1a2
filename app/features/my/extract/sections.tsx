import { useTexts } from '~/i18n/use-texts';
import type { ExtractSection } from '~/retention/limit';
import { DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { fieldsOf, fileOnlyIn, isRows, layouts, ONE_BY_ONE, pageOrder } from './layout';
import type { Extract, ExtractRow, FieldName } from './row';
import { useWords } from './use-words';

/** The newest of a long list: a page is for reading, the file has all. */
const SHOWN = 50;

export function ExtractSections({ extract }: { extract: Extract }) {
  const words = useTexts().extract;
  const held = pageOrder.filter((section) => extract[section].length > 0);
  const open = held.filter((section) => !layouts[section].closed);
  const closed = held.filter((section) => layouts[section].closed);
  const empty = pageOrder.filter((section) => extract[section].length === 0);
  return (
    <>
      {open.map((section) => (
        <Section key={section} title={words.sections[section]} id={section}>
          <Held section={section} extract={extract} />
        </Section>
      ))}
      {closed.length > 0 && (
        <Section title={words.moreTitle}>
          {closed.map((section) => (
            <Disclosure key={section} id={section} summary={`${words.sections[section]} (${extract[section].length})`}>
              <Held section={section} extract={extract} />
            </Disclosure>
          ))}
        </Section>
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

function Held({ section, extract }: { section: ExtractSection; extract: Extract }) {
  const words = useTexts().extract;
  const rows = extract[section];
  const shown = rows.slice(0, SHOWN);
  const hidden = fileOnlyIn(extract, section);
  const { as } = layouts[section];
  return (
    <>
      {rows.length > shown.length && <p>{words.newest(shown.length, rows.length)}</p>}
      {as === 'table' && <RowTable rows={shown} hidden={hidden} />}
      {as === 'facts' && shown.map((row, index) => <Facts key={keyOf(row, index)} row={row} hidden={hidden} />)}
      {as === 'folded' && shown.map((row, index) => <Folded key={keyOf(row, index)} row={row} hidden={hidden} />)}
    </>
  );
}

type Shown = { row: ExtractRow; hidden: readonly FieldName[] };

function Folded({ row, hidden }: Shown) {
  const { inWords } = useWords();
  const line = [row.number, row.what ?? inWords('part', row)].filter(Boolean).join(' · ');
  return (
    <Disclosure summary={line}>
      <Facts row={row} hidden={hidden} />
    </Disclosure>
  );
}

function Facts({ row, hidden }: Shown) {
  const { label, inWords } = useWords();
  const fields = fieldsOf(row, hidden);
  const plain = fields.filter((field) => !isRows(row[field]));
  return (
    <>
      <SummaryList rows={plain.map((field) => ({ label: label(field), value: inWords(field, row) }))} />
      {fields.map((field) => {
        const nested = row[field];
        return isRows(nested) && <Nested key={field} field={field} rows={nested} hidden={hidden} />;
      })}
    </>
  );
}

type ShownRows = { rows: readonly ExtractRow[]; hidden: readonly FieldName[] };

function Nested({ field, rows, hidden }: ShownRows & { field: FieldName }) {
  const { label } = useWords();
  return (
    <>
      <h3>{label(field)}</h3>
      {ONE_BY_ONE.includes(field) ? (
        rows.map((row, index) => <Facts key={keyOf(row, index)} row={row} hidden={hidden} />)
      ) : (
        <RowTable rows={rows} hidden={hidden} />
      )}
    </>
  );
}

type KeyedRow = { row: ExtractRow; key: string };

function RowTable({ rows, hidden }: ShownRows) {
  const words = useTexts().extract;
  const { label, inWords } = useWords();
  const fields = [...new Set(rows.flatMap((row) => fieldsOf(row, hidden)))];
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows.map((row, index): KeyedRow => ({ row, key: keyOf(row, index) }))}
      rowKey={({ key }: KeyedRow) => key}
      columns={fields.map((field) => ({
        key: field,
        header: label(field),
        cell: ({ row }: KeyedRow) => inWords(field, row) ?? '–',
      }))}
    />
  );
}

function keyOf(row: ExtractRow, index: number): string {
  return `${row.number ?? row.at ?? row.savedAt ?? ''} ${index}`;
}
