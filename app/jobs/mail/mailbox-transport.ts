import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '~/lib/clock';
import { invariant } from '~/lib/invariant';
import type { MailAttachment, MailTransport, OutgoingMail } from './transport';

/** The demo's post: one JSON file a mail. It survives a restart, and whoever wants to can read it with `cat`. */
export type Mailbox = MailTransport & {
  /** Newest first. */
  list(): Promise<MailboxMail[]>;
};

export type MailboxMail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: string;
  attachments: MailAttachment[];
};

export function mailboxTransport({ folder, clock }: { folder: string; clock: Clock }): Mailbox {
  let latest = 0;
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true });
      const known = await read(fileOf(folder, mail.id));
      if (known) return { ok: true, providerId: known.id };
      // Two mails of one millisecond would have no order.
      latest = Math.max(latest + 1, clock.now().getTime());
      await write(fileOf(folder, mail.id), asKept(mail, new Date(latest)));
      return { ok: true, providerId: mail.id };
    },
    async list() {
      const names = await readdir(folder).catch(none);
      const mails = await Promise.all(names.filter(isMail).map((name) => read(join(folder, name))));
      return mails.filter((mail) => mail !== null).sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
    },
  };
}

function asKept({ id, to, subject, text, html, attachments }: OutgoingMail, sentAt: Date): MailboxMail {
  return { id, to, subject, text, html, sentAt: sentAt.toISOString(), attachments };
}

const isMail = (name: string) => name.endsWith('.json');

function fileOf(folder: string, id: string): string {
  invariant(/^[\w-]+$/.test(id), 'the id of a mail names a file');
  return join(folder, `${id}.json`);
}

/** Whole or not at all: the list may be asked for at any moment. */
async function write(file: string, mail: MailboxMail): Promise<void> {
  const unfinished = `${file}.part`;
  await writeFile(unfinished, JSON.stringify(mail, null, 2));
  await rename(unfinished, file);
}

async function read(file: string): Promise<MailboxMail | null> {
  const text = await readFile(file, 'utf8').catch(nothing);
  return text === null ? null : (JSON.parse(text) as MailboxMail);
}

function none(error: NodeJS.ErrnoException): string[] {
  return nothing(error) ?? [];
}

function nothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
