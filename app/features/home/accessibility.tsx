import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';

export const meta = titled((t) => t.common.accessibility.title);

export async function loader(args: LoaderFunctionArgs) {
  const { landlord } = await visitOf(args);
  return { email: landlord.settings.contacts.accessibility.email };
}

export default function Accessibility() {
  const words = useTexts().common.accessibility;
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      <p>{words.standard}</p>
      <Section title={words.feedbackTitle}>
        <p>
          {words.feedbackText} <a href={`mailto:${email}`}>{email}</a>
        </p>
      </Section>
      <Section title={words.supervisionTitle}>
        <p>{words.supervisionText}</p>
      </Section>
    </Page>
  );
}
