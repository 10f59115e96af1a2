import { Agent } from 'node:http';
import { startApart } from './apart';
import { send } from './client';
import { emailOf } from './dataset/people';
import { PASSWORD } from './dataset/secrets';
import { READERS } from './doors-house';
import { post } from './doors-times';
import { percentile } from './figures';
import { get } from './pages';
import { heading, noteRatio, row } from './print';
import { seconds, type Until, waitsAtFixedRate } from './steady';

const WARM_SECONDS = 10;
const IDLE_SECONDS = 20;
export const NETWORK = '192.0.2.66';
/** Nobody's of the readers, and not among those the other door was measured with. */
const VICTIM = 9_000;

/** How long other people wait for their pages while somebody guesses, how far the guesses get, and the owner meanwhile. */
export async function measureGuessing(url: string, count: number): Promise<void> {
  const device = await knownDevice(url);
  await waitsAtFixedRate(url, myPage, seconds(WARM_SECONDS));
  // In peace before, between and after: what else goes on in the machine is in both figures alike.
  const idle = await waitsAtFixedRate(url, myPage, seconds(IDLE_SECONDS));
  const attacks: { kind: string; waits: number[]; cells: (string | number)[]; looked: number }[] = [];
  const kinds: Record<string, Guessing['accounts']> = {
    'one-account': [VICTIM, VICTIM],
    'many-accounts': [0, VICTIM - 1],
  };
  for (const [kind, accounts] of Object.entries(kinds)) {
    const { result } = startApart<Guessing, Guessed>('./guesser.ts', { url, count, accounts });
    const waits = await waitsAtFixedRate(url, myPage, untilSettled(result));
    const { statuses, took } = await result;
    const owner = await send(url, signingIn({ email: emailOf(VICTIM), cookie: device }), new Agent());
    const looked = statuses.get(400) ?? 0;
    const turnedAway = statuses.get(429) ?? 0;
    const isIn = owner.status === 303 && owner.location === '/my';
    const cells = [looked, turnedAway, took.toFixed(0), isIn ? 'comes in' : `OUT ${owner.status}`];
    attacks.push({ kind, waits, cells, looked });
    idle.push(...(await waitsAtFixedRate(url, myPage, seconds(IDLE_SECONDS))));
    if (looked + turnedAway !== count || !isIn) process.exitCode = 1;
  }
  heading('guessing passwords', '/my p50 ms', '/my p99 ms', 'looked at', 'turned away', 'seconds', 'owner');
  row('nobody', percentile(idle, 50).toFixed(1), percentile(idle, 99).toFixed(1));
  for (const { kind, waits, cells, looked } of attacks) {
    row(kind, percentile(waits, 50).toFixed(1), percentile(waits, 99).toFixed(1), ...cells);
    noteRatio(`doors/p99-while-guessing-${kind}`, percentile(waits, 99) / percentile(idle, 99));
    noteRatio(`doors/passwords-looked-at-${kind}`, looked / count);
  }
}

const myPage = (n: number) => get('/my', `__Host-sid=bench-${emailOf(n % READERS)}`);

function signingIn({ email, cookie }: { email: string; cookie?: string }) {
  // From the guesser's own network: the same house, say.
  return post(0, {
    path: '/login',
    fields: { email, password: PASSWORD },
    network: NETWORK,
    ...(cookie ? { cookie } : {}),
  });
}

/** The owner has been signed in with this browser before. */
async function knownDevice(url: string): Promise<string> {
  const { cookies } = await send(url, signingIn({ email: emailOf(VICTIM) }));
  const device = cookies.find((cookie) => cookie.startsWith('__Host-device='));
  if (!device) throw new Error('the owner could not sign in');
  return device.split(';')[0]!;
}

/** From the first account to the last, in turn. */
export type Guessing = { url: string; count: number; accounts: [first: number, last: number] };
export type Guessed = { statuses: Map<number, number>; took: number };

function untilSettled(work: Promise<unknown>): Until {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  return { over: () => isOver };
}
