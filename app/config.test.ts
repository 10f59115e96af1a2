import { expect, test } from 'vitest';
import { BadConfig, readConfig } from './config.server';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');

const good = {
  APP_ORIGIN: 'https://portaali.example',
  LANDLORD: 'kotihovi',
  INDEX_KEY: key('a'),
  ENCRYPTION_KEYS: `2026:${key('b')},2025:${key('c')}`,
  PEPPERS: `1:${key('d')}`,
  BROKERS_FILE: '/etc/rappu/brokers.json',
  MAIL_BY: 'resend',
  MAIL_FROM: 'Kotihovi <portaali@kotihovi.example>',
  RESEND_API_KEY: 're_test',
};

test('good settings are read, the newest key first', () => {
  const config = readConfig(good);
  expect(config.mode).toBe('production');
  expect(config.encryptionKeys.map(({ id }) => id)).toEqual(['2026', '2025']);
});

test('further landlords come with an address of their own', () => {
  const { otherLandlords } = readConfig({
    ...good,
    OTHER_LANDLORDS: 'niemikoti=https://niemi.example/, saarikoti=https://saari.example:8443',
  });
  expect(otherLandlords).toEqual([
    { slug: 'niemikoti', origin: 'https://niemi.example' },
    { slug: 'saarikoti', origin: 'https://saari.example:8443' },
  ]);
  expect(readConfig(good).otherLandlords).toEqual([]);
});

test.each([
  ['a landlord at the first one’s address', { OTHER_LANDLORDS: 'b=https://portaali.example' }, 'an address of its own'],
  ['a landlord twice', { OTHER_LANDLORDS: 'kotihovi=https://b.example' }, 'every landlord once'],
  ['a landlord without TLS', { OTHER_LANDLORDS: 'b=http://b.example' }, 'all addresses must be'],
  ['a landlord without address', { OTHER_LANDLORDS: 'b' }, 'OTHER_LANDLORDS'],
  ['a landlord at a path', { OTHER_LANDLORDS: 'b=https://b.example/portal' }, 'OTHER_LANDLORDS'],
  ['a key that is too short', { INDEX_KEY: 'c2hvcnQ=' }, 'INDEX_KEY'],
  ['the same key twice', { PEPPERS: `1:${key('a')}` }, 'every key must be its own'],
  ['an origin without TLS', { APP_ORIGIN: 'http://portaali.example' }, 'APP_ORIGIN'],
  ['the demo mailbox', { MAIL_BY: 'mailbox' }, 'MAIL_BY'],
  ['Resend without its key', { RESEND_API_KEY: undefined }, 'RESEND_API_KEY'],
  ['SMTP without a server', { MAIL_BY: 'smtp' }, 'SMTP_URL'],
  ['S3 without a bucket', { FILES_IN: 's3' }, 'S3_BUCKET'],
  ['a virus scanner at no address', { CLAMD: 'localhost:3310' }, 'CLAMD'],
  ['a port that is none', { PORT: '99999' }, 'PORT'],
  ['another kind of database', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  ['the demo’s generosity', { NETWORK_ALLOWANCE: '100' }, 'NETWORK_ALLOWANCE'],
])('production refuses %s', (_, change, named) => {
  expect(() => readConfig({ ...good, ...change })).toThrow(named);
});

test('every fault is listed at once, and no secret with it', () => {
  const error = caught(() =>
    readConfig({ ...good, APP_ORIGIN: 'nowhere', INDEX_KEY: 'secret-but-short', LANDLORD: '' }),
  );
  expect(error).toBeInstanceOf(BadConfig);
  expect((error as BadConfig).faults).toHaveLength(3);
  expect((error as BadConfig).message).not.toContain('secret-but-short');
});

function caught(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
