import { readFile } from 'node:fs/promises';
import { type Demo, expect, linkIn, PASSWORD, type Page, register, signIn, test } from './demo';
import { check } from './look';

/** What a person sees and changes of their own: details, devices, password, address, and all that is held about them. */

const email = 'omat.tiedot@example.com';
const newEmail = 'uusi.osoite@example.com';
const newPassword = 'Uusiovi8!';

test('a resident looks after their own details, devices, password and address, and takes along what is held about them', async ({
  page,
  demo,
  browser,
}) => {
  test.setTimeout(180_000);
  const personId = await somebody(demo);
  await register(page, demo, { personId, email });

  await test.step('a wrong number comes back as it was typed; the language of letters is the portal’s too', async () => {
    await page.goto('/my/profile');
    await expect(page.locator('main')).toContainText(email);
    await save(page, 'soita minulle');
    await expect(page.locator('.error-summary')).toBeVisible();
    await expect(page.locator('input[name="phone"]')).toHaveValue('soita minulle');
    await check(page, '/my/profile with an error');
    await page.locator('select[name="letterLanguage"]').selectOption('sv');
    await save(page, '040 123 4567');
    await expect(page.locator('[role="status"]')).toContainText('Sparat');
    await expect(page.locator('input[name="phone"]')).toHaveValue(/^040.123.4567$/);
  });

  await test.step('another device is signed out from here', async () => {
    const other = await browser.newPage({ baseURL: demo.origin });
    await signIn(other, { email, password: PASSWORD });
    await other.waitForURL('**/my');
    await page.goto('/my/profile');
    await check(page, '/my/profile with two devices');
    await page.locator('button[name="intent"][value="end-session"]').click();
    await expect(page.locator('[role="status"]')).toBeVisible();
    await other.goto('/my');
    await expect(other).toHaveURL(/\/login\?returnTo=/);
    await other.close();
  });

  await test.step('a new password is chosen by a letter in the language chosen', async () => {
    await page.goto('/my/profile');
    await page.locator('main a[href="/forgot-password"]').click();
    await page.locator('input[name="email"]').fill(email);
    await page.locator('main form button[type="submit"]').last().click();
    await page.waitForURL('**/forgot-password?sent=1');
    const letter = await demo.letterTo(email);
    expect(letter.text).toContain('lösenord');
    await page.goto(linkIn(letter, '/reset-password'));
    for (const name of ['password', 'passwordAgain']) await page.locator(`input[name="${name}"]`).fill(newPassword);
    await page.locator('main form button[type="submit"]').last().click();
    await expect(page).toHaveURL(/\/login/);
    await signIn(page, { email, password: newPassword });
    await page.waitForURL('**/my');
  });

  await test.step('who gets a new address registers anew with it, and the old way in is shut', async () => {
    const anew = await browser.newPage({ baseURL: demo.origin });
    await register(anew, demo, { personId, email: newEmail });
    await anew.close();
    await page.goto('/my');
    await expect(page).toHaveURL(/\/login/);
    await signIn(page, { email, password: newPassword });
    await expect(page.locator('.error-summary')).toBeVisible();
    expect((await demo.letterTo(email)).text).not.toContain(newEmail);
  });

  await test.step('everything that is held is read, and saved as a file', async () => {
    await signIn(page, { email: newEmail, password: PASSWORD });
    await page.waitForURL('**/my');
    await page.goto('/my/data');
    await expect(page.locator('main')).toContainText(newEmail);
    const arriving = page.waitForEvent('download');
    await page.locator('main a[href="/my/data/download"]').click();
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/^rappu-\d{4}-\d{2}-\d{2}\.json$/);
    const held = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(held)).toEqual(expect.arrayContaining(['about', 'accounts', 'identifications', 'audit']));
    expect(JSON.stringify(held)).toContain(newEmail);
  });
});

async function save(page: Page, phone: string): Promise<void> {
  await page.locator('input[name="phone"]').fill(phone);
  await page.locator('button[name="intent"][value="save"]').click();
}

/** Nobody whom another journey of the same demo uses. */
async function somebody(demo: Demo): Promise<string> {
  const { persons } = await demo.people();
  return persons.filter(({ relation }) => relation === 'party').at(-1)!.id;
}
