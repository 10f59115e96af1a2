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
  const contact = await formFor(page, 'contact');
  await contact.locator('[name="channel"]').first().check();
  await send(page, 'contact');
  const agree = await formFor(page, 'agree-visit');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await agree.locator('[name="date"]').fill(tomorrow);
  await agree.locator('[name="from"]').fill('10:00');
  await agree.locator('[name="to"]').fill('12:00');
  await send(page, 'agree-visit');
  await send(page, 'start');
  const done = await formFor(page, 'done');
  await done.locator('[name="note"]').fill('Tiiviste vaihdettu.');
  await done.locator('[name="minutes"]').fill('30');
  await done.locator('[name="photos"]').setInputFiles(await photoFile('korjattu'));
  await send(page, 'done');
}

/** Finds a work order in the queue by its number and opens it. */
export async function openOrder(page: Page, number: string): Promise<void> {
  await page.goto(`/work?q=${number}`);
  await page.locator('main a[href^="/work/"]:not([href="/work/new"])').first().click();
  await page.waitForURL(/\/work\/[0-9a-z]{20,}$/);
}

/** Presses the button of this intent, wherever on the page it stands, and waits for the page that follows. */
export async function send(page: Page, intent: string): Promise<void> {
  await formFor(page, intent);
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.status() === 303,
  );
  await visibleButton(page, intent).click();
  await answered;
  await page.waitForLoadState();
}

/** The form with this intent's button, unfolded if it lies under "more". */
async function formFor(page: Page, intent: string) {
  const form = page.locator(`form:has(${buttonOf(intent)})`).first();
  await form.waitFor({ state: 'attached' });
  if ((await visibleButton(page, intent).count()) === 0) {
    await page
      .locator(`details:has(${buttonOf(intent)}) > summary`)
      .first()
      .click();
  }
  return form;
}

const buttonOf = (intent: string) => `button[name="intent"][value="${intent}"]`;

/** On a phone it may stand in the bar at the bottom, outside its form. */
export const visibleButton = (page: Page, intent: string) =>
  page.locator(buttonOf(intent)).filter({ visible: true }).first();
