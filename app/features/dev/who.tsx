import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Secret, TOTP } from 'otpauth';
import type { DemoStaff } from '~/house.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { ClockForm } from './clock-form';
import { demoDoors } from './doors.server';
import { CompanyStaff, Persons, Staff } from './who-parts';

export const meta = titled((t) => t.dev.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { persons, staff, others = [], broughtAccounts = [], companyStaff = [] } = await demoDoors(visit).people();
  const withCodes = (members: DemoStaff[]) =>
    members.map((member) => ({ ...member, code: codeOf(member.totpSecret, visit.now) }));
  return {
    now: visit.now,
    persons,
    staff: withCodes(staff),
    others: others.map((other) => ({ ...other, staff: withCodes(other.staff) })),
    broughtAccounts,
    companyStaff,
  };
}

function codeOf(secret: string | undefined, now: Date): string | null {
  return secret ? new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() }) : null;
}

export default function Who() {
  const t = useTexts();
  const { now, persons, staff, others, broughtAccounts, companyStaff } = useLoaderData<typeof loader>();
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
        <Persons persons={persons} caption={words.personsTitle} />
      </Section>
      <Section title={words.staffTitle}>
        <Staff staff={staff} caption={words.staffTitle} />
      </Section>
      {companyStaff.length > 0 && (
        <Section title={words.companyTitle}>
          <p>{words.companyText}</p>
          <CompanyStaff staff={companyStaff} caption={words.companyTitle} />
        </Section>
      )}
      {others.map((other) => (
        <Section key={other.name} title={words.otherTitle(other.name)}>
          <p>{words.otherText}</p>
          <ButtonRow>
            <ButtonLink href={other.origin}>{words.otherOpen(other.name)}</ButtonLink>
          </ButtonRow>
          <Persons persons={other.persons} caption={`${words.personsTitle}, ${other.name}`} />
          <Staff staff={other.staff} caption={`${words.staffTitle}, ${other.name}`} />
        </Section>
      ))}
      {broughtAccounts.length > 0 && (
        <Section title={words.broughtTitle}>
          <p>{words.broughtText}</p>
          <DataTable
            caption={words.broughtTitle}
            captionHidden
            rows={broughtAccounts}
            rowKey={(account) => account.email}
            columns={[
              { key: 'email', header: words.email, cell: (account) => account.email },
              { key: 'password', header: words.password, cell: (account) => <code>{account.password}</code> },
            ]}
          />
        </Section>
      )}
      <ClockForm now={now} />
    </Page>
  );
}
