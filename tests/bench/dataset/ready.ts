import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRegisterDatabase, makeReportsDatabase, type RegisterSize } from './make';

/** Raised when what is made changes otherwise than through the schema. */
const VERSION = '5';

export type Measured = { register: RegisterSize; many: Filled; few: Filled };
type Filled = { reports: number; openShare: number };

export const whole: Measured = {
  register: { homes: 50_000, people: 90_000 },
  many: { reports: 1_000_000, openShare: 0.03 },
  // Enough open ones that the queue's first page is as full as with a million.
  few: { reports: 10_000, openShare: 0.1 },
};
export const quick: Measured = {
  register: { homes: 5_000, people: 9_000 },
  many: { reports: 50_000, openShare: 0.05 },
  few: { reports: 5_000, openShare: 0.2 },
};

export type Places = {
  many: string;
  few: string;
  /** A house with a hundred homes, before its register comes in. */
  small: string;
  /** The CSV files of that register. */
  register: string;
};

const SMALL_REGISTER = { homes: 100, people: 180 };

/** Data folders for the portal, made once and kept until schema or sizes change. */
export async function databasesReady(measured: Measured): Promise<Places> {
  const root = path.join(tmpdir(), 'rappu-bench');
  const folder = path.join(root, await nameFor(measured));
  const [many, few, small, register] = ['many', 'few', 'small', 'register'].map((name) => path.join(folder, name));
  const places = { many: many!, few: few!, small: small!, register: register! };
  if (existsSync(path.join(folder, 'ready'))) return places;
  await removeOthers(root, measured);
  await mkdir(folder, { recursive: true });
  const now = new Date();
  const registerFile = path.join(folder, 'register.sqlite');
  const { homes, people } = measured.register;
  say(`making a register of ${homes} homes and ${people} people …\n`);
  const neighbourhood = await makeRegisterDatabase(registerFile, { size: measured.register, now });
  for (const name of ['few', 'many'] as const) {
    const { reports, openShare } = measured[name];
    const unfinished = path.join(places[name], 'unfinished.sqlite');
    const onProgress = (done: number) => say(`\rmaking ${reports} reports … ${Math.floor((done / reports) * 100)} %`);
    await makeReportsDatabase(unfinished, { ...neighbourhood, registerFile, reports, openShare, now, onProgress });
    await rename(unfinished, path.join(places[name], 'rappu.sqlite'));
    say('\n');
  }
  await makeSmall(places.small, now);
  await writeFile(path.join(folder, 'ready'), '');
  return places;
}

async function makeSmall(folder: string, now: Date): Promise<void> {
  const registerFile = path.join(folder, 'register.sqlite');
  const neighbourhood = await makeRegisterDatabase(registerFile, { size: SMALL_REGISTER, now });
  const filling = { ...neighbourhood, registerFile, reports: 0, openShare: 0, now, onProgress: () => undefined };
  await makeReportsDatabase(path.join(folder, 'rappu.sqlite'), filling);
  await rm(registerFile);
}

async function nameFor(measured: Measured): Promise<string> {
  const hash = createHash('sha256').update(VERSION).update(JSON.stringify(measured));
  const folder = path.join('migrations', 'sqlite');
  for (const name of (await readdir(folder)).sort()) {
    if (name.endsWith('.sql')) hash.update(await readFile(path.join(folder, name)));
  }
  return `${prefixOf(measured)}${hash.digest('hex').slice(0, 12)}`;
}

const prefixOf = (measured: Measured) => `${measured.many.reports}-`;

/** Some gigabytes each. */
async function removeOthers(root: string, measured: Measured): Promise<void> {
  if (!existsSync(root)) return;
  for (const name of await readdir(root)) {
    if (name.startsWith(prefixOf(measured))) await rm(path.join(root, name), { recursive: true, force: true });
  }
}

function say(text: string): void {
  process.stderr.write(text);
}
