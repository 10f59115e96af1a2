import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type ClientKeys, makeClientKeys } from '~/demo/broker/keys';
import { testBrokerSettings } from '~/demo/broker/settings';
import { type RunningBroker, startBroker } from '~/demo/broker/start';
import { visitBroker } from '~/demo/broker/visit';
import { makeIdentityBroker } from './broker.server';
import { type BrokerSettingsInput, brokerSettings } from './broker-settings';

const PORTAL = 'http://localhost:3999';
const REDIRECT_URI = `${PORTAL}/auth/callback`;
const NIEMIKOTI = 'http://niemikoti.localhost:3000/auth/callback';
const AINO = {
  id: 'aino',
  name: 'Aino Esimerkki',
  givenName: 'Aino Maria',
  familyName: 'Esimerkki',
  identityCode: '010594Y9032',
  note: 'Vuokralainen',
};
const EINO = { ...AINO, id: 'eino', name: 'Eino <Malli>', identityCode: '020504A902E', note: 'Ei rekisterissä' };

let keys: ClientKeys;
let server: RunningBroker;

beforeAll(async () => {
  keys = await makeClientKeys(await mkdtemp(path.join(tmpdir(), 'broker-')));
  server = await start(0);
});
afterAll(() => server.close());
afterEach(() => {
  server.misbehave(null);
  vi.useRealTimers();
});

function start(port: number): Promise<RunningBroker> {
  const persons = [AINO, EINO];
  return startBroker({
    port,
    portalOrigin: PORTAL,
    redirectUri: REDIRECT_URI,
    clientPublicJwks: keys.publicJwks,
    persons,
    otherClients: [{ clientId: 'rappu-niemikoti', redirectUri: NIEMIKOTI }],
  });
}

function portal(changes: Partial<BrokerSettingsInput> = {}, fetch = globalThis.fetch) {
  const settings = brokerSettings.parse({ ...testBrokerSettings({ issuer: server.issuer, keys }), ...changes });
  return makeIdentityBroker([settings], { fetch });
}

type Portal = ReturnType<typeof portal>;

async function begun(broker: Portal, locale: 'fi' | 'sv' | 'en' = 'fi') {
  const begin = await broker.begin({
    providerId: 'testipankki',
    landlord: 'kotihovi',
    locale,
    redirectUri: REDIRECT_URI,
  });
  if (!begin.ok) throw new Error(begin.detail);
  return begin;
}

async function identified(broker: Portal, person = 'aino') {
  const { url, transaction } = await begun(broker);
  const { callback } = await visitBroker(url, { person });
  return broker.finish({ callbackUrlSearch: callback.search, transaction });
}

test.each(['jar', 'jar+par'] as const)('a person is identified with the request sent by %s', async (requestMode) => {
  const { url, transaction } = await begun(portal({ requestMode }));
  const { callback } = await visitBroker(url, { person: 'aino' });
  expect(callback.href.startsWith(`${REDIRECT_URI}?`)).toBe(true);
  const result = await portal().finish({ callbackUrlSearch: callback.search, transaction });
  expect(result).toEqual({
    ok: true,
    person: {
      identityCode: { kind: 'fi-hetu', normalised: '010594Y9032', birthDate: '1994-05-01' },
      givenName: 'Aino Maria',
      familyName: 'Esimerkki',
      acr: 'http://ftn.ficora.fi/2017/loatest2',
      amr: ['https://tunnistus.example/testipankki'],
      authTime: expect.any(Date),
      issuer: server.issuer,
    },
  });
});

test('a landlord with an agreement of its own asks in its own name, as a client of its own', async () => {
  const own = { clientId: 'rappu-niemikoti', extraParams: { ftn_spname: 'Niemikoti' } };
  const broker = portal({ landlords: { niemikoti: own } });
  const niemikoti = { providerId: 'testipankki', landlord: 'niemikoti', locale: 'fi', redirectUri: NIEMIKOTI } as const;
  const begin = await broker.begin(niemikoti);
  if (!begin.ok) throw new Error(begin.detail);
  const { callback, page } = await visitBroker(begin.url, { person: 'aino' });
  expect(page).toContain('palveluun Niemikoti');
  expect(callback.href).toContain(NIEMIKOTI);
  const { transaction } = begin;
  const end = { callbackUrlSearch: callback.search, transaction };
  // The answer to one landlord's client is worth nothing to the other's.
  expect(await broker.finish({ ...end, transaction: { ...transaction, landlord: 'kotihovi' } })).toMatchObject({
    ok: false,
  });

  const again = await broker.begin(niemikoti);
  if (!again.ok) throw new Error(again.detail);
  const back = await visitBroker(again.url, { person: 'aino' });
  const person = await broker.finish({ callbackUrlSearch: back.callback.search, transaction: again.transaction });
  expect(person).toMatchObject({ ok: true, person: { givenName: AINO.givenName } });
  expect((await visitBroker((await begun(broker)).url, { person: 'aino' })).page).toContain('palveluun Rappu');
});

