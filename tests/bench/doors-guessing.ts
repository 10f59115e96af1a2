import { send } from './client';
import { emailOf } from './dataset/people';
import { PASSWORD } from './dataset/secrets';
import { READERS } from './doors-house';
import { post } from './doors-times';
import { percentile } from './figures';
import { get } from './pages';
import { heading, noteRatio, row } from './print';
import { seconds, waitsAtFixedRate } from './steady';

const IDLE_SECONDS = 30;
const AT_ONCE = 40;
const NETWORK = '192.0.2.66';
/** Nobody's of the readers, and not among those the other door was measured with. */
const VICTIM = 9_000;

/** How long other people wait for their pages while somebody guesses, how far the guesses get, and the owner meanwhile. */
export async function measureGuessing(url: string, count: number): Promise<void> {
  const device = await knownDevice(url);
  const idle = await pagesWhile(url, null);
  heading('guessing passwords', '/my p99 ms', 'looked at', 'turned away', 'seconds', 'owner');
  row('nobody', idle.p99.toFixed(1));
  const kinds = {
    'one-account': () => emailOf(VICTIM),
    'many-accounts': (n: number) => emailOf(n % VICTIM),
  };
  for (const [kind, emailOfGuess] of Object.entries(kinds)) {
    const guesses = guessing(url, { count, emailOfGuess });
    const meanwhile = await pagesWhile(url, guesses.done);
    const { statuses, took } = await guesses.done;
    const owner = await send(url, signingIn({ email: emailOf(VICTIM), cookie: device }));
    const looked = statuses.get(400) ?? 0;
    const turnedAway = statuses.get(429) ?? 0;
    const isIn = owner.status === 303 && owner.location === '/my';
    row(kind, meanwhile.p99.toFixed(1), looked, turnedAway, took.toFixed(0), isIn ? 'comes in' : `OUT ${owner.status}`);
    if (looked + turnedAway !== count || !isIn) process.exitCode = 1;
    noteRatio(`doors/p99-while-guessing-${kind}`, meanwhile.p99 / idle.p99);
    noteRatio(`doors/passwords-looked-at-${kind}`, looked / count);
  }
}

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

type Guessed = { statuses: Map<number, number>; took: number };

type Guessing = { count: number; emailOfGuess: (n: number) => string };

function guessing(url: string, { count, emailOfGuess }: Guessing): { done: Promise<Guessed> } {
  const statuses = new Map<number, number>();
  const began = performance.now();
  let next = 0;
  const guess = async () => {
    // A connection of its own each time: a kept one may be closed by the other side just as it is used again.
    for (let n = next++; n < count; n = next++) {
      const fields = { email: emailOfGuess(n), password: `Arvaus-${n}!` };
      const { status } = await send(url, post(n, { path: '/login', fields, network: NETWORK }));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const all = Promise.all(Array.from({ length: AT_ONCE }, guess));
  const done = all.then(() => ({ statuses, took: (performance.now() - began) / 1000 }));
  // Waited for later, once the pages have been measured.
  done.catch(() => undefined);
  return { done };
}

/** The 99th percentile of `/my` for others, for as long as the guessing takes, or for a while in peace. */
async function pagesWhile(url: string, done: Promise<unknown> | null): Promise<{ p99: number }> {
  const shot = (n: number) => get('/my', `__Host-sid=bench-${emailOf(n % READERS)}`);
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  done?.then(end, end);
  const until = done ? { over: () => isOver } : seconds(IDLE_SECONDS);
  return { p99: percentile(await waitsAtFixedRate(url, shot, until), 99) };
}
