import { setTimeout as pause } from 'node:timers/promises';
import { carryOut } from './apart';
import { reportsOf } from './pages';
import { keepSending } from './steady';
import type { Uploading } from './uploads';

const HEAD_START_MS = 300;

carryOut(async ({ url, people, picture, inFlight }: Uploading, signal): Promise<number> => {
  const next = reportsOf(people, Buffer.from(picture));
  const loops = Array.from({ length: inFlight }, async () => {
    await pause(HEAD_START_MS * Math.random());
    return keepSending(url, next, signal);
  });
  return (await Promise.all(loops)).reduce((sum, sent) => sum + sent, 0);
});
