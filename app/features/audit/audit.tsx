import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { Entries, SearchFields } from './audit-parts';
import { readAuditPage } from './page.server';

export const meta = titled((t) => t.audit.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const page = await readAuditPage(visit);
  return data(page, { status: Object.keys(page.form.errors).length > 0 ? 400 : 200 });
}

export default function Audit() {
  const words = useTexts().audit;
  const { rows, older, people, isNobody, form } = useLoaderData<typeof loader>();
  const isRefused = Object.keys(form.errors).length > 0;
  return (
    <Page title={words.title} lead={words.lead}>
      <SearchFields form={form} people={people} />
      <Section title={words.found}>
        {rows.length > 0 ? (
          <Entries rows={rows} />
        ) : (
          <EmptyState title={isRefused ? words.refused : words.none}>
            {!isRefused && (isNobody ? words.noPerson : words.noneText)}
          </EmptyState>
        )}
        <ButtonRow>
          {older && <ButtonLink href={paths.adminAudit(older)}>{words.older}</ButtonLink>}
          <ButtonLink variant="quiet" href={paths.adminAudit()}>
            {words.all}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </Page>
  );
}
