import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { declaredRecords } from '~/retention/declared';
import { DataTable } from '~/ui/data-table';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';

export const meta = titled((t) => t.privacy.title);

export async function loader(args: LoaderFunctionArgs) {
  const { landlord, t } = await visitOf(args);
  const { contacts, country } = landlord.settings;
  return {
    landlord: landlord.settings.name,
    email: contacts.privacy.email,
    country,
    records: declaredRecords(landlord.settings, t.privacy),
  };
}

export default function Privacy() {
  const words = useTexts().privacy;
  const { landlord, email, country, records } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead(landlord)}>
      <Section title={words.ownTitle}>
        <p>{words.ownText}</p>
        <p>
          <a href={paths.myData()}>{words.ownLink}</a>
        </p>
      </Section>
      <Section title={words.whatTitle}>
        <p>{words.whatText}</p>
        <DataTable
          caption={words.whatTitle}
          captionHidden
          rows={records}
          rowKey={(record) => record.kind}
          columns={[
            { key: 'what', header: words.what, cell: (record) => record.what },
            { key: 'why', header: words.why, cell: (record) => record.why },
            { key: 'howLong', header: words.howLong, cell: (record) => record.howLong },
            { key: 'basis', header: words.basis, cell: (record) => record.basis },
          ]}
        />
      </Section>
      <Section title={words.sourcesTitle}>
        <Sentences of={words.sources} />
      </Section>
      <Section title={words.receiversTitle}>
        <Sentences of={words.receivers} />
        <p>{words.receiversText}</p>
      </Section>
      <Section title={words.rightsTitle}>
        <Sentences of={words.rights} />
        <p>{words.complaint[country]}</p>
      </Section>
      <Section title={words.controllerTitle}>
        <p>{words.controllerText(landlord)}</p>
        <p>
          {words.contactText} <a href={`mailto:${email}`}>{email}</a>
        </p>
      </Section>
    </Page>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
