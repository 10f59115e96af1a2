import { expect, test } from 'vitest';
import { isConflict, translated as translatedPostgres } from './postgres-errors';
import { isBusy, translated as translatedSqlite } from './sqlite-errors';
import { StoreUnavailable } from './unavailable';

function coded(code: string, message = 'failed') {
  return Object.assign(new Error(message), { code });
}

test.each([
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_IOERR_WRITE',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_CANTOPEN',
])('%s means that the store is unavailable', (code) => {
  expect(translatedSqlite(coded(code))).toBeInstanceOf(StoreUnavailable);
});

test.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'SQLITE_READONLY'])('%s stays as it is', (code) => {
  const error = coded(code);
  expect(translatedSqlite(error)).toBe(error);
});

test('only a busy file is worth waiting for', () => {
  expect(isBusy(translatedSqlite(coded('SQLITE_BUSY')))).toBe(true);
  expect(isBusy(translatedSqlite(coded('SQLITE_FULL')))).toBe(false);
});

test.each(['ECONNREFUSED', 'ETIMEDOUT', '08006', '53100', '53300', '57P01', '57P03', '58030'])(
  '%s means that the store is unavailable',
  (code) => {
    expect(translatedPostgres(coded(code))).toBeInstanceOf(StoreUnavailable);
  },
);

test('a lost connection has no code', () => {
  expect(translatedPostgres(new Error('Connection terminated unexpectedly'))).toBeInstanceOf(StoreUnavailable);
});

test.each(['23505', '42P01', '57014'])('%s stays an error, without the row', (code) => {
  const error = Object.assign(coded(code), { detail: 'Key (email)=(aino@example.org) already exists.' });
  expect(translatedPostgres(error)).toBe(error);
  expect(JSON.stringify(error)).not.toContain('aino');
});

test('serialization failures and deadlocks are conflicts', () => {
  expect(['40001', '40P01', '23505'].map((code) => isConflict(coded(code)))).toEqual([true, true, false]);
});
