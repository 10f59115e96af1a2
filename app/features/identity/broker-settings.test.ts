import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BadConfig } from '~/config.server';
import { readBrokers } from './broker-file.server';
import { decryptionKeysOf, signingKeyOf } from './broker-keys.server';
import { asUsedBy, type BrokerSettingsInput, brokerSettings } from './broker-settings';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = { kid: 'from-the-broker', pem: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string };
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'own' } as BrokerSettingsInput['signingKey'];
const LOA2 = 'http://ftn.ficora.fi/2017/loa2';

const entry: BrokerSettingsInput = {
  id: 'ftn',
  label: { fi: 'Pankkitunnukset', sv: 'Bankkoder', en: 'Bank codes' },
  issuer: 'https://broker.example/uas',
  clientId: 'rappu',
  signingKey: pem,
  encryptionKeys: [jwk],
  acrRequested: [LOA2],
  acrAllowed: [LOA2],
  claims: 'ftn-oid',
};

const deployment = {
  landlordSlug: 'kotihovi',
  otherLandlords: [{ slug: 'niemikoti', origin: 'https://niemikoti.example' }],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'brokers-'));
});

async function read(content: unknown, mode: 'production' | 'demo') {
  const brokersFile = path.join(folder, 'brokers.json');
  await writeFile(brokersFile, typeof content === 'string' ? content : JSON.stringify(content));
  return readBrokers({ brokersFile, mode, ...deployment });
}

test('an entry for the Finnish Trust Network needs little more than its keys', () => {
  expect(brokerSettings.parse(entry)).toMatchObject({ idToken: 'encrypted', requestMode: 'jar', prompt: 'login' });
});

test.each<[string, Partial<BrokerSettingsInput>, string]>([
  ['plain HTTP', { issuer: 'http://broker.example' }, 'issuer'],
  ['plain HTTP to another machine', { issuer: 'http://broker.example', allowInsecure: true }, 'allowInsecure'],
  ['no key to open tokens with', { encryptionKeys: [] }, 'encryptionKeys'],
  ['an empty list of levels', { acrAllowed: [] }, 'acrAllowed'],
  ['a parameter that is the portal’s own', { extraParams: { redirect_uri: 'https://x.example' } }, 'extraParams'],
  ['an unknown dialect', { claims: 'other' as 'op' }, 'claims'],
  ['a public key in place of a private one', { signingKey: { ...jwk, d: undefined } as never }, 'signingKey'],
])('%s is refused', (_, changes, field) => {
  const parsed = brokerSettings.safeParse({ ...entry, ...changes });
  expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
});

test('keys come as JWK or PEM, and those that open tokens once for each hash', async () => {
  expect(await signingKeyOf(pem)).toMatchObject({
    kid: 'from-the-broker',
    key: { type: 'private', extractable: false },
  });
  const hashes = (await decryptionKeysOf([jwk, pem])).map(({ kid, key }) => [
    kid,
    (key.algorithm as RsaHashedKeyAlgorithm).hash.name,
  ]);
  expect(hashes).toEqual([
    ['own', 'SHA-1'],
    ['own', 'SHA-256'],
    ['from-the-broker', 'SHA-1'],
    ['from-the-broker', 'SHA-256'],
  ]);
});

test('the file of brokers is read', async () => {
  expect(await read([entry], 'production')).toMatchObject([{ id: 'ftn' }]);
});

test.each<[string, Partial<BrokerSettingsInput>]>([
  ['test people', { testIdentities: true }],
  ['a test level', { acrAllowed: [LOA2, 'http://ftn.ficora.fi/2017/loatest2'] }],
  ['plain HTTP', { issuer: 'http://localhost:3001', allowInsecure: true }],
])('production refuses %s, the demo does not', async (_, changes) => {
  const list = [{ ...entry, ...changes }];
  await expect(read(list, 'production')).rejects.toThrow(BadConfig);
  expect(await read(list, 'demo')).toHaveLength(1);
});

test('a fault in the file is told without a word of the keys', async () => {
  const secret = pem.pem.slice(40, 60);
  for (const content of [
    `[{"pem":"${secret}`,
    [{ ...entry, signingKey: { kid: '', pem: secret } }],
    [entry, entry],
    [],
  ]) {
    const error = await read(content, 'demo').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(BadConfig);
    expect(String(error)).not.toContain(secret);
  }
  await expect(readBrokers({ brokersFile: '/nowhere', mode: 'demo', ...deployment })).rejects.toThrow('cannot be read');
});

test('what one landlord has of its own takes the place of what all have, and nothing else changes', () => {
  const own = { clientId: 'niemi', extraParams: { ftn_spname: 'Niemikoti' } };
  const extraParams = { ftn_spname: 'Rappu', ftn_idp_id: 'all' };
  const parsed = brokerSettings.parse({ ...entry, extraParams, landlords: { niemikoti: own } });

  expect(asUsedBy(parsed, 'niemikoti')).toEqual({
    ...parsed,
    clientId: 'niemi',
    extraParams: { ftn_spname: 'Niemikoti', ftn_idp_id: 'all' },
  });
  for (const other of ['kotihovi', 'constructor']) expect(asUsedBy(parsed, other)).toBe(parsed);
});

test('a landlord that is none of the deployment, or a parameter that is the portal’s own, is a fault', async () => {
  const stranger = { ...entry, landlords: { niemikotti: { clientId: 'niemi' } } };
  await expect(read([stranger], 'demo')).rejects.toThrow('"niemikotti" is no landlord of this deployment');
  const contradicting = {
    ...entry,
    landlords: { niemikoti: { extraParams: { redirect_uri: 'https://evil.example' } } },
  };
  await expect(read([contradicting], 'demo')).rejects.toThrow('"redirect_uri" is set by the portal itself');
});
