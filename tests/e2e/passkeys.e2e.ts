import { expect, type Page, signIn, testWithClock as test } from './demo';
import { check } from './look';

test('a member of staff adds a passkey, signs in with it, and removes it', async ({ page, demo }) => {
  const { staff } = await demo.people();
  const member = staff.find(({ duty }) => duty === 'alarm-centre') ?? staff[0]!;
  await withSecurityKey(page);
  await signIn(page, member);
  await page.waitForURL('**/admin');
  await page.goto('/admin/me');
  await open(page, 'Lisää pääsyavain');
  await check(page, 'adding a passkey');
  await page.locator('input[name="passkeyName"]').fill('Turva-avain');
  await page.locator('#passkeys input[name="currentPassword"]').fill('ei tämä');
  await page.locator('#passkeys button[type="button"]').click();
  await expect(page.locator('#passkeys .error-summary')).toBeVisible();
  await expect(page.locator('input[name="passkeyName"]')).toHaveValue('Turva-avain');
  await page.locator('#passkeys input[name="currentPassword"]').fill(member.password);
  await page.locator('#passkeys button[type="button"]').click();
  await page.waitForURL('**/admin/me/recovery-codes');
  const code = (await page.locator('.slip li code').first().textContent())!;
  await page.goto('/admin/me');
  await expect(page.locator('#passkeys')).toContainText('Turva-avain');
  await expect(page.locator('#passkeys')).toContainText('Ei vielä käytetty');
  await check(page, 'own passkeys');

  await page.context().clearCookies({ name: 'sid' });
  await signIn(page, member);
  await page.waitForURL('**/login/second-factor**');
  await check(page, 'the step of the passkey');
  await page.getByRole('button', { name: 'Käytä pääsyavainta' }).click();
  await page.waitForURL('**/admin');

  await page.context().clearCookies({ name: 'sid' });
  await signIn(page, member);
  await page.waitForURL('**/login/second-factor**');
  await page.locator('input[name="code"]').fill(code);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/admin');

  await page.goto('/admin/me');
  await expect(page.locator('#passkeys')).toContainText('Käytetty viimeksi');
  await open(page, 'Poista Turva-avain');
  await page.locator('#passkeys details[open] input[name="currentPassword"]').fill(member.password);
  await page.locator('button[value="remove-passkey"]').click();
  await expect(page.locator('[role="status"]').first()).toContainText('poistettu');
  await page.context().clearCookies({ name: 'sid' });
  await signIn(page, member);
  await page.waitForURL('**/admin');
});

test('without scripts a passkey is explained, and the QR code stands beside its key', async ({ browser, demo }) => {
  const context = await browser.newContext({ baseURL: demo.origin, javaScriptEnabled: false, locale: 'fi-FI' });
  const page = await context.newPage();
  const { staff } = await demo.people();
  await signIn(page, staff.find(({ duty }) => duty === 'customer-service')!);
  await page.goto('/admin/me');
  await open(page, 'Ota todennussovellus käyttöön');
  await expect(page.locator('svg.qr-code')).toBeVisible();
  await expect(page.locator('#second-factor .key-text')).toHaveText(/^([A-Z2-7]{4} ?){8}$/);
  // Browsers show it instead of the button; the one of this test only pretends to have no scripts.
  expect(await page.content()).toContain('tarvitsevat JavaScriptiä');
  await context.close();
});

/** Chromium's own authenticator in software: it answers at once and has verified who holds it. */
async function withSecurityKey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function open(page: Page, summary: string): Promise<void> {
  await page.locator('summary', { hasText: summary }).first().click();
}
