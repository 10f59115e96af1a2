import { errors } from 'jose';
import * as client from 'openid-client';
import { ZodError } from 'zod';
import { BadAnswer } from './broker-federation.server';

export type Failure = {
  ok: false;
  /** What the person is told: they went back themselves, it may work later, or it is not accepted. */
  reason: 'cancelled' | 'broker-unavailable' | 'refused';
  /** For the log. Made of codes alone: the errors themselves hold tokens and claims. */
  detail: string;
};

/** Telia and Idura say access_denied, OP says cancel. */
const CANCELLED = ['access_denied', 'cancel', 'user_cancel', 'user_cancelled'];
const TEMPORARY = ['server_error', 'temporarily_unavailable'];

/** Not what was agreed on, rather than an attempt to deceive. */
const OUT_OF_ORDER = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_MISSING_SERVER_METADATA',
  'OAUTH_HTTP_REQUEST_FORBIDDEN',
];

export function refused(detail: string): Failure {
  return { ok: false, reason: 'refused', detail };
}

export function unavailable(detail: string): Failure {
  return { ok: false, reason: 'broker-unavailable', detail };
}

/** What went wrong, if it is something that can go wrong between portal and broker; a bug is thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof client.AuthorizationResponseError) return failureOfAnswer(error.error);
  if (error instanceof client.ResponseBodyError) return failureOfToken(error.error);
  if (error instanceof client.WWWAuthenticateChallengeError) return unavailable('token:challenge');
  if (error instanceof client.ClientError) {
    if (!error.code) return failureOf(error.cause);
    return OUT_OF_ORDER.includes(error.code) ? unavailable(error.code) : refused(error.code);
  }
  if (error instanceof errors.JOSEError || error instanceof BadAnswer) return unavailable(error.code);
  if (error instanceof ZodError) return unavailable('unexpected-shape');
  if (error instanceof DOMException) return unavailable(error.name);
  if (error instanceof TypeError && error.cause instanceof Error) return unavailable(networkCode(error.cause));
  throw error;
}

function failureOfAnswer(error: string): Failure {
  const detail = `authorization:${plainCode(error)}`;
  if (CANCELLED.includes(error)) return { ok: false, reason: 'cancelled', detail };
  return TEMPORARY.includes(error) ? unavailable(detail) : refused(detail);
}

/** invalid_grant: the code was used before or isn't this person's. Everything else is between the two services. */
function failureOfToken(error: string): Failure {
  const detail = `token:${plainCode(error)}`;
  return error === 'invalid_grant' ? refused(detail) : unavailable(detail);
}

function networkCode(cause: Error): string {
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : 'network';
}

/** Error codes arrive in an address that anybody can write, and go to the log. */
function plainCode(error: string): string {
  return /^[a-z_]{1,40}$/.test(error) ? error : 'other';
}
