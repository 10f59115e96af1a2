export type OutgoingMail = {
  /** The letter's own id. A second try has the same one, and is the same mail. */
  id: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments: MailAttachment[];
  replyTo?: string;
};

export type MailAttachment = {
  filename: string;
  contentType: string;
  /** base64 */
  content: string;
};

export type MailTransport = { send(mail: OutgoingMail): Promise<SendResult> };

/** The reason is one of these and never the provider's own words, which may hold an address. */
export type SendResult =
  | { ok: true; providerId: string }
  | { ok: false; kind: 'retry' | 'permanent'; reason: RefusalReason; retryAfterMs?: number };

export type RefusalReason =
  | 'timed-out'
  | 'unreachable'
  | 'provider-error'
  | 'too-often'
  | 'quota-used-up'
  /** The same letter is being taken in at this moment. */
  | 'in-progress'
  /** Our side of it: key, sender's address, domain. The letter waits until the landlord has mended it. */
  | 'settings-refused'
  | 'receiver-refused'
  | 'mail-refused'
  | 'too-large'
  | 'broken-letter';

export function retry(reason: RefusalReason, retryAfterMs?: number): SendResult {
  return retryAfterMs === undefined
    ? { ok: false, kind: 'retry', reason }
    : { ok: false, kind: 'retry', reason, retryAfterMs };
}

export function permanent(reason: RefusalReason): SendResult {
  return { ok: false, kind: 'permanent', reason };
}
