import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found } from '~/http/errors.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { demoDoors } from './doors.server';

export async function loader(args: LoaderFunctionArgs) {
  const mails = await demoDoors(await visitOf(args)).mailbox();
  const { to, subject, text, sentAt, attachments } = found(mails.find((mail) => mail.id === args.params.id));
  return { to, subject, parts: withLinks(text), sentAt, attachments: attachments.map(({ filename }) => filename) };
}

type Part = { text: string } | { href: string };

/** The letter's plain text, with its links to follow. */
function withLinks(text: string): Part[] {
  return text
    .split(/(https?:\/\/[^\s<>")\]]+)/)
    .map((part) => (/^https?:\/\//.test(part) ? { href: part } : { text: part }));
}

export default function Mail() {
  const words = useTexts().dev;
  const formats = useFormats();
  const { to, subject, parts, sentAt, attachments } = useLoaderData<typeof loader>();
  return (
    <Page
      title={subject}
      lead={`${words.to}: ${to} · ${formats.dateTime(new Date(sentAt))}`}
      backHref={paths.devMailbox()}
    >
      <p className="letter-text">
        {parts.map((part, index) =>
          'href' in part ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
            <a key={index} href={part.href}>
              {part.href}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
      {attachments.length > 0 && (
        <p>
          {words.attachments}: {attachments.join(', ')}
        </p>
      )}
    </Page>
  );
}
