import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireResident } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { StateTag } from './authorization-card';
import { Documents } from './document-field';
import { EndIt, GiveIt, HandIn } from './one-acts';
import { actOnOwn } from './one-intents.server';
import { Facts, Followed, History, StateNotice } from './one-parts';
import { type OnePage, readOne } from './own-page.server';

export const meta = titled<OnePage>(({ authorizations: words }, page) =>
  page ? `${words.title}: ${words.kinds[page.kind]}, ${page.reference}` : words.title,
);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const tripEnd = visit.url.searchParams.get('outcome');
  return { ...(await readOne(visit, args.params.id ?? '')), tripEnd };
}

export async function action(args: ActionFunctionArgs) {
  return actOnOwn(await visitOf(args), { id: args.params.id ?? '', network: args.context.network });
}

export default function Authorization() {
  const words = useTexts().authorizations;
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.again;
  return (
    <Page
      eyebrow={<StateTag line={page} />}
      title={words.kinds[page.kind]}
      backHref={paths.myAuthorizations()}
      backLabel={words.title}
    >
      <TripEnd outcome={page.tripEnd} />
      {again?.message && (
        <Notice tone="alert" role="alert">
          {again.message}
        </Notice>
      )}
      <StateNotice page={page} />
      <Followed page={page} />
      <Facts page={page} />
      {page.canChange && (
        <ButtonRow>
          <ButtonLink href={paths.changeAuthorization(page.id)}>{words.one.change}</ButtonLink>
        </ButtonRow>
      )}
      {page.documents.length > 0 && (
        <Section title={words.one.documents}>
          <Documents documents={page.documents} />
        </Section>
      )}
      <GiveIt page={page} />
      <HandIn page={page} form={again?.intent === 'upload' ? again.form : undefined} />
      <Section title={words.one.history}>
        <History events={page.events} />
      </Section>
      <EndIt page={page} />
    </Page>
  );
}

function TripEnd({ outcome }: { outcome: string | null }) {
  const words: Readonly<Record<string, string>> = useTexts().authorizations.trip;
  const sentence = outcome && Object.hasOwn(words, outcome) ? words[outcome] : null;
  return sentence ? (
    <Notice tone="warning" role="status">
      {sentence}
    </Notice>
  ) : null;
}
