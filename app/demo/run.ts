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
import { makeCompanyDesk } from './company/desk';
import { COMPANY_PATH } from './company/settings';
import { companyStaff } from './company/staff';
import { type DemoPlaces, SECOND_CLIENT_ID } from './environment';
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
  const keysFolder = path.join(dataDir, 'broker');
  const { publicJwks: clientPublicJwks } = await makeClientKeys(keysFolder);
  const ours = { portalOrigin: origin, clientPublicJwks, keysFolder };
  const broker = await startBroker({
    ...ours,
    port: brokerPort,
    redirectUri: `${origin}/auth/callback`,
    otherClients: [{ clientId: SECOND_CLIENT_ID, redirectUri: `${secondOrigin}/auth/callback` }],
    persons: people.testPersons,
    beside: {
      path: COMPANY_PATH,
      make: (issuer) =>
        makeCompanyDesk(issuer, { ...ours, redirectUri: `${origin}/auth/company`, staff: companyStaff }),
    },
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
