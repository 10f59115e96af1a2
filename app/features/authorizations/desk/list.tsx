import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { pageIn } from '~/lib/paging';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Cards, CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { EmptyState } from '~/ui/empty-state';
import { SearchForm, SubmitButton, TextField } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { Tag } from '~/ui/tag';
import { titled } from '~/ui/titled';
import { countLetters } from '../paper-letters/read.server';
import { validityIn } from '../words';
import { type DeskLine, deskLines, idByReference, powersWaiting } from './queries.server';
import { VIEWS, viewIn } from './views';

export const meta = titled((t) => t.authorizationDesk.title);

const LONGEST_REFERENCE = 60;

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { house, actor, url } = visit;
  const { landlordId } = actor;
  const db = house.store.read;
  const reference = (url.searchParams.get('reference') ?? '').trim().slice(0, LONGEST_REFERENCE);
  const id = reference && (await idByReference(db, { typed: reference, landlordId }));
  if (id) throw seeOther(paths.adminAuthorization(id));
  const view = viewIn(url.searchParams.get('view'));
  const page = pageIn(url);
  const { lines, hasMore } = await deskLines(db, { landlordId, view, page });
  const waiting = await powersWaiting(db, landlordId);
  const letters = await countLetters(db, landlordId);
  return { view, page, pages: hasMore ? page + 1 : page, lines, waiting, letters, reference };
}

export default function Desk() {
  const words = useTexts().authorizationDesk;
  const { view, page, pages, lines, waiting, letters, reference } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title}>
      <SearchForm action={paths.adminAuthorizations()} values={{ reference }}>
        <TextField name="reference" label={words.reference} hint={words.referenceHint} width="code" optional />
        <SubmitButton variant="secondary">{words.find}</SubmitButton>
      </SearchForm>
      {reference && (
        <Notice tone="warning" role="status">
          {words.notFound}
        </Notice>
      )}
      <ButtonRow>
        <ButtonLink href={paths.newAdminAuthorization()}>{words.newTitle}</ButtonLink>
      </ButtonRow>
      <TabsAsLinks
        label={words.viewsLabel}
        items={[
          ...VIEWS.map((code) => ({
            href: paths.adminAuthorizations({ view: code }),
            label: words.views[code],
            count: code === 'submitted' ? waiting : undefined,
            current: code === view,
          })),
          { href: paths.adminAuthorizationLetters(), label: words.toPost, count: letters },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Cards>
          {lines.map((line) => (
            <DeskCard key={line.id} line={line} />
          ))}
        </Cards>
      )}
      <Pager page={page} pages={pages} hrefFor={(n) => paths.adminAuthorizations({ view, page: String(n) })} />
    </Page>
  );
}

function DeskCard({ line }: { line: DeskLine }) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.authorizationDesk.card;
  const { id, kind, state, form, handedInBy, principalName, attorneyName, submittedAt, endedBecause } = line;
  const way = form === 'portal' ? words.portal : words.from[handedInBy];
  const isWaiting = state === 'submitted' || state === 'asked';
  return (
    <CaseCard
      href={paths.adminAuthorization(id)}
      title={dotted(principalName || t.authorizations.list.unnamed, words.to(attorneyName))}
      meta={dotted(t.authorizations.kinds[kind], validityIn(t.authorizations, formats, line))}
      aside={isWaiting && submittedAt ? words.waits(formats.date(submittedAt)) : undefined}
      tag={<Tag>{isWaiting ? way : dotted(t.authorizations.states[state], endedBecause ? undefined : way)}</Tag>}
      level={2}
    />
  );
}
