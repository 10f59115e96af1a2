import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** An `address` of e-mail may break anywhere: it is one long word. */
  kind?: 'text' | 'number' | 'address';
};

type DataTableProps<Row> = {
  caption: string;
  /** For tables that stand right under a heading with the same words. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** Rows become cards on a phone. There some browsers forget that it is a table, so the parts say it themselves. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
};

export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className="table-scroll">
      <table className="data-table" {...roles.table}>
        <caption>{captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" {...roles.columnheader} className={classOf(column.kind)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...roles.row}>
              {columns.map((column) => (
                <td key={column.key} {...roles.cell} data-label={column.header} className={classOf(column.kind)}>
                  <span>{column.cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf(kind: Column<unknown>['kind']): string | undefined {
  if (kind === 'number') return 'is-number';
  return kind === 'address' ? 'is-address' : undefined;
}
