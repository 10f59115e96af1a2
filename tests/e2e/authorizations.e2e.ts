import type { Browser } from '@playwright/test';
import { LARGE_HEIC } from '~tests/support/heic';
import { type Demo, expect, linkIn, officer, PASSWORD, type Page, personOf, register, test } from './demo';
import { check } from './look';
import { photoFile } from './photos';

test.use({ viewport: { width: 360, height: 740 } });
test.setTimeout(180_000);

/** On a phone, with a browser of their own. */
async function visitor(browser: Browser, demo: Demo, locale: string): Promise<Page> {
  const context = await browser.newContext({
    locale,
    baseURL: demo.origin,
    viewport: { width: 360, height: 740 },
    acceptDownloads: true,
  });
  return context.newPage();
}

async function referenceOn(page: Page): Promise<string> {
  return (await page.locator('main').textContent())!.match(/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/)![0];
}

test('a signed paper comes to the desk, finds its draft by the number, and gives what an officer read out of it', async ({
  page,
  demo,
  browser,
}) => {
  const principal = await personOf(demo, 'party', 3);
  const attorney = await personOf(demo, 'occupant');
  const ownEmail = 'paperi.valtuuttaja@example.com';
  const email = 'paperi.valtuutettu@example.com';
  const own = await visitor(browser, demo, 'en-GB');
  await register(own, demo, { personId: attorney.id, email });
  await register(page, demo, { personId: principal.id, email: ownEmail });

  await page.goto('/my/authorizations');
  await check(page, 'no powers of attorney yet');
  await page.locator('a[href="/my/authorizations/new"]').click();
  await page.locator('main form button[type="submit"]').last().click();
  await check(page, 'a power of attorney sent empty');
  await page.locator('input[name="kind"][value="single"]').check();
  await page.locator('input[name="acts"][value="terminate-parking"]').check();
  await page.locator('input[name="acts"][value="fetch-keys"]').check();
  await page.locator('input[name="attorneyName"]').fill(attorney.name);
  await page.locator('input[name="attorneyEmail"]').fill(email);
  await page.locator('main form button[type="submit"]').last().click();
  await expect(page).toHaveURL(/\/my\/authorizations\/[0-9a-z]{26}$/);
  await check(page, 'a draft');
  const printed = await referenceOn(page);
  await page.locator('a[href*="/my/authorizations/new?authorization="]').click();
  await check(page, 'a draft to be changed');
  await page.locator('input[name="attorneyName"]').fill('');
  await page.locator('main form button[type="submit"]').last().click();
  await check(page, 'a change sent with a name missing');
  await page.locator('input[name="attorneyName"]').fill(attorney.name);
  await page.locator('input[name="validUntil"]').fill('2099-12-31');
  await page.locator('main form button[type="submit"]').last().click();
  await expect(page).toHaveURL(/\/my\/authorizations\/[0-9a-z]{26}$/);
  const reference = await referenceOn(page);
  const form = await page.request.get((await page.locator('a[href*="form.pdf"]').first().getAttribute('href'))!);
  expect(form.headers()['content-type']).toBe('application/pdf');

  const desk = await officer(browser, demo);
  await desk.goto('/admin/authorizations');
  await check(desk, 'the desk’s queue');
  await desk.locator('input[name="reference"]').fill(printed);
  await desk.locator('input[name="reference"]').press('Enter');
  await expect(desk.locator('main')).toContainText('Tällä numerolla ei ole valtakirjaa');
  await desk.locator('input[name="reference"]').fill(reference.toLowerCase().replaceAll('-', ' '));
  await desk.locator('input[name="reference"]').press('Enter');
  await expect(desk).toHaveURL(/\/admin\/authorizations\/[0-9a-z]{26}$/);
  await check(desk, 'a draft at the desk');
  const upload = desk.locator('form:has(button[value="receive"])');
  const files = [{ name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: LARGE_HEIC }, await photoFile('valtakirja')];
  await upload.locator('input[type="file"]').setInputFiles(files);
  await upload.locator('button[value="receive"]').click();
  await check(desk, 'a paper at the desk');
  await desk.locator('#approve input[name="acts"][value="fetch-keys"]').uncheck();
  await desk.locator('button[name="intent"][value="approve"]').click();
  await expect(desk.locator('main')).toContainText('Voimassa');
  await check(desk, 'an approved power at the desk');

  await demo.letterTo(ownEmail, /hyväksytty/);
  await own.goto(linkIn(await demo.letterTo(email), '/my/authorizations'));
  await expect(own.locator('main')).toContainText('Terminate the parking space');
  await expect(own.locator('main')).not.toContainText('Fetch keys');
  await check(own, 'a power that is held');

  const paper = page.waitForResponse(/\/files\//);
  await page.reload();
  await page.locator('main a[href^="/files/"]').first().click();
  expect((await paper).status()).toBe(200);
  await page.goto('/my/data');
  await expect(page.locator('main')).toContainText('Valtakirjan paperi avattiin');
});

test('without paper: identified again, invited by letter, registered, accepted, checked, revoked', async ({
  page,
  demo,
  browser,
}) => {
  const principal = await personOf(demo, 'party', 4);
  const attorney = await personOf(demo, 'unknown');
  const ownEmail = 'ilman.paperia@example.com';
  const email = 'kutsuttu@example.com';
  await register(page, demo, { personId: principal.id, email: ownEmail });
  await page.goto('/my/authorizations/new');
  await page.locator('input[name="kind"][value="general"]').check();
  await page.locator('input[name="attorneyName"]').fill(attorney.name);
  await page.locator('input[name="attorneyEmail"]').fill(email);
  await page.locator('main form button[type="submit"]').last().click();
  const address = new URL(page.url()).pathname;

  await page.locator('button[name="provider"]').first().click();
  await page.locator('button[name="cancel"]').click();
  await expect(page).toHaveURL(`${demo.origin}${address}?outcome=cancelled`);
  await page.locator('button[name="provider"]').first().click();
  await page.locator(`button[name="person"][value="${attorney.id}"]`).click();
  await expect(page).toHaveURL(`${demo.origin}${address}?outcome=somebody-else`);
  await check(page, 'somebody else identified');
  await page.locator('button[name="provider"]').first().click();
  await page.locator(`button[name="person"][value="${principal.id}"]`).click();
  await expect(page.locator('main')).toContainText(attorney.name);
  await check(page, 'a power given without paper');

  const own = await visitor(browser, demo, 'sv-FI');
  await own.goto(linkIn(await demo.letterTo(email), '/authorizations/invitation'));
  await check(own, 'an invitation');
  await own.locator('main a[href="/register"]').click();
  await own.locator('main button[name="provider"]').first().click();
  await own.locator(`button[name="person"][value="${attorney.id}"]`).click();
  await own.locator('input[name="email"]').fill(email);
  await own.locator('input[name="password"]').fill(PASSWORD);
  await own.locator('main form button[type="submit"]').last().click();
  await own.waitForURL('**/register/sent');
  await own.goto(linkIn(await demo.letterTo(email, /konto/i), '/activate'));
  await own.locator('input[name="email"]').fill(email);
  await own.locator('input[name="password"]').fill(PASSWORD);
  await own.locator('main form button[type="submit"]').last().click();
  await own.waitForURL('**/authorizations/invitation');
  await check(own, 'an invitation to who is signed in');
  await own.locator('button[name="provider"]').first().click();
  await own.locator(`button[name="person"][value="${attorney.id}"]`).click();
  await expect(own).toHaveURL(`${demo.origin}${address}`);
  await demo.letterTo(ownEmail, /vastaanotetuksi/);

  const desk = await officer(browser, demo);
  await desk.goto(address.replace('/my/', '/admin/'));
  await check(desk, 'a power without paper at the desk');
  await desk.locator('button[name="intent"][value="approve"]').click();
  await own.goto('/my/authorizations');
  await expect(own.locator('main')).toContainText(principal.name);
  await check(own, 'powers that are held');

  await page.goto(address);
  await page.locator('button[name="intent"][value="revoke"]').click();
  await expect(page.locator('main')).toContainText('Peruutettu');
  await own.goto(address);
  await expect(own.locator('main')).toContainText('Återkallad');
  await demo.letterTo(email, /återkallats/);
});
