import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { demoDoors } from './doors.server';

export const meta = titled((t) => t.dev.mailbox);

const SHOWN = 200;

export async function loader(args: LoaderFunctionArgs) {
  const mails = await demoDoors(await visitOf(args)).mailbox();
  return { mails: mails.slice(0, SHOWN).map(({ id, to, subject, sentAt }) => ({ id, to, subject, sentAt })) };
}

export default function Mailbox() {
  const words = useTexts().dev;
  const formats = useFormats();
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Page title={words.mailbox} lead={mails.length > 0 ? words.mailboxLead : words.mailboxEmpty} backHref={paths.dev()}>
      <Cards>
        {mails.map((mail) => (
          <CaseCard
            key={mail.id}
            level={2}
            href={paths.devMail(mail.id)}
            title={mail.subject}
            meta={`${mail.to} · ${formats.dateTime(new Date(mail.sentAt))}`}
          />
        ))}
      </Cards>
    </Page>
  );
}
