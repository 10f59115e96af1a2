import AxeBuilder from '@axe-core/playwright';
import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '~/routes';
import { expect, linkIn, PASSWORD, type Page, register, signIn, signOut, test } from './demo';
import { reportDrippingTap } from './story-steps';

/** Every page in its empty, filled and error state: nothing for axe-core to find, and no scrolling sideways on a phone. */

const looked = new Set<string>();

/** Addresses that answer without a page of their own: redirects, files, machine-readable answers. */
const withoutPage = [
  '/language',
  '/logout',
  '/register/identify',
  '/auth/callback',
  '/files',
  '/files/:id',
  '/files/:id/thumbnail',
  '/my/data/download',
  '/dev/people.json',
  '/dev/mailbox.json',
  '/dev/clock',
];

test.use({ viewport: { width: 360, height: 740 } });

test('pages for everybody', async ({ page, demo }) => {
  for (const path of [
    '/',
    '/login',
    '/register',
    '/register/sent',
    '/activate/resend',
    '/forgot-password',
    '/help/technical',
    '/accessibility',
    '/privacy',
    '/report-fault',
    '/dev',
    '/dev/mailbox',
  ]) {
    await look(page, path);
  }
  for (const path of [
    '/register?outcome=cancelled',
    '/register/account',
    '/activate?token=unknown',
    '/reset-password?token=unknown',
    '/nothing-here',
  ]) {
    await look(page, path);
  }
  for (const path of ['/login', '/forgot-password', '/activate/resend', '/report-fault'])
    await lookAfterEmptyForm(page, path);
  for (const language of ['sv', 'en']) {
    await page.goto('/');
    await page.locator(`button[name="language"][value="${language}"]`).click();
    for (const path of ['/', '/register', '/report-fault', '/help/technical', '/privacy']) await look(page, path);
  }
  await look(page, `/dev/mailbox/${(await demo.mailbox())[0]?.id ?? 'none'}`);
});

test('a resident’s pages, from empty to filled', async ({ page, demo }) => {
  const { persons } = await demo.people();
  const person = persons.filter(({ relation }) => relation === 'party')[2]!;
  const email = 'esteeton@example.com';
  await register(page, demo, { personId: person.id, email });
  looked.add('/activate').add('/register/account');
  for (const path of ['/my', '/my/faults', '/my/faults/new', '/my/profile', '/my/data']) await look(page, path);
  await lookAfterEmptyForm(page, '/my/faults/new');
  const fault = await reportDrippingTap(page, async (step) => {
    await check(page, step);
    looked.add(step);
  });
  await look(page, fault, '/my/faults/:id');
  for (const path of ['/my', '/my/faults', '/my/data']) await look(page, path);
  await page.goto('/forgot-password');
  await signOut(page);
  await page.goto('/forgot-password');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('main form button[type="submit"]').last().click();
  await check(page, '/forgot-password');
  await page.goto(linkIn(await demo.letterTo(email), '/reset-password'));
  await check(page, '/reset-password');
  expect(PASSWORD.length).toBeGreaterThan(5);
});

for (const relation of ['occupant', 'future', 'ended', 'unknown'] as const) {
  test(`the overview of somebody who is "${relation}"`, async ({ page, demo }) => {
    const { persons } = await demo.people();
    await register(page, demo, {
      personId: persons.find((one) => one.relation === relation)!.id,
      email: `${relation}@example.com`,
    });
    for (const path of ['/my', '/my/faults', '/my/profile', '/my/data']) await look(page, path);
  });
}

test('property service’s pages', async ({ page, demo }) => {
  await signIn(page, (await demo.people()).staff.find(({ duty }) => duty === 'property-service')!);
  for (const path of ['/work', '/work?q=nothing-like-it', '/work/new']) await look(page, path);
  await lookAfterEmptyForm(page, '/work/new');
  await page.goto('/work');
  const order = await page.locator('main a[href^="/work/"]:not([href="/work/new"])').first().getAttribute('href');
  await look(page, order!, '/work/:id');
  await page.setViewportSize({ width: 1280, height: 800 });
  await look(page, '/work');
  await look(page, order!, '/work/:id');
});

test('customer service’s pages', async ({ page, demo }) => {
  await signIn(page, (await demo.people()).staff.find(({ duty }) => duty === 'customer-service')!);
  for (const path of ['/admin', '/admin/residents', '/admin/residents?q=e']) await look(page, path);
  const resident = await page.locator('main a[href^="/admin/residents/"]').first().getAttribute('href');
  await look(page, resident!, '/admin/residents/:id');
});

test('no page was left out', () => {
  const all = (routes as RouteConfigEntry[]).map(({ path }) => `/${path ?? ''}`);
  const left = all.filter((path) => !looked.has(path) && !withoutPage.includes(path) && path !== '/*');
  expect(left).toEqual([]);
});

async function look(page: Page, path: string, route = path.split('?')[0]!): Promise<void> {
  await page.goto(path);
  await check(page, path);
  looked.add(route.startsWith('/dev/mailbox/') ? '/dev/mailbox/:id' : route);
}

async function lookAfterEmptyForm(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main form').last().locator('button[type="submit"]').last().click();
  await page.waitForLoadState();
  await check(page, `${path} sent empty`);
}

async function check(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect.soft(found, what).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(width, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
  await expect(page, what).toHaveTitle(/.+/);
}
