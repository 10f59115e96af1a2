import { expect, type Page } from './demo';
import { photoFile } from './photos';

/** Follows the steps as they come: each has one main form, sent by its continuing button. */
export async function reportDrippingTap(page: Page, lookAt?: (step: string) => Promise<void>): Promise<string> {
  await page.goto('/my/faults/new');
  for (let step = 0; step < 8 && page.url().includes('/my/faults/new'); step += 1) {
    await lookAt?.(new URL(page.url()).pathname);
    await answerStep(page);
    await page
      .locator('main form')
      .last()
      .locator('button:not([name])[type="submit"], button.hds-button--primary')
      .first()
      .click();
    await page.waitForLoadState();
  }
  await expect(page).toHaveURL(/\/my\/faults\/[0-9a-z]{10,}$/);
  return new URL(page.url()).pathname;
}

async function answerStep(page: Page): Promise<void> {
  const choices: [string, string][] = [
    ['urgent', 'none'],
    ['place', 'home'],
    ['room', 'kitchen'],
    ['masterKey', 'yes'],
  ];
  for (const [name, value] of choices) {
    const radio = page.locator(`main input[type="radio"][name="${name}"][value="${value}"]`);
    if (await radio.count()) await radio.check();
  }
  const description = page.locator('main textarea[name="description"]');
  if (!(await description.count())) return;
  await description.fill('Keittiön hana tippuu, vaikka se on kiinni.');
  await page.locator('main input[type="file"]').setInputFiles([await photoFile('hana'), await photoFile('allas')]);
}

export async function workUntilDone(page: Page, { claimed = false } = {}): Promise<void> {
  if (!claimed) await send(page, 'claim');
  await page.locator('form:has(button[value="contact"]) [name="channel"]').first().check();
  await send(page, 'contact');
  const form = page.locator('form:has(button[value="agree-visit"])');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await form.locator('[name="date"]').fill(tomorrow);
  await form.locator('[name="from"]').fill('10:00');
  await form.locator('[name="to"]').fill('12:00');
  await send(page, 'agree-visit');
  await send(page, 'start');
  const done = page.locator('form:has(button[value="done"])');
  await done.locator('[name="note"]').fill('Tiiviste vaihdettu.');
  await done.locator('[name="minutes"]').fill('30');
  await done.locator('[name="photos"]').setInputFiles(await photoFile('korjattu'));
  await send(page, 'done');
}

export async function send(page: Page, intent: string): Promise<void> {
  const button = page.locator(`button[name="intent"][value="${intent}"]`).first();
  if (!(await button.isVisible()))
    await page.locator(`details:has(button[value="${intent}"]) > summary`).first().click();
  await button.click();
  await page.waitForLoadState();
}
