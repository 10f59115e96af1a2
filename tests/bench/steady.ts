import { setTimeout as pause } from 'node:timers/promises';
import { keptConnections, send } from './client';
import type { Shot } from './pages';

const PER_SECOND = 20;

/** At a fixed rate, whether or not earlier ones have been answered; counted from when each was due. Milliseconds. */
export async function waitsAtFixedRate(url: string, shot: (n: number) => Shot, until: Until): Promise<number[]> {
  const agent = keptConnections();
  const began = performance.now();
  const answers: Promise<number>[] = [];
  for (let n = 0; !until.over(performance.now() - began); n++) {
    const due = began + (n * 1000) / PER_SECOND;
    if (due > performance.now()) await pause(due - performance.now());
    // A kept connection may be closed by the other side just as it is used again: browsers ask once more, too.
    const answer = send(url, shot(n), agent).catch(() => send(url, shot(n), agent));
    answers.push(answer.then(() => performance.now() - due));
  }
  const waits = await Promise.all(answers);
  agent.destroy();
  return waits;
}

/** Asked before each request, with the milliseconds since the first. */
export type Until = { over(passed: number): boolean };

export function seconds(n: number): Until {
  return { over: (passed) => passed >= n * 1000 };
}

/** One after the other until told to stop; how many there were. */
export async function keepSending(url: string, next: () => Shot, signal: AbortSignal): Promise<number> {
  const agent = keptConnections();
  let sent = 0;
  while (!signal.aborted) {
    const shot = next();
    const { status } = await send(url, shot, agent);
    if (status >= 400) throw new Error(`${shot.method} ${shot.path} answered ${status}`);
    sent += 1;
  }
  agent.destroy();
  return sent;
}
