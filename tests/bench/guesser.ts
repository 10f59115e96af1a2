import { Agent } from 'node:http';
import { carryOut } from './apart';
import { send } from './client';
import { emailOf } from './dataset/people';
import { type Guessed, type Guessing, NETWORK } from './doors-guessing';
import { post } from './doors-times';

const AT_ONCE = 40;

carryOut(async ({ url, count, accounts: [first, last] }: Guessing): Promise<Guessed> => {
  const statuses = new Map<number, number>();
  const began = performance.now();
  let next = 0;
  // One each time: a kept one may be closed by the other side just as it is used again.
  const connections = new Agent({ keepAlive: false });
  const guess = async () => {
    for (let n = next++; n < count; n = next++) {
      const fields = { email: emailOf(first + (n % (last - first + 1))), password: `Arvaus-${n}!` };
      const { status } = await send(url, post(n, { path: '/login', fields, network: NETWORK }), connections);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, guess));
  return { statuses, took: (performance.now() - began) / 1000 };
});
