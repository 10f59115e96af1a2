import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { limits, secondsToWait } from '~/http/limits.server';
import { hashToken } from '~/lib/ids';
import { accounts, accountTokens, tries } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import { action as signIn } from './login';
import { action as resetPassword } from './reset-password';

const PASSWORD = 'Kotiovi7!';
const HOME = 'network of home';

test('a stranger who tries passwords does not lock the owner out of a browser used before', async () => {
  const house = await withAava();
  const own = await knownDevice(house);
  await strangers(house);

  expect(await tried(house, { password: PASSWORD, network: 'a new one' })).toBe(429);
  expect(await tried(house, { password: PASSWORD, network: HOME, cookie: own })).toBe(303);
});

test('a stranger of the same network neither', async () => {
  const house = await withAava();
  const own = await knownDevice(house);
  for (let n = 0; n < 12; n++) await tried(house, { password: 'Arvaus1!', network: HOME });

  expect(await tried(house, { password: PASSWORD, network: HOME })).toBe(429);
  expect(await tried(house, { password: PASSWORD, network: HOME, cookie: own })).toBe(303);
});

test('a network that has used up its tries is turned away without a trace of each address', async () => {
  const house = await withAava();
  const max = limits.signInOfNetwork.max;
  const guess = (n: number) =>
    tried(house, { email: `kuka-${n}@example.com`, password: 'Arvaus1!', network: 'stranger' });
  await Promise.all(Array.from({ length: max + 1 }, (_, n) => guess(n)));
  const before = await house.store.read.$count(tries);
  expect(await guess(1_000)).toBe(429);
  expect(await house.store.read.$count(tries)).toBe(before);
});

test('one network alone leaves the owner room on a new browser elsewhere', async () => {
  const house = await withAava();
  for (let quarter = 0; quarter < 4; quarter++) {
    for (let n = 0; n < 12; n++) await tried(house, { password: 'Arvaus1!', network: 'stranger' });
    house.setTime(new Date(house.clock.now().getTime() + limits.signInOfAddress.within));
  }
  expect(await tried(house, { password: PASSWORD, network: 'elsewhere' })).toBe(303);
});

test('a known browser has its own limit too', async () => {
  const house = await withAava();
  const own = await knownDevice(house);
  const answers: number[] = [];
  for (let n = 0; n < 11; n++) answers.push(await tried(house, { password: 'Arvaus1!', network: HOME, cookie: own }));
  expect(answers).toEqual([...Array(10).fill(400), 429]);
});

test('being known for one account gives nothing for another, and a made-up note nothing at all', async () => {
  const house = await withAava();
  const own = await knownDevice(house);
  for (const cookie of [own, 'device=v1.test.AAAA.BBBB']) {
    const network = `network of ${cookie.length}`;
    for (let n = 0; n < 10; n++)
      await tried(house, { email: 'ei.kukaan@example.com', password: 'Arvaus1!', network, cookie });
    expect(await tried(house, { email: 'ei.kukaan@example.com', password: 'Arvaus1!', network, cookie })).toBe(429);
  }
});

test('right passwords use nothing up', async () => {
  const house = await withAava();
  for (let n = 0; n < 15; n++) expect(await tried(house, { password: PASSWORD, network: HOME })).toBe(303);
});

test('an unknown address meets the same limits', async () => {
  const house = await withAava();
  const email = 'ei.kukaan@example.com';
  const answers: number[] = [];
  for (let n = 0; n < 11; n++) answers.push(await tried(house, { email, password: PASSWORD, network: HOME }));
  expect(answers).toEqual([...Array(10).fill(400), 429]);
});

test('when strangers have used everything up, the link of a letter lets the owner in', async () => {
  const house = await withAava();
  await strangers(house);
  expect(await tried(house, { password: PASSWORD, network: HOME })).toBe(429);
  const now = house.clock.now();
  await house.store.write((tx) =>
    tx.insert(accountTokens).values({
      hash: hashToken('letter'),
      accountId: 'account-aava',
      purpose: 'reset',
      createdAt: now,
      expiresAt: new Date(now.getTime() + 1000),
    }),
  );
  const request = post('/reset-password', { token: 'letter', password: 'Uusi9!x', passwordAgain: 'Uusi9!x' });
  const done = (await resetPassword({ request, params: {}, context: contextOf(house, HOME) })) as Response;

  expect(await tried(house, { password: 'Uusi9!x', network: HOME, cookie: deviceIn(done) })).toBe(303);
});

async function withAava(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const passwordHash = await house.passwords.hashPassword(PASSWORD);
  await house.store.write((tx) => tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, 'account-aava')));
  return house;
}

async function knownDevice(house: TestHouse): Promise<string> {
  return deviceIn((await answerTo(house, { password: PASSWORD, network: HOME })) as Response);
}

function deviceIn(answer: Response): string {
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('device='));
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  expect(cookie).not.toContain('aava');
  return cookie!.split(';')[0]!;
}

/** As if a thousand networks had tried: all that unknown browsers share is used up. */
async function strangers(house: TestHouse): Promise<void> {
  for (let n = 0; n < limits.signInOfStrangers.max; n++) {
    await secondsToWait(house, 'signInOfStrangers', emailOf('aava'));
  }
}

type Try = { email?: string; password: string; network: string; cookie?: string };

async function tried(house: TestHouse, attempt: Try): Promise<number> {
  const answer = await answerTo(house, attempt);
  return answer instanceof Response ? answer.status : (answer as { init: { status: number } }).init.status;
}

async function answerTo(house: TestHouse, { email = emailOf('aava'), password, network, cookie = '' }: Try) {
  const request = post('/login', { email, password }, cookie);
  return signIn({ request, params: {}, context: contextOf(house, network) });
}

function post(path: string, fields: Record<string, string>, cookie = ''): Request {
  const body = new URLSearchParams(fields);
  return new Request(`http://localhost:3000${path}`, { method: 'POST', headers: { Cookie: cookie }, body });
}

const contextOf = (house: TestHouse, network: string) => ({ house, requestId: 'request', nonce: 'n', network });
