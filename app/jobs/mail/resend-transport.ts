import { type ErrorResponse, Resend } from 'resend';
import { retryAfterMs } from './retry-after';
import { type MailTransport, type OutgoingMail, permanent, retry, type SendResult } from './transport';

type ResendOptions = {
  apiKey: string;
  /** Another host that speaks Resend's interface. */
  baseUrl?: string | undefined;
  timeoutMs?: number;
};

const TIMEOUT_MS = 20_000;

/**
 * The letter's id is the idempotency key: Resend takes the same key and content twice for one mail within 24 hours, so
 * every failure after which it is unknown whether the mail was accepted is simply tried again.
 */
export function resendTransport({ apiKey, baseUrl, timeoutMs = TIMEOUT_MS }: ResendOptions): MailTransport {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    async send(mail) {
      // The SDK has no time limit of its own, and it answers an abort as it does a dropped connection.
      const signal = AbortSignal.timeout(timeoutMs);
      const { data, error, headers } = await resend.emails.send(contentOf(mail), { idempotencyKey: mail.id, signal });
      if (data?.id) return { ok: true, providerId: data.id };
      if (signal.aborted) return retry('timed-out');
      return sorted(error, headers ?? {});
    },
  };
}

function contentOf({ from, to, subject, html, text, attachments, replyTo }: OutgoingMail) {
  return { from, to, subject, html, text, attachments, ...(replyTo && { replyTo }) };
}

/** What isn't known to be final is tried again. A gateway on the way may answer anything, so nothing is taken for granted. */
function sorted(error: Partial<ErrorResponse> | null, headers: Record<string, string>): SendResult {
  const status = error?.statusCode ?? null;
  switch (error?.name) {
    case 'rate_limit_exceeded':
      return retry('too-often', retryAfterMs(headers['retry-after']));
    case 'daily_quota_exceeded':
    case 'monthly_quota_exceeded':
      return retry('quota-used-up', retryAfterMs(headers['retry-after']));
    case 'concurrent_idempotent_requests':
      return retry('in-progress');
    case 'invalid_idempotent_request':
      // The id was accepted with other content: a text or the landlord's settings changed between the two attempts.
      // The receiver has the earlier wording; a new id would make it two mails.
      return { ok: true, providerId: 'accepted-earlier' };
    case 'validation_error':
      // With 403 it is the sender's domain that isn't verified.
      return status === 403 ? retry('settings-refused') : permanent('mail-refused');
    case 'missing_required_field':
    case 'invalid_parameter':
    case 'invalid_attachment':
    case 'invalid_idempotency_key':
      return permanent('mail-refused');
    case 'missing_api_key':
    case 'invalid_api_key':
    case 'restricted_api_key':
    case 'invalid_access':
    case 'invalid_from_address':
    case 'security_error':
    case 'not_found':
    case 'method_not_allowed':
      return retry('settings-refused');
  }
  if (status === 413) return permanent('too-large');
  if (status === 429) return retry('too-often', retryAfterMs(headers['retry-after']));
  return retry(status === null ? 'unreachable' : 'provider-error', retryAfterMs(headers['retry-after']));
}
