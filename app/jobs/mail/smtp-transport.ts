import { createTransport } from 'nodemailer';
import { type MailTransport, permanent, retry, type SendResult } from './transport';

type SmtpOptions = {
  /** smtp://user:password@host:587 or smtps:// */
  url: string;
  /** What comes after the @ of Message-ID. */
  hostname: string;
  timeoutMs?: number;
};

const TIMEOUT_MS = 30_000;

/**
 * The landlord's own relay. SMTP has no idempotency: when the connection breaks between the last byte and the answer,
 * the mail may come twice. Both have the letter's Message-ID, which mail systems and programs use to show one.
 */
export function smtpTransport({ url, hostname, timeoutMs = TIMEOUT_MS }: SmtpOptions): MailTransport {
  const relay = createTransport({
    ...relayAt(new URL(url)),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, attachments, ...mail }) {
      const messageId = `<${id}@${hostname}>`;
      try {
        const sent = await relay.sendMail({
          ...mail,
          messageId,
          attachments: attachments.map((attachment) => ({ ...attachment, encoding: 'base64' })),
          // Holiday replies and the like would go to an address that nobody reads (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { ok: true, providerId: sent.messageId };
      } catch (error) {
        return sorted(error as SmtpFailure);
      }
    },
  };
}

/** Taken apart here: given as `url`, nodemailer forgets every other option, the time limits among them. */
function relayAt({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      // A password goes over no open line.
      requireTLS: true,
    }),
  };
}

type SmtpFailure = { code?: string; command?: string; responseCode?: number };

function sorted({ code, command, responseCode = 0 }: SmtpFailure): SendResult {
  if (code === 'ETIMEDOUT') return retry('timed-out');
  if (responseCode >= 400 && responseCode < 500)
    return retry(responseCode === 450 || responseCode === 451 ? 'too-often' : 'provider-error');
  if (responseCode >= 500) return refused(command, responseCode);
  // Found before anything was sent: an address that is none.
  if (code === 'EENVELOPE') return permanent('receiver-refused');
  return retry('unreachable');
}

/** Only a refusal of this receiver or of this mail is final; a refused sign-in or sender is ours to mend. */
function refused(command: string | undefined, responseCode: number): SendResult {
  if (command === 'RCPT TO') return permanent('receiver-refused');
  if (responseCode === 552) return permanent('too-large');
  if (command === 'DATA') return permanent('mail-refused');
  return retry('settings-refused');
}
