import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { Tag } from '~/ui/tag';
import { titled } from '~/ui/titled';
import { Documents } from '../document-field';
import { History } from '../one-parts';
import { LetterCards } from '../paper-letters/letter-cards';
import { powerIn, validityIn } from '../words';
import { Acts } from './acts';
import { RegisterSays } from './facts';
import { actAtDesk } from './intents.server';
import { type DeskPage, readAtDesk } from './page.server';

export const meta = titled<DeskPage>(({ authorizations: words, authorizationDesk: desk }, page) =>
  page ? `${desk.title}: ${words.kinds[page.kind]}, ${page.reference}` : desk.title,
);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  return readAtDesk(visit, args.params.id ?? '');
}

export async function action(args: ActionFunctionArgs) {
  return actAtDesk(await visitOf(args), args.params.id ?? '');
}

export default function AtDesk() {
  const t = useTexts();
  const words = t.authorizationDesk;
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.again;
  return (
    <Page
      eyebrow={<Tag>{t.authorizations.states[page.state]}</Tag>}
      title={t.authorizations.kinds[page.kind]}
      backHref={paths.adminAuthorizations()}
      backLabel={words.title}
    >
      {again?.message && (
        <Notice tone="alert" role="alert">
          {again.message}
        </Notice>
      )}
      <div className="side-by-side">
        <div className="stack">
          <Section title={words.one.document}>
            {page.documents.length === 0 ? (
              <p>{page.form === 'portal' ? words.one.forms.portal : words.one.noDocument}</p>
            ) : (
              <>
                <Documents documents={page.documents} />
                <p className="quiet">{words.one.logged}</p>
              </>
            )}
          </Section>
          <Section title={words.one.told}>
            <Told page={page} />
          </Section>
        </div>
        <RegisterSays page={page} />
      </div>
      <Acts page={page} again={again} />
      {page.letters.length > 0 && (
        <Section title={t.authorizationLetters.section}>
          <LetterCards letters={page.letters} level={3} />
        </Section>
      )}
      <Section title={t.authorizations.one.history}>
        <History events={page.events} />
      </Section>
    </Page>
  );
}

function Told({ page }: { page: DeskPage }) {
  const t = useTexts();
  const formats = useFormats();
  const { one } = t.authorizations;
  const words = t.authorizationDesk.one;
  const powers = page.state === 'approved' ? page.given : page.asked;
  const isAll = page.kind === 'general' || page.kind === 'estate';
  return (
    <SummaryList
      rows={[
        { label: one.reference, value: page.reference },
        { label: words.handedIn, value: words.handedInBy[page.handedInBy] },
        { label: words.form, value: words.forms[page.form] },
        { label: one.principal, value: page.principalName },
        { label: one.home, value: page.principalAddress },
        { label: one.attorney, value: page.attorneyName },
        { label: one.email, value: page.attorneyEmail },
        { label: one.validity, value: validityIn(t.authorizations, formats, page) },
        { label: words.lapses, value: page.lapsesAfter && formats.date(page.lapsesAfter) },
        {
          label: one.may,
          value:
            isAll && page.state !== 'approved'
              ? t.authorizations.kinds[page.kind]
              : powers.map((power) => powerIn(t.authorizations, power)).join(', '),
        },
        { label: one.text, value: page.text },
        { label: one.estateParties, value: page.estateParties.join(', ') },
      ]}
    />
  );
}
