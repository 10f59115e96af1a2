import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { type Browser, test as base, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { DemoMail, DemoPeople } from '~/house.server';
import { quickFolder } from '../support/quick-folder';

export type Demo = {
  origin: string;
  people(): Promise<DemoPeople>;
  mailbox(): Promise<DemoMail[]>;
  /** The newest letter to this address. */
  letterTo(email: string, subject?: RegExp): Promise<DemoMail>;
};

/** Nobody else's, so that its clock may be moved. `output` is all that it has logged and printed so far. */
export type OwnDemo = Demo & {
  dataDir: string;
  output(): string;
  moveClock(duration: string): Promise<void>;
  stop(): Promise<void>;
};

/** One demo a worker, on ports and in a folder of its own; the tests of a worker share its clock. */
export const test = base.extend<{ demo: Demo }, { runningDemo: OwnDemo }>({
  runningDemo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  demo: async ({ runningDemo }, use) => use(runningDemo),
  baseURL: async ({ runningDemo }, use) => use(runningDemo.origin),
});

/** A demo for one test alone, which moves its clock. */
export const testWithClock = base.extend<{ demo: OwnDemo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.stop();
    },
    { timeout: 120_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.origin),
});

export { expect, type Page } from '@playwright/test';

export async function startDemo(environment: Record<string, string> = {}): Promise<OwnDemo> {
  const [port, brokerPort] = await freePorts();
  const dataDir = environment.DATA_DIR ?? (await mkdtemp(path.join(quickFolder(), 'rappu-e2e-')));
  const child = spawn(process.execPath, ['build/house/app/demo/main.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      BROKER_PORT: String(brokerPort),
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = `http://localhost:${port}`;
  const output = outputOf(child);
  await answering(child, { origin, output });
  const json = async <T>(address: string) => (await fetch(origin + address)).json() as Promise<T>;
  const mailbox = () => json<DemoMail[]>('/dev/mailbox.json');
  return {
    origin,
    dataDir,
    output,
    people: () => json<DemoPeople>('/dev/people.json'),
    mailbox,
    async letterTo(email, subject = /./) {
      const letter = (await mailbox()).find((mail) => mail.to === email && subject.test(mail.subject));
      if (!letter) throw new Error(`no letter to ${email} with ${subject}`);
      return letter;
    },
    async moveClock(duration) {
      const response = await fetch(`${origin}/dev/clock`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: origin },
        body: new URLSearchParams({ advance: duration }),
      });
      if (response.status !== 303) throw new Error(`the clock answered ${response.status}`);
    },
    async stop() {
      await stopped(child);
      if (!environment.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => server.listen(0, () => resolve((server.address() as { port: number }).port))),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [ports[0]!, ports[1]!];
}

function outputOf(child: ChildProcess): () => string {
  const chunks: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return () => chunks.join('');
}

type Starting = { origin: string; output: () => string };

async function answering(child: ChildProcess, { origin, output }: Starting): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the demo stopped:\n${output()}`);
    const response = await fetch(`${origin}/healthz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error(`the demo did not start:\n${output()}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

/** The first link of a letter that leads into the portal. */
export function linkIn(letter: DemoMail, part: string): string {
  const link = letter.text.match(/https?:\/\/\S+/g)?.find((address) => address.includes(part));
  if (!link) throw new Error(`no link with ${part} in "${letter.subject}"`);
  return link;
}

export const PASSWORD = 'Kotiovi7!';

/** Register → Identify → account → letter → confirmed and signed in. */
export async function register(
  page: Page,
  demo: Demo,
  { personId, email }: { personId: string; email: string },
): Promise<void> {
  await page.goto('/register');
  await page.locator('main button[name="provider"]').first().click();
  await page.locator(`button[name="person"][value="${personId}"]`).click();
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/register/sent');
  await page.goto(linkIn(await demo.letterTo(email), '/activate'));
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/my');
}

export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('main form button[type="submit"]').last().click();
}

/** Customer service at a desk, with a browser of its own. */
export async function officer(browser: Browser, demo: Demo): Promise<Page> {
  const context = await browser.newContext({ baseURL: demo.origin, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await signIn(page, (await demo.people()).staff.find(({ duty }) => duty === 'customer-service')!);
  await page.waitForURL('**/admin');
  return page;
}

export async function personOf(demo: Demo, relation: string, at = 0) {
  return (await demo.people()).persons.filter((person) => person.relation === relation)[at]!;
}

/** The IT administrator's way in, as far as the overview. */
export async function signInAsAdmin(page: Page, demo: Demo): Promise<void> {
  const admin = (await demo.people()).staff.find(({ duty }) => duty === 'it-admin')!;
  await signIn(page, admin);
  await page.waitForURL('**/login/second-factor**');
  await enterSecondFactor(page, admin.totpSecret!);
}

export async function enterSecondFactor(page: Page, secret: string): Promise<void> {
  await page.locator('input[name="code"]').fill(unusedCode(secret));
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/admin');
}

const usedCodes = new Set<string>();

/** A code works once, and one a step early or late works too: two tests within half a minute get one each. */
export function unusedCode(secret: string): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const now = Date.now();
  const code = [now, now + 25_000, now - 25_000]
    .map((timestamp) => totp.generate({ timestamp }))
    .find((candidate) => !usedCodes.has(candidate));
  if (!code) throw new Error('more than three codes within one time step');
  usedCodes.add(code);
  return code;
}

export async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'sid' });
}