test('the request is one signed object and lives for ten minutes', async () => {
  const { url, transaction } = await begun(portal(), 'sv');
  const query = new URL(url).searchParams;
  expect([...query.keys()].sort()).toEqual(['client_id', 'request']);
  const request = decodeJwt(query.get('request')!);
  expect(request.exp! - request.iat!).toBe(600);
  expect(request).toMatchObject({
    aud: server.issuer,
    redirect_uri: REDIRECT_URI,
    acr_values: 'http://ftn.ficora.fi/2017/loatest2',
    ui_locales: 'sv',
    ftn_spname: 'Rappu',
    prompt: 'login',
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge_method: 'S256',
  });
  expect(decodeProtectedHeader(query.get('request')!)).toMatchObject({
    alg: 'RS256',
    typ: 'JWT',
    kid: keys.signing.kid,
  });
  expect(transaction.nonce.length).toBeGreaterThanOrEqual(32);
});

test.each([
  ['fi', 'Tunnistautuminen'],
  ['sv', 'Identifiering'],
  ['en', 'Identification'],
] as const)("the broker's page follows the language %s", async (locale, heading) => {
  const { url } = await begun(portal(), locale);
  const { page } = await visitBroker(url, 'cancel');
  expect(page).toContain(`<html lang="${locale}">`);
  expect(page).toContain(`<h1>${heading}</h1>`);
  expect(page).toContain('name="person" value="aino"');
  expect(page).toContain('Eino &lt;Malli&gt;');
  expect(page).not.toContain('<script');
});

test('two people in one browser get each their own identity', async () => {
  const broker = portal();
  expect(await identified(broker, 'aino')).toMatchObject({ person: { identityCode: { normalised: '010594Y9032' } } });
  expect(await identified(broker, 'eino')).toMatchObject({ person: { identityCode: { normalised: '020504A902E' } } });
});

test('the people to choose from can change while the broker runs', async () => {
  server.setPersons([{ ...AINO, id: 'uusi' }]);
  expect(await identified(portal(), 'uusi')).toMatchObject({ ok: true });
  server.setPersons([AINO, EINO]);
});

test('who goes back from the bank has cancelled, and nothing is wrong', async () => {
  const broker = portal();
  const { url, transaction } = await begun(broker);
  const { callback } = await visitBroker(url, 'cancel');
  expect(await broker.finish({ callbackUrlSearch: callback.search, transaction })).toMatchObject({
    reason: 'cancelled',
    detail: 'authorization:access_denied',
  });
});

test('another word for cancelling is understood, and a forged return is not', async () => {
  const broker = portal();
  const { transaction } = await begun(broker);
  const answer = (query: Record<string, string>) =>
    broker.finish({ callbackUrlSearch: `?${new URLSearchParams(query)}`, transaction });
  const { state } = transaction;
  expect(await answer({ error: 'cancel', state, iss: server.issuer })).toMatchObject({ reason: 'cancelled' });
  expect(await answer({ error: 'server_error', state, iss: server.issuer })).toMatchObject({
    reason: 'broker-unavailable',
  });
  expect(await answer({ error: 'access_denied', state: 'x', iss: server.issuer })).toMatchObject({ reason: 'refused' });
  expect(await answer({ error: '<b>131052-308T', state, iss: server.issuer })).toMatchObject({
    detail: 'authorization:other',
  });
  expect(await answer({ code: 'x', state, iss: 'https://other.example' })).toMatchObject({ reason: 'refused' });
  expect(await answer({})).toMatchObject({ reason: 'refused' });
});

