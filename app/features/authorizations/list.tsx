import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireResident } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Cards } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { AuthorizationCard } from './authorization-card';
import { type OwnLine, readOwn } from './own-page.server';

export const meta = titled((t) => t.authorizations.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  return readOwn(visit);
}

export default function Authorizations() {
  const t = useTexts();
  const words = t.authorizations;
  const { given, held, canGive } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.my()} backLabel={t.common.nav.my}>
      <ButtonRow>
        {canGive && (
          <ButtonLink variant="primary" href={paths.newAuthorization()}>
            {words.list.give}
          </ButtonLink>
        )}
        <ButtonLink href={paths.newAuthorization('attorney')}>{words.list.handIn}</ButtonLink>
      </ButtonRow>
      {given.length + held.length === 0 && <EmptyState title={words.list.none}>{words.list.noneText}</EmptyState>}
      <Lines title={words.list.given} lines={given} />
      <Lines title={words.list.held} lines={held} />
    </Page>
  );
}

function Lines({ title, lines }: { title: string; lines: OwnLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <Cards>
        {lines.map((line) => (
          <AuthorizationCard key={line.id} line={line} />
        ))}
      </Cards>
    </Section>
  );
}
