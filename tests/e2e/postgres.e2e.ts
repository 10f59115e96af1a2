import { test as base } from '@playwright/test';
import { startPostgres } from '~tests/support/postgres-server';
import { expect, register, signIn, signOut, startDemo } from './demo';
import { openOrder, reportDrippingTap, visibleButton, workUntilDone } from './story-steps';

/** The main story on PostgreSQL, with two portals serving it: what one writes, the other shows. */
const test = base.extend<object, { postgres: Awaited<ReturnType<typeof startPostgres>> }>({
  postgres: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const server = await startPostgres();
      await server.createDatabase('rappu');
      await use(server);
      await server.stop().catch(() => undefined);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test('two portals on one PostgreSQL see the story through, and one worker gets each work order', async ({
  browser,
  postgres,
}) => {
  test.setTimeout(180_000);
  const databaseUrl = `${postgres.url}/rappu`;
  const first = await startDemo({ DATABASE_URL: databaseUrl });
  const second = await startDemo({ DATABASE_URL: databaseUrl, DATA_DIR: first.dataDir });
  try {
    const { persons, staff } = await first.people();
    const workers = staff.filter(({ duty }) => duty === 'property-service').slice(0, 2);
    const email = 'postgres@example.com';
    const page = await (await browser.newContext({ baseURL: first.origin })).newPage();
    await register(page, first, { personId: persons[0]!.id, email });
    const faultPath = await reportDrippingTap(page);
    const number = /V-\d+/.exec((await page.locator('main').textContent()) ?? '')![0];
    await signOut(page);

    const contexts = await Promise.all([first, second].map(({ origin }) => browser.newContext({ baseURL: origin })));
    const pages = await Promise.all(contexts.map((context) => context.newPage()));
    for (const [index, own] of pages.entries()) {
      await signIn(own, workers[index]!);
      await openOrder(own, number);
    }
    await Promise.all(pages.map((own) => visibleButton(own, 'claim').click()));
    await Promise.all(pages.map((own) => own.waitForLoadState()));
    const holders = await Promise.all(pages.map((own) => visibleButton(own, 'contact').count()));
    expect(holders.filter((count) => count > 0)).toHaveLength(1);

    const holder = pages[holders.findIndex((count) => count > 0)]!;
    await workUntilDone(holder, { claimed: true });
    await signIn(page, { email, password: 'Kotiovi7!' });
    // The session is in the database: the other portal knows the person too.
    await page.goto(second.origin + faultPath);
    await expect(page.locator('input[name="fixed"]')).toHaveCount(3);

    await postgres.stop();
    const answer = await page.goto(second.origin + faultPath);
    expect(answer?.status()).toBe(503);
    await expect(page.locator('h1').first()).toHaveText('Palvelu on hetken poissa käytöstä');
    expect((await fetch(`${second.origin}/healthz`)).status).toBe(503);
  } finally {
    await second.stop();
    await first.stop();
  }
});
