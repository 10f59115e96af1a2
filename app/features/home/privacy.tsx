import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { useFrame } from './use-frame';

export const meta = titled((t) => t.common.privacy.title);

export async function loader(args: LoaderFunctionArgs) {
  const { landlord } = await visitOf(args);
  return { email: landlord.settings.contacts.privacy.email };
}

export default function Privacy() {
  const words = useTexts().common.privacy;
  const frame = useFrame();
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead(frame.landlord.name)}>
      <Section title={words.ownTitle}>
        <p>{words.ownText}</p>
      </Section>
      <Section title={words.contactTitle}>
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      </Section>
    </Page>
  );
}
