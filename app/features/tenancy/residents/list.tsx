import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { onDuty } from '~/policy/actor';
import { type Column, DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { SearchForm, SubmitButton, TextField } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { type FoundResident, findResidents, MOST_FOUND } from './find.server';
import { Ties } from './ties';

export const meta = titled((t) => t.residents.title);

const LONGEST_QUERY = 100;

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service', 'property-service', 'property-supervisor');
  const q = (visit.url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  return {
    q,
    byEmail: onDuty(visit.actor, 'customer-service'),
    most: MOST_FOUND,
    found: q === '' ? null : await findResidents(visit, q),
  };
}

export default function Residents() {
  const t = useTexts().residents;
  const { q, byEmail, found, most } = useLoaderData<typeof loader>();
  return (
    <Page title={t.title} lead={t.lead}>
      <SearchForm action={paths.adminResidents()}>
        <TextField
          type="search"
          name="q"
          label={byEmail ? t.find : t.findByName}
          hint={byEmail ? t.findHint : t.findHintByName}
          defaultValue={q}
          spellCheck={false}
        />
        <SubmitButton>{t.findButton}</SubmitButton>
      </SearchForm>
      {found && <Found people={found} most={most} />}
    </Page>
  );
}

function Found({ people, most }: { people: FoundResident[]; most: number }) {
  const t = useTexts().residents;
  if (people.length === 0) return <EmptyState title={t.none}>{t.noneText}</EmptyState>;
  const columns: Column<FoundResident>[] = [
    { key: 'name', header: t.name, cell: ({ id, name }) => <a href={paths.adminResident(id)}>{name}</a> },
    { key: 'home', header: t.home, cell: ({ ties }) => <Ties ties={ties} /> },
  ];
  return (
    <>
      <DataTable caption={t.list} columns={columns} rows={people} rowKey={({ id }) => id} />
      {people.length >= most && <Notice>{t.tooMany(most)}</Notice>}
    </>
  );
}
