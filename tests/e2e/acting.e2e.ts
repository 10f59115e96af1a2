import type { Browser } from '@playwright/test';
import { type Demo, expect, linkIn, officer, type Page, personOf, register, test } from './demo';
import { check } from './look';
import { photoFile } from './photos';

test.setTimeout(120_000);

type Visiting = { demo: Demo; locale: string; javaScriptEnabled?: boolean };

async function visitor(browser: Browser, { demo, locale, javaScriptEnabled = true }: Visiting): Promise<Page> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ locale, baseURL: demo.origin, viewport, javaScriptEnabled });
  return context.newPage();
}

type Drafting = { kind: string; acts?: string[]; attorney: { name: string; email: string } };

async function draft(page: Page, { kind, acts = [], attorney }: Drafting): Promise<string> {
  await page.goto('/my/authorizations/new');
  await page.locator(`input[name="kind"][value="${kind}"]`).check();
  for (const act of acts) await page.locator(`input[name="acts"][value="${act}"]`).check();
  await page.locator('input[name="attorneyName"]').fill(attorney.name);
  await page.locator('input[name="attorneyEmail"]').fill(attorney.email);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL(/\/my\/authorizations\/[0-9a-z]{26}$/);
  return new URL(page.url()).pathname;
}

async function actFor(page: Page, name: string): Promise<void> {
  await page.goto('/my');
  await page.locator('.acting button').click();
  await expect(page.locator('.acting--on')).toContainText(name);
}

test('a paper at the desk, without scripts: the attorney terminates the parking space once, and not again', async ({
  demo,
  browser,
}) => {
  const principal = await personOf(demo, 'party', 5);
  const attorney = { ...(await personOf(demo, 'unknown')), email: 'kerran@example.com' };
  const ownEmail = 'valtuuttaja.kerran@example.com';
  const page = await visitor(browser, { demo, locale: 'fi-FI', javaScriptEnabled: false });
  const own = await visitor(browser, { demo, locale: 'en-GB', javaScriptEnabled: false });
  await register(page, demo, { personId: principal.id, email: ownEmail });
  await register(own, demo, { personId: attorney.id, email: attorney.email });
  const address = await draft(page, { kind: 'single', acts: ['terminate-parking'], attorney });

  const desk = await officer(browser, demo);
  await desk.goto(address.replace('/my/', '/admin/'));
  const upload = desk.locator('form:has(button[value="receive"])');
  await upload.locator('input[type="file"]').setInputFiles(await photoFile('valtakirja'));
  await upload.locator('button[value="receive"]').click();
  await desk.locator('button[name="intent"][value="approve"]').click();
  await expect(desk.locator('main')).toContainText('Voimassa');

  await actFor(own, principal.name);
  await own.goto('/my/profile');
  const second = await own.context().newPage();
  for (const tab of [own, second]) {
    await tab.goto('/my/requests/new?act=terminate-parking');
    await tab.locator('input[name="confirmed"]').check();
    await tab.locator('textarea[name="message"]').fill('Auto on myyty.');
  }
  await own.locator('main form button[type="submit"]').last().click();
  await own.waitForURL('**/my/requests/*');
  await expect(own.locator('main')).toContainText('used up');
  await expect(own.locator('.acting--on')).toHaveCount(0);
  await second.locator('main form button[type="submit"]').last().click();
  await expect(second.locator('main')).toContainText('Nothing was sent');
  await expect(second.locator('main')).toContainText('Auto on myyty.');

  await page.goto(linkIn(await demo.letterTo(ownEmail, /P-\d+/), '/my/requests'));
  await expect(page.locator('main')).toContainText(attorney.name);
  await expect(page.locator('main')).toContainText(principal.name);
});

test('without paper: a fault is reported for the principal, and what is written after the power is revoked goes nowhere', async ({
  page,
  demo,
  browser,
}) => {
  const principal = await personOf(demo, 'party', 6);
  const attorney = { ...(await personOf(demo, 'party', 7)), email: 'asioi@example.com' };
  const ownEmail = 'valtuuttaja.asioi@example.com';
  const own = await visitor(browser, { demo, locale: 'sv-FI' });
  await register(page, demo, { personId: principal.id, email: ownEmail });
  await register(own, demo, { personId: attorney.id, email: attorney.email });
  const address = await draft(page, { kind: 'general', attorney });
  await page.locator('button[name="provider"]').first().click();
  await page.locator(`button[name="person"][value="${principal.id}"]`).click();
  await page.waitForURL(demo.origin + address);
  await own.goto(linkIn(await demo.letterTo(attorney.email, /./), '/authorizations/invitation'));
  await own.waitForURL('**/authorizations/invitation');
  await own.locator('button[name="provider"]').first().click();
  await own.locator(`button[name="person"][value="${attorney.id}"]`).click();
  await own.waitForURL(demo.origin + address);
  const desk = await officer(browser, demo);
  await desk.goto(address.replace('/my/', '/admin/'));
  await desk.locator('button[name="intent"][value="approve"]').click();
  await expect(desk.locator('main')).toContainText('Voimassa');

  await own.goto('/my');
  await check(own, 'the choice for whom to act');
  // As after a session that ran out: the choice is offered before the page one was on.
  await own.goto(`/my/acting?authorization=${address.split('/').at(-1)}&returnTo=/my/requests`);
  await check(own, 'the offer to go on for somebody');
  await own.locator('main form button[type="submit"]').click();
  await own.waitForURL('**/my/requests');
  await expect(own.locator('.acting--on')).toContainText(principal.name);
  await own.goto('/my');
  await check(own, 'the overview of who acts for somebody');
  await own.goto('/my/profile');
  await check(own, 'a page of one’s own, while acting for somebody');
  await own.goto('/my/faults/new');
  await own.locator('input[name="urgent"][value="none"]').check();
  await check(own, 'the first step of a report for somebody');
  await own.locator('main form button[type="submit"]').last().click();
  const draftId = new URL(own.url()).searchParams.get('draft')!;
  await own.goto(`/my/faults/new/details?draft=${draftId}`);
  await own.locator('textarea[name="description"]').fill('Köksfläkten skramlar hela natten.');
  await own.locator('input[name="masterKey"][value="yes"]').check();
  await own.locator('main form button[type="submit"]').last().click();
  await own.waitForURL(/\/my\/faults\/[0-9a-z]{20,}$/);
  const fault = new URL(own.url()).pathname;
  await check(own, 'a report made for somebody');
  const letter = await demo.letterTo(ownEmail, /V-\d+/);
  expect(letter.text).toContain(attorney.name);

  await own.locator('summary').first().click();
  const message = own.locator('textarea[name="message"]').first();
  await message.fill('Kom helst på förmiddagen.');
  await page.goto(address);
  await page.locator('button[name="intent"][value="revoke"]').click();
  await expect(page.locator('main')).toContainText('Peruutettu');
  await own.locator('form:has(textarea[name="message"]) button[value="message"]').first().click();
  await expect(own.locator('main')).toContainText('Ingenting skickades');
  await expect(own.locator('main')).toContainText('Kom helst på förmiddagen.');
  await check(own, 'a form of a power that was revoked');
  await own.goto('/my');
  await expect(own.locator('.acting')).toHaveCount(0);
  expect((await own.goto(fault))!.status()).toBe(404);

  await page.goto(fault);
  await expect(page.locator('main')).toContainText(attorney.name);
  await expect(page.locator('main')).not.toContainText('Kom helst på förmiddagen.');
});
