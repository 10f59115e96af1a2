import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Secret, TOTP } from 'otpauth';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { ClockForm } from './clock-form';
import { demoDoors } from './doors.server';

export const meta = titled((t) => t.dev.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { persons, staff } = await demoDoors(visit).people();
  return {
    now: visit.now,
    persons,
    staff: staff.map((member) => ({ ...member, code: codeOf(member.totpSecret, visit.now) })),
  };
}

function codeOf(secret: string | undefined, now: Date): string | null {
  return secret ? new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() }) : null;
}

export default function Who() {
  const t = useTexts();
  const { now, persons, staff } = useLoaderData<typeof loader>();
  const words = t.dev;
  return (
    <Page title={words.title} lead={words.lead}>
      <ButtonRow>
        <ButtonLink href={paths.devMailbox()}>{words.mailbox}</ButtonLink>
      </ButtonRow>
      <Section title={words.howTitle}>
        <ol>
          {words.how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={words.personsTitle}>
        <DataTable
          caption={words.personsTitle}
          captionHidden
          rows={persons}
          rowKey={(person) => person.id}
          columns={[
            { key: 'name', header: words.person, cell: (person) => person.name },
            { key: 'relation', header: words.relation, cell: (person) => words.relations[person.relation] },
            { key: 'home', header: words.home, cell: (person) => person.home || '–' },
            { key: 'area', header: words.area, cell: (person) => person.area || '–' },
          ]}
        />
      </Section>
      <Section title={words.staffTitle}>
        <DataTable
          caption={words.staffTitle}
          captionHidden
          rows={staff}
          rowKey={(member) => member.email}
          columns={[
            { key: 'duty', header: words.duty, cell: (member) => member.duty },
            { key: 'email', header: words.email, cell: (member) => member.email },
            { key: 'password', header: words.password, cell: (member) => <code>{member.password}</code> },
            { key: 'areas', header: words.area, cell: (member) => member.areas.join(', ') || words.allAreas },
            {
              key: 'code',
              header: words.secondFactor,
              cell: (member) =>
                member.code ? (
                  <>
                    <code>{member.totpSecret}</code> <strong>{member.code}</strong>
                  </>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </Section>
      <ClockForm now={now} />
    </Page>
  );
}
