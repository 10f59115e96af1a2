import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '~/routes';
import { enterSecondFactor, expect, linkIn, PASSWORD, type Page, register, signIn, signOut, test } from './demo';
import { check } from './look';
import { reportDrippingTap } from './story-steps';

/** Every page in its empty, filled and error state: nothing for axe-core to find, and no scrolling sideways on a phone. */

const looked = new Set<string>();

/** Looked at in the journeys that lead to them. */
const inJourneys = [
  '/identify',
  '/my/authorizations/:id',
  '/my/acting',
  '/authorizations/invitation',
  '/admin/authorizations/:id',
  '/admin/authorizations/letters/:id',
  '/my/faults/new/self-help',
  '/help/violence/report',
  '/help/violence/report/sent',
  '/admin/disturbances',
  '/admin/disturbances/:id',
  '/admin/disturbances/tasks/:id',
  '/admin/disturbances/letters/:id',
  '/admin/disturbances/new-tenants',
  '/admin/disturbances/new-tenants/:id',
  '/admin/disturbances/signs',
  '/admin/disturbances/call',
  '/report-fault/sent/:id',
  '/appointments/manage/:token',
  '/admin/appointments/:id',
  '/work/new/:id',
  '/admin/identifications/:id',
  '/admin/register/:id',
  '/my/disturbances/:id',
  '/my/hearings/:id',
  '/my/requests/:id',
  '/admin/requests/:id',
];

/** Addresses that answer without a page of their own: redirects, files, machine-readable answers. */
const withoutPage = [
  '/language',
  '/logout',
  '/register/identify',
  '/auth/callback',
  '/login/passkey',
  '/auth/company',
  '/files',
  '/files/:id',
  '/files/:id/thumbnail',
  '/my/authorizations/:id/form.pdf',
  '/my/data/download',
  '/my/data/photos/:id',
  '/appointments/manage/:token/calendar.ics',
  '/help/disturbance/note.pdf',
  '/help/violence/sign.pdf',
  '/admin/authorizations/letters/:id/letter.pdf',
  '/admin/disturbances/letters/:id/letter.pdf',
  '/admin/disturbances/new-tenants/:id/letter.pdf',
  '/dev/people.json',
  '/dev/mailbox.json',
  '/dev/clock',
];

test.use({ viewport: { width: 360, height: 740 } });
test.setTimeout(240_000);

test('pages for everybody', async ({ page, demo }) => {
  for (const path of [
    '/',
    '/login',
    '/login?company=unavailable',
    '/login/company',
    '/register',
    '/register/sent',
    '/activate/resend',
    '/forgot-password',
    '/help/technical',
    '/accessibility',
    '/privacy',
    '/report-fault',
    '/register/office',
    '/appointments',
    '/appointments/new',
    '/appointments/new?reason=lease',
    '/help/disturbance',
    '/help/disturbance/note',
    '/help/violence',
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
    '/join?token=unknown',
    '/nothing-here',
  ]) {
    await look(page, path);
  }
  for (const path of [
    '/login',
    '/forgot-password',
    '/activate/resend',
    '/report-fault',
    '/register/office',
    '/appointments/new',
  ])
    await lookAfterEmptyForm(page, path);
  for (const language of ['sv', 'en']) {
    await page.goto('/');
    await page.locator(`button[name="language"][value="${language}"]`).click();
    for (const path of [
      '/',
      '/register',
      '/report-fault',
      '/help/technical',
      '/help/violence',
      '/appointments',
      '/privacy',
    ])
      await look(page, path);
  }
  await look(page, `/dev/mailbox/${(await demo.mailbox())[0]?.id ?? 'none'}`);
});

test('a resident’s pages, from empty to filled', async ({ page, demo }) => {
  const { persons } = await demo.people();
  const person = persons.filter(({ relation }) => relation === 'party')[2]!;
  const email = 'esteeton@example.com';
  await register(page, demo, { personId: person.id, email });
  looked.add('/activate').add('/register/account');
  for (const path of [
    '/my',
    '/my/faults',
    '/my/faults/new',
    '/my/profile',
    '/my/data',
    '/my/appointments',
    '/my/disturbances',
    '/my/disturbances/new',
    '/my/authorizations',
    '/my/authorizations/new',
    '/my/requests',
    '/my/requests/new',
    '/my/requests/new?act=terminate-lease',
    '/my/requests/new?act=return-keys',
  ])
    await look(page, path);
  await lookAfterEmptyForm(page, '/my/faults/new');
  await lookAfterEmptyForm(page, '/my/disturbances/new');
  await lookAfterEmptyForm(page, '/my/authorizations/new');
  await lookAfterEmptyForm(page, '/my/requests/new?act=terminate-parking');
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
  for (const path of [
    '/admin',
    '/admin/identifications',
    '/admin/identifications/new',
    '/admin/authorizations',
    '/admin/authorizations/letters',
    '/admin/authorizations/new',
    '/admin/authorizations/new?q=esimerkki',
    '/admin/appointments',
    '/admin/appointments/new',
    '/admin/appointments/hours',
    '/admin/requests',
    '/admin/requests?view=closed',
    '/admin/residents',
    '/admin/residents?q=esimerkki',
  ])
    await look(page, path);
  const resident = await page.locator('main a[href^="/admin/residents/"]').first().getAttribute('href');
  await look(page, resident!, '/admin/residents/:id');
  const toIdentify = await page.locator('main a[href^="/admin/identifications/new"]').getAttribute('href');
  await look(page, toIdentify!);
  await lookAfterEmptyForm(page, toIdentify!);
});

test('the IT administrator’s pages, behind the second factor', async ({ page, demo }) => {
  const admin = (await demo.people()).staff.find(({ duty }) => duty === 'it-admin')!;
  await signIn(page, admin);
  await look(page, '/login/second-factor');
  await lookAfterEmptyForm(page, '/login/second-factor');
  await enterSecondFactor(page, admin.totpSecret!);
  for (const path of [
    '/admin',
    '/admin/register',
    '/admin/staff',
    '/admin/staff/new',
    '/admin/me',
    '/admin/me/recovery-codes',
    '/admin/audit',
    '/admin/audit?person=ei-kukaan&from=2026-02-30',
  ])
    await look(page, path);
  for (const path of ['/admin/register', '/admin/staff/new']) await lookAfterEmptyForm(page, path);
  await page.goto('/admin/staff');
  const member = await page.locator('main tbody a[href^="/admin/staff/"]').first().getAttribute('href');
  await look(page, member!, '/admin/staff/:id');
});

test('no page was left out', () => {
  const all = (routes as RouteConfigEntry[]).map(({ path }) => `/${path ?? ''}`);
  const left = all.filter((path) => !looked.has(path) && ![...withoutPage, ...inJourneys, '/*'].includes(path));
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
