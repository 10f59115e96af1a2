import { type Demo, expect, linkIn, type Page, signIn, signInAsAdmin, test, unusedCode } from './demo';
import { check } from './look';

test('who has no bank codes comes home by way of the office', async ({ page, demo, browser }) => {
  const { persons } = await demo.people();
  const person = persons.find(({ relation }) => relation === 'party')!;
  const email = 'toimistosta@example.com';
  await signIn(page, await staffOf(demo, 'customer-service'));
  await page.goto(`/admin/residents?q=${encodeURIComponent(person.name)}`);
  await page.locator('main a[href^="/admin/residents/"]').first().click();
  await page.locator('main a[href^="/admin/identifications/new"]').click();
  await page.locator('input[name="documentKind"][value="passport"]').check();
  await page.locator('input[name="email"]').fill(email);
  await page.locator('select[name="letterLanguage"]').selectOption('en');
  await page.locator('main form button[type="submit"]').last().click();
  await expect(page).toHaveURL(/\/admin\/identifications\/[0-9a-z]{26}$/);
  const code = (await page.locator('.slip .code-box').textContent())!;
  expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/);
  await expect(page.locator('.slip')).toHaveAttribute('lang', 'en');
  await check(page, 'the code from the office');
  await page.reload();
  await expect(page.locator('.slip')).toHaveCount(0);

  const home = await browser.newContext({ locale: 'en-GB', baseURL: demo.origin });
  const own = await home.newPage();
  await own.goto('/register');
  await own.locator('a[href="/register/office"]').click();
  await registerWith(own, { email, code: 'XXX-XXX-XXX', password: 'Abcdefg!' });
  await expect(own.locator('.error-summary, [role="alert"]').first()).toBeVisible();
  await registerWith(own, {
    email,
    code: code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'),
    password: 'Abcdefg!',
  });
  await own.waitForURL('**/register/sent');
  await own.goto(linkIn(await demo.letterTo(email), '/activate'));
  await own.locator('input[name="email"]').fill(email);
  await own.locator('input[name="password"]').fill('Abcdefg!');
  await own.locator('main form button[type="submit"]').last().click();
  await own.waitForURL('**/my');
  await own.goto('/my/profile');
  await expect(own.locator('main')).toContainText('At the office, passport');
  await home.close();
});

test('a member of staff is invited, works, and is out at once when the access ends', async ({
  page,
  demo,
  browser,
}) => {
  const email = 'uusi.virkailija@kotihovi.example';
  await signInAsAdmin(page, demo);
  await page.goto('/admin/staff/new');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="name"]').fill('Uuno Uusi');
  await page.locator('input[name="duties"][value="customer-service"]').check();
  await page.locator('main form button[type="submit"]').last().click();
  await expect(page).toHaveURL(/\/admin\/staff\/[0-9a-z]{26}$/);

  const elsewhere = await browser.newContext({ locale: 'sv-FI', baseURL: demo.origin });
  const own = await elsewhere.newPage();
  await own.goto(linkIn(await demo.letterTo(email), '/join'));
  await check(own, 'an invitation');
  await own.locator('input[name="password"]').fill('Kaukoputki!');
  await own.locator('input[name="passwordAgain"]').fill('Kaukoputki!');
  await own.locator('main form button[type="submit"]').last().click();
  await own.waitForURL('**/admin');
  await own.goto('/admin/me');
  await expect(own.locator('h1')).toBeVisible();

  await page.locator('button[name="intent"][value="end"]').click();
  await own.goto('/admin/me');
  await expect(own).toHaveURL(/\/login\?returnTo=/);
  await elsewhere.close();

  await page.goto('/admin/audit?action=staff.access-ended');
  await expect(page.locator('main tbody tr').first()).toContainText('Työntekijän käyttöoikeus päätettiin');
});

test('a second factor is taken into use with a key, and a recovery code stands in for it', async ({ page, demo }) => {
  const member = await staffOf(demo, 'landlord-contact');
  await signIn(page, member);
  await page.waitForURL('**/admin');
  await page.goto('/admin/me');
  const form = page.locator('form:has(button[value="second-factor-on"])');
  await page.locator('details', { has: form }).locator('summary').first().click();
  const key = (await form.locator('code').textContent())!.replaceAll(' ', '');
  await form.locator('input[name="code"]').fill(unusedCode(key));
  await form.locator('input[name="currentPassword"]').fill(member.password);
  await form.locator('button[value="second-factor-on"]').click();
  await page.waitForURL('**/admin/me/recovery-codes');
  await check(page, 'recovery codes');
  const codes = await page.locator('.slip li').allTextContents();
  expect(codes).toHaveLength(10);

  await page.context().clearCookies({ name: 'sid' });
  await signIn(page, member);
  await page.waitForURL('**/login/second-factor**');
  await page.locator('input[name="code"]').fill(codes[0]!.toLowerCase());
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/admin');
});

async function registerWith(page: Page, given: { email: string; code: string; password: string }): Promise<void> {
  await page.locator('input[name="email"]').fill(given.email);
  await page.locator('input[name="code"]').fill(given.code);
  await page.locator('input[name="password"]').fill(given.password);
  await page.locator('input[name="passwordAgain"]').fill(given.password);
  await page.locator('main form button[type="submit"]').last().click();
}

async function staffOf(demo: Demo, duty: string) {
  const { staff } = await demo.people();
  return staff.find((member) => member.duty === duty)!;
}
