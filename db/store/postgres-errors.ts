import { StoreUnavailable } from './unavailable';

/** Serialization failure and deadlock: the same write may well succeed when made again. */
const CONFLICTS = ['40001', '40P01'];

const UNAVAILABLE_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
];

/** Connection lost, no resources (connections, memory, disk), operator's intervention, system error. */
const UNAVAILABLE_CLASSES = ['08', '53', '57', '58'];

const CANCELLED = '57014';

/** Said by the client without any code. */
const UNAVAILABLE_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|calling end on the pool|not queryable/i;

export function translated(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (isUnavailable(error)) {
    return new StoreUnavailable(`The database cannot be used now (${codeOf(error) || error.message})`, {
      cause: error,
    });
  }
  return withoutRow(error);
}

export function isConflict(error: unknown): boolean {
  return CONFLICTS.includes(codeOf(error));
}

function isUnavailable(error: Error): boolean {
  const code = codeOf(error);
  if (code === '' || code === undefined) return UNAVAILABLE_MESSAGES.test(error.message);
  if (UNAVAILABLE_CODES.includes(code)) return true;
  return code.length === 5 && code !== CANCELLED && UNAVAILABLE_CLASSES.includes(code.slice(0, 2));
}

/** PostgreSQL repeats the row that failed, and a log is no place for it. */
function withoutRow(error: Error): Error {
  if ('detail' in error) error.detail = undefined;
  if ('where' in error) error.where = undefined;
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
