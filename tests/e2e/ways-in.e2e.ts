import type { Browser } from '@playwright/test';
import { type Demo, expect, linkIn, PASSWORD, type Page, signIn, signInAsAdmin, test } from './demo';
import { check } from './look';

/** Every way in, each walked to the end, in one language after the other. */

test('with bank codes or mobile ID, in Finnish, by the keyboard alone', async ({ page, demo }) => {
  const email = 'nappaimistolla@example.com';
  await page.goto('/register');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await press(page, 'main button[name="provider"]');
  await page.waitForURL(/interaction/);
  await press(page, 'button[name="person"][value="linnea"]');
  await page.waitForURL('**/register/account');
  await type(page, 'input[name="email"]', email);
  await type(page, 'input[name="password"]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/register/sent');
  await page.goto(linkIn(await demo.letterTo(email), '/activate'));
  await type(page, 'input[name="email"]', email);
  await type(page, 'input[name="password"]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/my');
  await expect(page.locator('main')).toContainText('Rantakatu 5 B 14');
});

test('with a code from the office, in Swedish; who gave it stands in the profile', async ({ page, demo, browser }) => {
  const email = 'fran.byran@example.com';
  await signIn(page, await staffOf(demo, 'customer-service'));
  const code = await givenCode(page, { name: 'Toivo Tekaistu', email, language: 'sv' });
  const own = await visitor(browser, { origin: demo.origin, locale: 'sv-FI' });
  await registerWithCode(own, { email, code });
  await expect(own.locator('html')).toHaveAttribute('lang', 'sv');
  await activate(own, demo, email);
  await own.goto('/my/profile');
  await expect(own.locator('main')).toContainText('På byrån, pass, granskat av Paula Palvelu');
  await own.context().close();
});

test('with an account brought from a housing search, in English: identifying first, and nowhere else', async ({
  demo,
  browser,
}) => {
  const { broughtAccounts } = await demo.people();
  const own = await visitor(browser, { origin: demo.origin, locale: 'en-GB' });
  await signIn(own, broughtAccounts![0]!);
  await own.waitForURL('**/identify**');
  await own.goto('/my/faults');
  await expect(own).toHaveURL(/\/identify\?returnTo=/);
  await check(own, '/identify');
  await own.locator('main button[name="provider"]').first().click();
  await own.locator('button[name="person"][value="saga"]').click();
  await own.waitForURL('**/my/faults');
  await own.goto('/my/profile');
  await expect(own.locator('main')).toContainText('Koivupolku 3 A 2');

  // Once per landlord; and whoever is somebody else there is told kindly.
  const { name, origin } = (await demo.people()).others![0]!;
  const there = await visitor(browser, { origin, locale: 'en-GB' });
  await signIn(there, broughtAccounts![0]!);
  await there.locator('main button[name="provider"]').first().click();
  await there.locator('button[name="person"][value="helmi"]').click();
  await expect(there.locator('h1')).toHaveText('This account is somebody else’s');
  await expect(there.locator('main')).toContainText(name);
  await check(there, '/identify?outcome=other-person');
  await own.context().close();
  await there.context().close();
});

test('by invitation, as a member of staff, in Finnish', async ({ page, demo, browser }) => {
  const email = 'kutsuttu@kotihovi.example';
  await signInAsAdmin(page, demo);
  await page.goto('/admin/staff/new');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="name"]').fill('Kerttu Kutsuttu');
  await page.locator('input[name="duties"][value="property-service"]').check();
  await page.locator('main form button[type="submit"]').last().click();
  await expect(page).toHaveURL(/\/admin\/staff\/[0-9a-z]{26}$/);
  const own = await visitor(browser, { origin: demo.origin, locale: 'fi-FI' });
  await own.goto(linkIn(await demo.letterTo(email), '/join'));
  for (const field of ['password', 'passwordAgain']) await own.locator(`input[name="${field}"]`).fill('Kaukoputki!');
  await own.locator('main form button[type="submit"]').last().click();
  await own.waitForURL('**/work');
  await own.context().close();
});

test('with the company’s account, as a member of staff, in Swedish', async ({ demo, browser }) => {
  const own = await visitor(browser, { origin: demo.origin, locale: 'sv-FI' });
  const choose = async (button: string) => {
    await own.getByRole('link', { name: 'Logga in med Kotihovis konto' }).click();
    await own.locator('main form button[type="submit"]').click();
    await own.locator(button).click();
  };
  await own.goto('/work/new');
  await choose('button[name="cancel"]');
  await expect(own.getByRole('status')).toContainText('Du kom tillbaka utan att logga in');
  await choose('button[name="person"][value="kalle"]');
  await expect(own.getByRole('status')).toContainText('inga uppdrag i portalen');
  await check(own, '/login?company=no-duties');
  await choose('button[name="person"][value="kaisa"]');
  await own.waitForURL('**/work/new');
  await own.goto('/admin/me');
  await expect(own.locator('main')).toContainText('Norra området');
  await check(own, '/admin/me with the company’s account');
  await own.context().close();
});

test('without a personal identity code in the register, with another landlord, in English', async ({
  demo,
  browser,
}) => {
  const email = 'noor@example.com';
  const [other] = (await demo.people()).others!;
  const { origin, staff } = other!;
  const desk = await visitor(browser, { origin, locale: 'sv-FI' });
  await signIn(desk, staff.find(({ duty }) => duty === 'customer-service')!);
  const code = await givenCode(desk, { name: 'Noor Nummerlös', email, language: 'en' });
  const own = await visitor(browser, { origin, locale: 'en-GB' });
  await registerWithCode(own, { email, code });
  await activate(own, demo, email);
  await expect(own.locator('main')).toContainText('Niementie 8 A 3');
  await desk.context().close();
  await own.context().close();
});

async function visitor(browser: Browser, { origin, locale }: { origin: string; locale: string }): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale, viewport: { width: 360, height: 740 } });
  return context.newPage();
}

async function staffOf(demo: Demo, duty: string) {
  return (await demo.people()).staff.find((member) => member.duty === duty)!;
}

type Given = { name: string; email: string; language: string };

async function givenCode(page: Page, { name, email, language }: Given): Promise<string> {
  await page.goto(`/admin/residents?q=${encodeURIComponent(name)}`);
  await page.locator('main a[href^="/admin/residents/"]').first().click();
  await page.locator('main a[href^="/admin/identifications/new"]').click();
  await page.locator('input[name="documentKind"][value="passport"]').check();
  await page.locator('input[name="email"]').fill(email);
  await page.locator('select[name="letterLanguage"]').selectOption(language);
  await page.locator('main form button[type="submit"]').last().click();
  return (await page.locator('.slip .code-box').textContent())!;
}

async function registerWithCode(page: Page, { email, code }: { email: string; code: string }): Promise<void> {
  await page.goto('/register');
  await page.locator('a[href="/register/office"]').click();
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="code"]').fill(code);
  await page.locator('input[name="password"]').fill('Abcdefg!');
  await page.locator('input[name="passwordAgain"]').fill('Abcdefg!');
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/register/sent');
}

async function activate(page: Page, demo: Demo, email: string): Promise<void> {
  await page.goto(linkIn(await demo.letterTo(email), '/activate'));
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill('Abcdefg!');
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/my');
}

const MOST_STOPS = 60;

/** From where the focus is, as far as the element: what can't be reached so is out of reach. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} is not reached by the keyboard`);
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(text);
}
