import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { Pager } from '~/ui/pager';
import { StateTag } from './import-state';
import { sumOf } from './preview-sums';
import type { ImportRow } from './queries.server';

type HistoryProps = { imports: ImportRow[]; page: number; hasMore: boolean };

/** Who brought in what and when, the newest first. */
export function History({ imports, page, hasMore }: HistoryProps) {
  const words = useTexts().register.history;
  const formats = useFormats();
  if (imports.length === 0 && page === 1) return <EmptyState title={words.none} />;
  const columns = [
    {
      key: 'when',
      header: words.when,
      cell: ({ id, startedAt }: ImportRow) => <a href={paths.adminImport(id)}>{formats.dateTime(startedAt)}</a>,
    },
    { key: 'who', header: words.who, cell: ({ startedBy }: ImportRow) => startedBy ?? words.byCommand },
    { key: 'state', header: words.state, cell: ({ state }: ImportRow) => <StateTag state={state} /> },
    { key: 'counts', header: words.counts, cell: ({ preview }: ImportRow) => <Sums preview={preview} /> },
  ];
  return (
    <>
      <DataTable captionHidden caption={words.title} columns={columns} rows={imports} rowKey={({ id }) => id} />
      <Pager
        page={page}
        pages={hasMore ? page + 1 : page}
        hrefFor={(to) => (to === 1 ? paths.adminRegister() : `${paths.adminRegister()}?page=${to}`)}
      />
    </>
  );
}

function Sums({ preview }: { preview: ImportRow['preview'] }) {
  const words = useTexts().register.history;
  const { number } = useFormats();
  if (!preview) return '–';
  return words.summary(
    number(sumOf(preview, 'added')),
    number(sumOf(preview, 'changed')),
    number(sumOf(preview, 'ended')),
  );
}
