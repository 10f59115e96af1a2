import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Apart<Result> = { result: Promise<Result>; stop(): void };

/** A program beside this one with an order to carry out: who measures how long a page is waited for has no hands in it. */
export function startApart<Order, Result>(program: string, order: Order): Apart<Result> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), { serialization: 'advanced' });
  const result = new Promise<Result>((resolve, reject) => {
    child.once('message', (message: Result) => resolve(message));
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  child.send(order as object);
  return { result, stop: () => void child.send('stop') };
}

/** The other side: what is carried out, and told to stop by the signal. */
export function carryOut<Order, Result>(work: (order: Order, signal: AbortSignal) => Promise<Result>): void {
  process.once('message', async (order: Order) => {
    const over = new AbortController();
    process.once('message', () => over.abort());
    process.send?.((await work(order, over.signal)) as object);
    process.disconnect();
  });
}
