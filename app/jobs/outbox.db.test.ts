import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { hours, minutes } from '~/lib/time';
import { letters } from '~db/schema';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { startResendServer } from '~tests/support/resend-server';
import { resendTransport } from './mail/resend-transport';
import { permanent, retry } from './mail/transport';
import { deliverLetters, postLetter } from './outbox.server';

test('a letter is posted with the change it tells of, or not at all', async () => {
  const house = await testHouse();
  await expect(
    house.store.write(async (tx) => {
      await post(tx, house);
      throw new Error('the change failed');
    }),
  ).rejects.toThrow('the change failed');
  expect(await house.store.read.select().from(letters)).toEqual([]);
});

test('receiver and content lie sealed in the outbox, and are gone when the letter is delivered', async () => {
  const house = await testHouse();
  await house.store.write((tx) => post(tx, house));
  const [waiting] = await house.store.read.select().from(letters);
  expect(JSON.stringify(waiting)).not.toContain('aava@example.com');
  expect(JSON.stringify(waiting)).not.toContain('secret-token');
  await deliverLetters(house);
  const [sent] = await house.store.read.select().from(letters);
  expect(sent).toMatchObject({ state: 'sent', payloadSealed: null, attempts: 1 });
  expect(house.sent.map(({ to }) => to)).toEqual(['aava@example.com']);
});

test('a provider that is down gets the letter later, and what is permanent is given up', async () => {
  const house = await testHouse();
  await house.store.write((tx) => post(tx, house));
  house.mail = { send: async () => retry('unreachable') };
  await deliverLetters(house);
  expect(await stateOf(house)).toMatchObject({ state: 'waiting', attempts: 1 });
  expect(await deliverLetters(house)).toBe(0);
  house.setTime(new Date(house.clock.now().getTime() + minutes(2)));
  house.mail = { send: async () => permanent('receiver-refused') };
  await deliverLetters(house);
  expect(await stateOf(house)).toMatchObject({ state: 'failed', payloadSealed: null, lastError: 'receiver-refused' });
});

test('a letter past its use is not sent', async () => {
  const house = await testHouse();
  await house.store.write((tx) => post(tx, house));
  house.setTime(new Date(house.clock.now().getTime() + hours(24)));
  await deliverLetters(house);
  expect(house.sent).toEqual([]);
  expect(await stateOf(house)).toMatchObject({ state: 'expired', payloadSealed: null });
});

test('two deliverers at once send each letter once', async () => {
  const house = await testHouse();
  for (let count = 0; count < 10; count += 1) await house.store.write((tx) => post(tx, house));
  await Promise.all([deliverLetters(house), deliverLetters(house), deliverLetters(house)]);
  expect(house.sent).toHaveLength(10);
  expect(new Set(house.sent.map(({ id }) => id)).size).toBe(10);
});

test('a letter that Resend took without answering is there once after the next try', async () => {
  const house = await testHouse();
  const resend = await startResendServer();
  onTestFinished(() => resend.stop());
  house.mail = resendTransport({ apiKey: 're_test', baseUrl: resend.baseUrl, timeoutMs: 300 });
  resend.faults.push('hang-after-accepting');
  await house.store.write((tx) => post(tx, house));
  await deliverLetters(house);
  expect(await stateOf(house)).toMatchObject({ state: 'waiting' });
  house.setTime(new Date(house.clock.now().getTime() + minutes(2)));
  await deliverLetters(house);
  expect(await stateOf(house)).toMatchObject({ state: 'sent' });
  expect(resend.mails).toHaveLength(1);
});

test('a provider that says too often is left alone until it said, whatever else waits', async () => {
  const house = await testHouse();
  for (let count = 0; count < 3; count += 1) await house.store.write((tx) => post(tx, house));
  let asked = 0;
  house.mail = {
    send: async () => {
      asked += 1;
      return retry('too-often', minutes(1));
    },
  };
  await deliverLetters(house);
  expect(asked).toBe(1);
});

test('the same letter asked for again has the same bytes', async () => {
  const house = await testHouse();
  const bodies: string[] = [];
  house.mail = {
    send: async (mail) => {
      bodies.push(JSON.stringify(mail));
      return retry('unreachable');
    },
  };
  await house.store.write((tx) => post(tx, house));
  await deliverLetters(house);
  house.setTime(new Date(house.clock.now().getTime() + minutes(2)));
  await deliverLetters(house);
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toBe(bodies[1]);
});

function post(tx: Parameters<typeof postLetter>[0], house: TestHouse): Promise<void> {
  const now = house.clock.now();
  const validUntil = new Date(now.getTime() + hours(24));
  return postLetter(tx, house, 'activation', {
    to: 'aava@example.com',
    locale: 'fi',
    landlordId: LANDLORD_ID,
    data: { token: 'secret-token', linkValidUntil: validUntil, occasion: 'registered' },
    validUntil,
    now,
  });
}

async function stateOf(house: TestHouse) {
  const [row] = await house.store.read.select().from(letters).where(eq(letters.name, 'activation'));
  return row;
}
