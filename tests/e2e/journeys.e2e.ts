import { expect, signIn, test } from './demo';
import { check } from './look';
import { photoFile } from './photos';

/** Shorter ways through the portal, each looked at where it ends. */

test('a visitor reports a fault without an account, and staff find the home', async ({ page, demo }) => {
  await page.goto('/report-fault');
  await page.locator('input[name="urgent"][value="none"]').check();
  await page.locator('input[name="address"]').fill('Rantakatu 5');
  await page.locator('input[name="apartment"]').fill('B 14');
  await page.locator('input[name="name"]').fill('Vieras Vierala');
  await page.locator('input[name="email"]').fill('vieras@example.com');
  await page.locator('textarea[name="description"]').fill('Porraskäytävän valo ei syty.');
  await page.locator('input[name="photos"]').setInputFiles(await photoFile('valo'));
  await page.locator('input[name="masterKey"][value="no"]').check();
  await page.locator('main form').last().locator('button[type="submit"]').last().click();
  await page.waitForURL(/\/report-fault\/sent\//);
  await check(page, '/report-fault/sent/:id');
  expect((await demo.letterTo('vieras@example.com')).text).toMatch(/V-\d+/);
});

test('an urgent fault is never taken as a web report', async ({ page, demo }) => {
  for (const urgent of ['water-leak', 'blocked-drain', 'electrical', 'other-urgent']) {
    const answer = await fetch(`${demo.origin}/report-fault`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: demo.origin },
      body: new URLSearchParams({
        urgent,
        address: 'Rantakatu 5',
        name: 'Vieras',
        description: 'Vettä!',
        masterKey: 'yes',
      }),
    });
    expect(answer.status, urgent).toBe(400);
    expect(await answer.text(), urgent).toContain('href="tel:');
  }
  await page.goto('/report-fault');
});

test('the register is looked at before it is taken in', async ({ page, demo }) => {
  const { Secret, TOTP } = await import('otpauth');
  const admin = (await demo.people()).staff.find(({ duty }) => duty === 'it-admin')!;
  await signIn(page, admin);
  await page.waitForURL('**/login/second-factor**');
  const code = () => new TOTP({ secret: Secret.fromBase32(admin.totpSecret!) }).generate();
  await page.locator('input[name="code"]').fill(code());
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/admin');
  await page.goto('/admin/register');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'properties.csv', mimeType: 'text/csv', buffer: Buffer.from('wrong;columns\n1;2\n') });
  await page.locator('main form').last().locator('button[type="submit"]').last().click();
  await page.waitForLoadState();
  await check(page, '/admin/register/:id');
});