test.each([
  ['wrong-signing-key', 'OAUTH_INVALID_RESPONSE'],
  ['plain-token', 'token-not-encrypted'],
  ['low-acr', 'acr-not-allowed'],
  ['other-nonce', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
  ['long-ago', 'identified-long-ago'],
  ['no-code', 'no-identity-code'],
] as const)('a broker that sends a token with %s is refused', async (how, detail) => {
  const broker = portal();
  expect(await identified(broker)).toMatchObject({ ok: true });
  server.misbehave(how);
  expect(await identified(broker)).toEqual({ ok: false, reason: 'refused', detail });
});

test("the token of somebody else's visit is refused", async () => {
  const broker = portal();
  expect(await identified(broker, 'eino')).toMatchObject({ ok: true });
  server.misbehave('replay');
  expect(await identified(broker, 'aino')).toEqual({
    ok: false,
    reason: 'refused',
    detail: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  });
});

test('a return works once', async () => {
  const broker = portal();
  const { url, transaction } = await begun(broker);
  const { callback } = await visitBroker(url, { person: 'aino' });
  const again = () => broker.finish({ callbackUrlSearch: callback.search, transaction });
  expect(await again()).toMatchObject({ ok: true });
  expect(await again()).toEqual({ ok: false, reason: 'refused', detail: 'token:invalid_grant' });
});

test("a return into somebody else's browser is refused", async () => {
  const broker = portal();
  const mine = await begun(broker);
  const theirs = await begun(broker);
  const { callback } = await visitBroker(theirs.url, { person: 'eino' });
  const finish = (transaction: typeof mine.transaction) =>
    broker.finish({ callbackUrlSearch: callback.search, transaction });
  expect(await finish(mine.transaction)).toMatchObject({ reason: 'refused', detail: 'OAUTH_INVALID_RESPONSE' });
  const stolen = { ...mine.transaction, state: theirs.transaction.state };
  expect(await finish(stolen)).toMatchObject({ reason: 'refused', detail: 'token:invalid_grant' });
});

test('an unknown provider is refused and asks nobody', async () => {
  const broker = portal({}, () => Promise.reject(new Error('asked')));
  expect(
    await broker.begin({ providerId: 'other', landlord: 'kotihovi', locale: 'fi', redirectUri: REDIRECT_URI }),
  ).toMatchObject({
    detail: 'unknown-provider',
  });
});

test('a token that another key was meant for is refused', async () => {
  const other = await makeClientKeys(await mkdtemp(path.join(tmpdir(), 'broker-')));
  const encryptionKeys = [other.encryption] as BrokerSettingsInput['encryptionKeys'];
  expect(await identified(portal({ encryptionKeys }))).toMatchObject({ reason: 'refused' });
  const both = [other.encryption, keys.encryption] as BrokerSettingsInput['encryptionKeys'];
  expect(await identified(portal({ encryptionKeys: both }))).toMatchObject({ ok: true });
});

test('a test code is refused where only real people are', async () => {
  expect(await identified(portal({ testIdentities: false }))).toMatchObject({ detail: 'no-identity-code' });
});

test('the broker turns down a client that does not name the token endpoint', async () => {
  expect(await identified(portal({ clientAssertionAudience: 'issuer' }))).toEqual({
    ok: false,
    reason: 'broker-unavailable',
    detail: 'token:invalid_client',
  });
});

test.each(['slow-token', 'broken-token'] as const)('a %s means try again later, and soon enough', async (how) => {
  const broker = portal({ timeoutMs: 500 });
  await begun(broker);
  server.misbehave(how);
  const start = performance.now();
  expect(await identified(broker)).toMatchObject({ reason: 'broker-unavailable' });
  expect(performance.now() - start).toBeLessThan(3000);
  server.misbehave(null);
  expect(await identified(broker)).toMatchObject({ ok: true });
});

test('a broker that is down when the portal starts is used as soon as it is up', async () => {
  const asleep = await start(0);
  await asleep.close();
  const broker = portal({ issuer: asleep.issuer });
  expect(
    await broker.begin({ providerId: 'testipankki', landlord: 'kotihovi', locale: 'fi', redirectUri: REDIRECT_URI }),
  ).toEqual({
    ok: false,
    reason: 'broker-unavailable',
    detail: expect.stringMatching(/^ECONNREFUSED|network$/),
  });
  const awake = await start(Number(new URL(asleep.issuer).port));
  expect(await identified(broker)).toMatchObject({ ok: true });
  await awake.close();
});

test('a broker that never answers holds nobody up', async () => {
  const never = portal({ timeoutMs: 200 }, (_, init) => {
    return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  });
  expect(
    await never.begin({ providerId: 'testipankki', landlord: 'kotihovi', locale: 'fi', redirectUri: REDIRECT_URI }),
  ).toEqual({
    ok: false,
    reason: 'broker-unavailable',
    detail: 'OAUTH_TIMEOUT',
  });
});

test('many people at once ask for the addresses one time', async () => {
  let asked = 0;
  const counting: typeof fetch = (url, init) => {
    asked += String(url).includes('.well-known') ? 1 : 0;
    return fetch(url, init);
  };
  const broker = portal({}, counting);
  await Promise.all(Array.from({ length: 5 }, () => begun(broker)));
  expect(asked).toBe(1);
});

test('new keys of the broker are fetched when they are first met', async () => {
  const before = await start(0);
  const broker = portal({ issuer: before.issuer });
  expect(await identified(broker)).toMatchObject({ ok: true });
  await before.close();
  const after = await start(Number(new URL(before.issuer).port));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect(await identified(broker)).toMatchObject({ ok: true });
  await after.close();
});

test('a broker that publishes signed statements is believed by its key alone', async () => {
  const federation = await federationOf(server.issuer);
  const trusted = { federation: { trustedKeys: [federation.publicKey] } } as Partial<BrokerSettingsInput>;
  expect(await identified(portal(trusted, federation.fetch))).toMatchObject({ ok: true });
  const stranger = await federationOf(server.issuer);
  const broker = portal(trusted, stranger.fetch);
  expect(
    await broker.begin({ providerId: 'testipankki', landlord: 'kotihovi', locale: 'fi', redirectUri: REDIRECT_URI }),
  ).toMatchObject({
    reason: 'broker-unavailable',
  });
});

/** The same broker behind an entity statement and a signed key set, without discovery. */
async function federationOf(issuer: string) {
  const { signing, publicJwks } = await makeClientKeys(await mkdtemp(path.join(tmpdir(), 'federation-')));
  const { importJWK } = await import('jose');
  const key = await importJWK(signing, 'RS256');
  const signed = async (content: Record<string, unknown>) =>
    new Response(
      await new SignJWT(content)
        .setProtectedHeader({ alg: 'RS256', kid: signing.kid })
        .setIssuer(issuer)
        .setSubject(issuer)
        .setExpirationTime('1 hour')
        .sign(key),
    );
  const federated: typeof fetch = async (url, init) => {
    const address = String(url);
    if (address.endsWith('/signed-jwks')) return signed(await (await fetch(`${issuer}/jwks`)).json());
    if (address.endsWith('/openid-configuration') || address.endsWith('/jwks'))
      return new Response('', { status: 404 });
    if (!address.endsWith('/openid-federation')) return fetch(url, init);
    const provider = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    return signed({ metadata: { openid_provider: { ...provider, signed_jwks_uri: `${issuer}/signed-jwks` } } });
  };
  return { fetch: federated, publicKey: publicJwks.keys[0]! };
}

test('the keys of the portal are made once and are nobody else’s to read', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'broker-'));
  const made = await makeClientKeys(folder);
  expect(await makeClientKeys(folder)).toEqual(made);
  expect((await stat(path.join(folder, 'client-signing.json'))).mode & 0o777).toBe(0o600);
  expect(JSON.stringify(made.publicJwks)).not.toContain('"d"');
});

test('a code in the address is of no use without the portal’s own key', async () => {
  const other = await makeClientKeys(await mkdtemp(path.join(tmpdir(), 'broker-')));
  const { url, transaction } = await begun(portal());
  const { callback } = await visitBroker(url, { person: 'aino' });
  const thief = portal({ signingKey: other.signing as BrokerSettingsInput['signingKey'] });
  expect(await thief.finish({ callbackUrlSearch: callback.search, transaction })).toMatchObject({ ok: false });
});

test('a page reached without a visit, or long after one, leads back to the portal', async () => {
  const response = await fetch(`${server.issuer}/interaction/nothing`, { headers: { 'accept-language': 'en' } });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(`href="${PORTAL}"`);
  expect(response.headers.get('content-security-policy')).toContain(`form-action 'self' ${PORTAL}`);
});
