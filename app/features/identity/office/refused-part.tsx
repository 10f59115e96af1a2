import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { HiddenField } from '~/ui/form';
import { Section } from '~/ui/page';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { RefusedIdentification } from './refused.server';

/** Only when there is something to find out. */
export function RefusedIdentifications({ refused }: { refused: RefusedIdentification[] }) {
  const words = useTexts().office.refused;
  const formats = useFormats();
  if (refused.length === 0) return null;
  return (
    <Section title={words.title} id="refused">
      <p>{words.lead}</p>
      <DataTable
        caption={words.count(refused.length)}
        rows={refused}
        rowKey={(row) => row.id}
        columns={[
          { key: 'at', header: words.at, cell: (row) => formats.dateTime(row.at) },
          { key: 'account', header: words.account, cell: (row) => row.email },
          { key: 'owner', header: words.owner, cell: (row) => row.owner },
          { key: 'other', header: words.other, cell: (row) => row.other },
          { key: 'handle', header: words.act, cell: (row) => <Handled row={row} /> },
        ]}
      />
    </Section>
  );
}

function Handled({ row }: { row: RefusedIdentification }) {
  const words = useTexts().office.refused;
  return (
    <form method="post" action={paths.adminIdentifications()}>
      <HiddenField name="refused" value={row.id} />
      <Button name="intent" value="handled">
        <span aria-hidden="true">{words.handle}</span>
        <VisuallyHidden>{words.handleNamed(row.email)}</VisuallyHidden>
      </Button>
    </form>
  );
}
