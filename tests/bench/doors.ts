import { buildPortal } from './build';
import { measureGuessing } from './doors-guessing';
import { makeDoorsHouse } from './doors-house';
import { measureDoorTimes } from './doors-times';
import { startMailServer } from './mail-server';
import { servePortal } from './portal';
import { printRatios } from './print';

const WHOLE = { tries: 200, guesses: 10_000 };
const QUICK = { tries: 30, guesses: 1_000 };

type Doors = { build: boolean; port: number; isQuick: boolean };

/** `npm run bench -- --doors`: what the time of an answer tells, and what guessing passwords does to everybody else. */
export async function measureDoors({ build, port, isQuick }: Doors): Promise<void> {
  const { tries, guesses } = isQuick ? QUICK : WHOLE;
  if (build) buildPortal();
  const { dataFolder, forget } = await makeDoorsHouse(tries);
  const mail = await startMailServer();
  const server = await servePortal({ name: 'doors', port, dataFolder, mailUrl: mail.url });
  try {
    await measureGuessing(server.url, guesses);
    await measureDoorTimes(server.url, tries);
  } finally {
    await server.stop();
    mail.stop();
    await forget();
  }
  printRatios();
}
