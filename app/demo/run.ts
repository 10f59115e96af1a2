import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfig } from '~/config.server';
import { closeHouse, type DemoDoors, type House, openHouse } from '~/house.server';
import { builtAssets } from '~/http/assets.server';
import { makeServer } from '~/http/express.server';
import { listen, stopGracefully } from '~/http/listen.server';
import { mailboxTransport } from '~/jobs/mail/mailbox-transport';
import { mailboxFolder } from '~/jobs/mail/transport.server';
import { runDueWork, startWork, stopWork } from '~/jobs/runner.server';
import { migrateStore } from '~db/migrate';
import { makeClientKeys } from './broker/keys';
import { startBroker } from './broker/start';
import { keptClock } from './clock';
import type { DemoPlaces } from './environment';
import { settleIn } from './people';

export async function runDemo({ port, brokerPort, dataDir, origin, secondOrigin }: DemoPlaces): Promise<void> {
  const config = readConfig(process.env);
  await migrateStore({ databaseUrl: config.databaseUrl, file: path.join(dataDir, 'rappu.sqlite') });
  const clock = await keptClock(path.join(dataDir, 'clock.json'));
  const mailbox = mailboxTransport({ folder: mailboxFolder(config), clock });
  const doors: DemoDoors = {
    moveClock: async (now) => {
      await clock.moveTo(now);
      await runDueWork(house);
    },
    people: async () => people.shown,
    mailbox: () => mailbox.list(),
  };
  const house: House = await openHouse(config, { clock, demo: doors });
  const people = await settleIn(house, { dataDir });
  const broker = await startBroker({
    port: brokerPort,
    portalOrigin: origin,
    otherPortals: [secondOrigin],
    redirectUri: `${origin}/auth/callback`,
    clientPublicJwks: (await makeClientKeys(path.join(dataDir, 'broker'))).publicJwks,
    persons: people.testPersons,
    keysFolder: path.join(dataDir, 'broker'),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${brokerPort} is in use already: choose another with BROKER_PORT=…`)
      : error;
  });
  const build = await import(pathToFileURL(path.resolve('build/server/index.js')).href);
  const server = await listen(makeServer({ house, build, assets: builtAssets() }), port);
  startWork(house);
  await tellWhoIsWho(house, { origin, issuer: broker.issuer });
  stopGracefully(server, async () => {
    await stopWork(house);
    await broker.close();
    await closeHouse(house);
  });
}

async function tellWhoIsWho(house: House, { origin, issuer }: { origin: string; issuer: string }): Promise<void> {
  const { persons, staff, others } = await house.demo!.people();
  const lines = [
    '',
    `The portal stands at         ${origin}`,
    `Who is who, mailbox, clock   ${origin}/dev`,
    ...(others ?? []).map((other) => `${`Another landlord, ${other.name}`.padEnd(29)}${other.origin}`),
    `Identity broker              ${issuer}`,
    '',
    'Residents register with "Register → Identify" and choose themselves at the broker:',
    ...persons.slice(0, 6).map((person) => `  ${person.name.padEnd(24)} ${person.relation.padEnd(9)} ${person.home}`),
    '',
    'Staff sign in with e-mail address and password:',
    ...staff.map((member) => `  ${member.duty.padEnd(20)} ${member.email.padEnd(36)} ${member.password}`),
    '',
  ];
  console.log(lines.join('\n'));
}
