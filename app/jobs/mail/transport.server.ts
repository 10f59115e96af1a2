import { join } from 'node:path';
import type { Config } from '~/config.server';
import { type Clock, systemClock } from '~/lib/clock';
import { mailboxTransport } from './mailbox-transport';
import { resendTransport } from './resend-transport';
import { smtpTransport } from './smtp-transport';
import type { MailTransport } from './transport';

export function makeTransport(config: Config, clock: Clock = systemClock): MailTransport {
  const { mail } = config;
  switch (mail.by) {
    case 'resend':
      return resendTransport(mail);
    case 'smtp':
      return smtpTransport({ url: mail.url, hostname: new URL(config.origin).hostname });
    case 'mailbox':
      return mailboxTransport({ folder: mailboxFolder(config), clock });
  }
}

export function mailboxFolder(config: Pick<Config, 'dataDir'>): string {
  return join(config.dataDir, 'mailbox');
}
