import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * Structured lines, one an answer, with the request's id. Addresses are logged by their route, never with the query;
 * bodies, cookies, e-mail addresses and names are not logged at all.
 */
export function makeLogger(level: string, to: DestinationStream = pino.destination(1)): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.password', '*.email', '*.token', '*.cookie', '*.authorization', '*.code'], remove: true },
    serializers: { error: (error: unknown) => (error instanceof Error ? errorForLog(error) : error) },
  };
  return pino(options, to);
}

/** Message and stack of a bug, without what databases and parsers like to quote: parameters and values. */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const stack = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { type: error.name, message: withoutPersonalData(error.message), stack: stack.slice(0, 12).join('\n') };
}

const PERSON_CODE = /\b\d{6}[-+A-FU-Ya-fu-y]\d{3}[0-9A-Ya-y]\b|\b(19|20)\d{6}[-+]?\d{4}\b/g;
const EMAIL = /[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+/g;
const TOKEN = /\b[A-Za-z0-9_-]{40,}\b/g;

export function withoutPersonalData(text: string): string {
  return (text.split('\nparams:')[0] ?? '')
    .slice(0, 500)
    .replace(PERSON_CODE, '[code]')
    .replace(EMAIL, '[e-mail]')
    .replace(TOKEN, '[token]');
}
