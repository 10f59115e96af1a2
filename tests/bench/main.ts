import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildHelloWorld, buildPortal } from './build';
import { send } from './client';
import { databasesReady, type Places, quick } from './dataset/ready';
import { measureDoors } from './doors';
import { measureImportOnPostgres } from './import-postgres';
import { measureImport } from './imports';
import { startMailServer } from './mail-server';
import { type Options, readOptions } from './options';
import { get, hello, type Page, pagesFor } from './pages';
import { type People, signEverybodyIn } from './people';
import { makePicture, type Picture } from './picture';
import { servePortal } from './portal';
import { heading, noteRatio, printLoads, printRatios, printWeights, row } from './print';
import { type Served, serve } from './processes';
import { type Outcome, runRounds } from './rounds';
import { endure, waitsBesideUploads } from './uploads';
import { type Weight, weightOf } from './weight';

/** `npm run bench`: the production build against a bare page of the same framework, and a large house against a small one. */
async function main(options: Options): Promise<void> {
  if (options.doors) {
    const [port] = await freePorts(1);
    await measureDoors({ build: options.build, port: port!, isQuick: options.measured === quick });
    return;
  }
  if (options.build) {
    buildPortal();
    buildHelloWorld();
  }
  const folders = await databasesReady(options.measured);
  const now = new Date();
  const people = { many: signEverybodyIn(folders.many, now), few: signEverybodyIn(folders.few, now) };
  const picture = await makePicture();
  const mail = await startMailServer();
  const [helloPort, manyPort, fewPort] = await freePorts(3);
  const started: Served[] = [];
  const start = async (serving: Promise<Served>) => {
    const server = await serving;
    started.push(server);
    return server;
  };
  const portal = (name: 'many' | 'few', port: number) =>
    start(servePortal({ name: sizeName(options.measured[name]), port, dataFolder: folders[name], mailUrl: mail.url }));
  try {
    const servers = {
      hello: await start(serve({ name: '-', port: helloPort!, program: 'tests/bench/hello-world/server.js' })),
      many: await portal('many', manyPort!),
      few: await portal('few', fewPort!),
    };
    await measure({ servers, people, picture, options });
    for (const server of started.splice(0)) await server.stop();
    if (options.only.length === 0)
      await measureAndPrintImport(folders, { options, port: manyPort!, mailUrl: mail.url });
  } finally {
    for (const server of started) await server.stop();
    mail.stop();
  }
  printRatios();
}

async function measureAndPrintImport(
  { small, register }: Places,
  { options, port, mailUrl }: { options: Options; port: number; mailUrl: string },
): Promise<void> {
  const figures = await measureImport({ small, register, port, mailUrl, idleSeconds: options.seconds * 3 });
  const { homes, people } = options.measured.register;
  heading(`import of ${homes} homes, ${people} people`, 'seconds', 'CPU seconds', 'peak MB');
  const onPostgres = await measureImportOnPostgres(register, mailUrl);
  for (const [name, { seconds, cpuSeconds, peakMegabytes }] of [
    ['SQLite', figures],
    ['PostgreSQL', onPostgres],
  ] as const)
    row(name, seconds.toFixed(1), cpuSeconds.toFixed(1), peakMegabytes.toFixed(0));
  heading('/my at 20 requests a second', 'p99 ms');
  row('before the import', figures.idle.toFixed(1));
  row('during the import', figures.meanwhile.toFixed(1));
  noteRatio('my/p99-during-import', figures.meanwhile / figures.idle);
}

type Measuring = {
  servers: { hello: Served; many: Served; few: Served };
  people: { many: People; few: People };
  picture: Picture;
  options: Options;
};

async function measure({ servers, people, picture, options }: Measuring): Promise<void> {
  const { hello: bare, many, few } = servers;
  const pages = await answering(many, pagesFor(people.many, picture), options);
  const names = pages.map(({ name }) => name);
  const smaller = pagesFor(people.few, picture).filter(({ name }) => names.includes(name));
  const lanes = [
    { server: bare, page: hello },
    ...pages.flatMap((page, n) => [
      { server: many, page },
      { server: few, page: smaller[n]! },
    ]),
  ];
  const outcomes = await runRounds(lanes, options);
  printLoads(outcomes);
  noteLoadRatios(outcomes, { names, many, few });
  const portal = { server: many, people: people.many, picture };

  if (names.includes('my') && names.includes('report-with-photo')) {
    const waits = await waitsBesideUploads(portal, { rounds: options.rounds, seconds: options.seconds * 2 });
    heading('/my at 20 requests a second', 'p99 ms');
    row('alone', waits.without.toFixed(1));
    row('two uploads in flight', waits.with.toFixed(1), `${waits.uploads} uploads`);
    noteRatio('my/p99-with-uploads', waits.with / waits.without);
    const { minutes } = options;
    const seen = pages.filter(({ expected }) => expected === 200);
    const load = await endure(portal, { pages: seen, minutes });
    heading('resident memory', 'MB');
    row(
      `portal after ${minutes} min with uploads`,
      load.resident.toFixed(0),
      `peak ${load.peak.toFixed(0)}`,
      `${load.uploads} uploads`,
    );
    row('hello-world', bare.process.residentMegabytes().toFixed(0), `peak ${bare.process.peakMegabytes().toFixed(0)}`);
  }
  printWeights(await weights(many, people.many));
}

/** A page that does not answer as it should is left out, and the run fails in the end. */
async function answering(server: Served, pages: Page[], { only }: Options): Promise<Page[]> {
  const found: Page[] = [];
  for (const page of pages.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const shot = 'of' in page.shot ? page.shot.of(0) : page.shot.next();
    const { status, body } = await send(server.url, shot);
    if (status === page.expected) {
      found.push(page);
      continue;
    }
    console.error(`${page.name}: ${shot.method} ${shot.path} answered ${status}, not ${page.expected}; left out`);
    console.error(
      String(body)
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .slice(0, 300),
    );
    process.exitCode = 1;
  }
  return found;
}

function noteLoadRatios(
  outcomes: Outcome[],
  { names, many, few }: { names: string[]; many: Served; few: Served },
): void {
  const rate = (page: string, server: string) =>
    outcomes.find((one) => one.page === page && one.server === server)!.load.perSecond;
  for (const name of names) noteRatio(`${name}/hello-world`, rate(name, many.name) / rate(hello.name, '-'));
  for (const name of names)
    noteRatio(`${name}/${many.name}-against-${few.name}`, rate(name, many.name) / rate(name, few.name));
}

async function weights(server: Served, { readers, worker }: People): Promise<Weight[]> {
  const reader = readers[0]!;
  const shots = [
    ...['/', '/login', '/register', '/forgot-password', '/report-fault', '/help/technical', '/privacy'].map((path) =>
      get(path),
    ),
    ...['/my', '/my/faults', `/my/faults/${reader.faultId}`, '/my/faults/new', '/my/profile'].map((path) =>
      get(path, reader.cookie),
    ),
    ...['/work', `/work/${reader.faultId}`].map((path) => get(path, worker.cookie)),
  ];
  const found: Weight[] = [];
  for (const shot of shots) {
    await weightOf(server.url, shot).then(
      (weight) => found.push(weight),
      (error: Error) => console.error(error.message),
    );
  }
  return found;
}

function sizeName({ reports }: { reports: number }): string {
  return reports >= 1_000_000 ? `${reports / 1_000_000}M` : `${reports / 1000}k`;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) server.close();
  return ports;
}

main(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
