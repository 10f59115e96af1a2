import type { ReactNode } from 'react';

export type SummaryRow = { label: ReactNode; value: ReactNode; action?: ReactNode };

/** What is known, as pairs; rows without a value are left out. */
export function SummaryList({ rows }: { rows: readonly (SummaryRow | null | undefined | false)[] }) {
  return (
    <dl className="summary-list">
      {rows.map((row, index) => {
        if (!row || row.value === null || row.value === undefined || row.value === '') return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
          <div key={index}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
            {row.action && <dd>{row.action}</dd>}
          </div>
        );
      })}
    </dl>
  );
}
