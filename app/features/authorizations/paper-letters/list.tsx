import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { EmptyState } from '~/ui/empty-state';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { LetterCards } from './letter-cards';
import { postedLetters, waitingLetters } from './read.server';

export const meta = titled((t) => t.authorizationLetters.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { house, actor } = visit;
  const db = house.store.read;
  return { waiting: await waitingLetters(db, actor.landlordId), posted: await postedLetters(db, actor.landlordId) };
}

export default function PaperLetters() {
  const t = useTexts();
  const words = t.authorizationLetters;
  const { waiting, posted } = useLoaderData<typeof loader>();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      backHref={paths.adminAuthorizations()}
      backLabel={t.authorizationDesk.title}
    >
      {waiting.length === 0 ? <EmptyState title={words.none} /> : <LetterCards letters={waiting} level={2} />}
      {posted.length > 0 && (
        <Section title={words.postedTitle}>
          <LetterCards letters={posted} level={3} />
        </Section>
      )}
    </Page>
  );
}
