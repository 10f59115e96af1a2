import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { Section } from '~/ui/page';
import { Pager } from '~/ui/pager';
import type { FaultRow, FoundImport } from './queries.server';
import { reasonOf } from './reason';

type BadRowsProps = { one: FoundImport; faults: FaultRow[]; page: number; pages: number };

/** Every bad row with its file, line and reason, as far as anybody reads. */
export function BadRows({ one, faults, page, pages }: BadRowsProps) {
  const t = useTexts().register;
  const { number } = useFormats();
  const words = t.detail;
  const columns = [
    { key: 'file', header: words.file, cell: ({ file }: FaultRow) => file },
    { key: 'line', header: words.line, cell: ({ line }: FaultRow) => line ?? '–', kind: 'number' as const },
    { key: 'column', header: words.column, cell: ({ column }: FaultRow) => (column ? <code>{column}</code> : '–') },
    { key: 'reason', header: words.reason, cell: (fault: FaultRow) => reasonOf(t, fault) },
  ];
  return (
    <Section title={words.faultsTitle}>
      {one.faultCount > one.faultsKept && <p>{words.capped(number(one.faultsKept))}</p>}
      <DataTable
        captionHidden
        caption={words.faultsTitle}
        columns={columns}
        rows={faults}
        rowKey={({ position }) => String(position)}
      />
      <Pager
        page={page}
        pages={pages}
        hrefFor={(to) => (to === 1 ? paths.adminImport(one.id) : `${paths.adminImport(one.id)}?page=${to}`)}
      />
    </Section>
  );
}
