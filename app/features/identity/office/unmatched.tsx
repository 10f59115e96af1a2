import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { requireDuty } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { readCursor, writeCursor } from '~/lib/cursor';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { markHandled, readRefused } from './refused.server';
import { RefusedIdentifications } from './refused-part';
import { readUnmatched } from './unmatched.server';

export const meta = titled((t) => t.office.unmatched.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const after = readCursor(visit.url.searchParams.get('after'));
  const { people, next } = await readUnmatched(visit, after);
  return { refused: after ? [] : await readRefused(visit), people, next: next && writeCursor(next) };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { fields } = await readForm(args.request);
  if (fields.get('intent') !== 'handled') malformed();
  await markHandled(visit, fields.get('refused') ?? '');
  return seeOtherWithFlash(visit.house, {
    location: paths.adminIdentifications(),
    flash: 'office.refused.handled',
  });
}

export default function Unmatched() {
  const t = useTexts();
  const words = t.office.unmatched;
  const formats = useFormats();
  const { refused, people, next } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      {refused.length > 0 && (
        <Notice tone="warning" title={t.office.refused.title}>
          <a href="#refused">{t.office.refused.count(refused.length)}</a>
        </Notice>
      )}
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
      <RefusedIdentifications refused={refused} />
    </Page>
  );
}
