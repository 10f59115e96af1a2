import { StoreUnavailable } from './unavailable';

const UNAVAILABLE = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_NOMEM'];

export function translated(error: unknown): unknown {
  const code = codeOf(error);
  if (UNAVAILABLE.some((name) => code === name || code.startsWith(`${name}_`))) {
    return new StoreUnavailable(`The database cannot be used now (${code})`, { cause: error });
  }
  if (error instanceof TypeError && error.message.includes('connection is not open')) {
    return new StoreUnavailable('The store is closed', { cause: error });
  }
  return error;
}

export function isBusy(error: unknown): boolean {
  return error instanceof StoreUnavailable && codeOf(error.cause).startsWith('SQLITE_BUSY');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
