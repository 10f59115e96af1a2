import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { readCursor, writeCursor } from '~/lib/cursor';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { readUnmatched } from './unmatched.server';

export const meta = titled((t) => t.office.unmatched.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { people, next } = await readUnmatched(visit, readCursor(visit.url.searchParams.get('after')));
  return { people, next: next && writeCursor(next) };
}

export default function Unmatched() {
  const words = useTexts().office.unmatched;
  const formats = useFormats();
  const { people, next } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      {people.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <>
          <p>{words.what}</p>
          <DataTable
            caption={words.count(people.length)}
            rows={people}
            rowKey={(person) => person.id}
            columns={[
              { key: 'name', header: words.name, cell: (person) => person.name },
              { key: 'code', header: words.code, cell: (person) => person.code },
              { key: 'email', header: words.email, cell: (person) => person.email },
              { key: 'since', header: words.since, cell: (person) => formats.date(person.since) },
            ]}
          />
        </>
      )}
      <ButtonRow>
        {next && <ButtonLink href={paths.adminIdentifications(next)}>{words.more}</ButtonLink>}
        <ButtonLink href={paths.newIdentification()}>{words.office}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
