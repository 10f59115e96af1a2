import { setTimeout as pause } from 'node:timers/promises';
import { reportsOf } from './pages';
import { keepSending } from './steady';
import type { Uploading } from './uploads';

const HEAD_START_MS = 300;

/** Two telephones' work in a process of its own: who measures how long a page is waited for has no hands in it. */
process.once('message', async ({ url, people, picture, inFlight }: Uploading) => {
  const over = new AbortController();
  process.once('message', () => over.abort());
  const next = reportsOf(people, Buffer.from(picture));
  const loops = Array.from({ length: inFlight }, async () => {
    await pause(HEAD_START_MS * Math.random());
    return keepSending(url, next, over.signal);
  });
  const sent = (await Promise.all(loops)).reduce((sum, count) => sum + count, 0);
  process.send?.(sent);
  process.disconnect();
});
