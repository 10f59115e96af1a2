import { expect, type Page, register, signIn, signOut, test } from './demo';
import { photoFile } from './photos';

/**
 * The main job whole: identified, registered, reported with two photos, worked by property service, not fixed, and back
 * with the worker as a second round. Once with scripts, once without.
 */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a fault is reported, repaired, not fixed, and comes back', async ({ page, demo }) => {
      const { persons, staff } = await demo.people();
      const person = persons.filter(({ relation }) => relation === 'party')[javaScriptEnabled ? 0 : 1]!;
      const worker = staff.find(({ duty }) => duty === 'property-service')!;
      const email = `tarina.${javaScriptEnabled ? 'js' : 'ilman'}@example.com`;
      await register(page, demo, { personId: person.id, email });

      const faultPath = await reportDrippingTap(page);
      const number = /V-\d+/.exec(await page.locator('main').innerText())![0];
      await expect(page.locator('main img')).toHaveCount(2);
      expect((await demo.letterTo(email)).subject).toContain(number);
      await signOut(page);

      await signIn(page, worker);
      await page.waitForURL('**/work');
      await page.goto(`/work?q=${number}`);
      await page.locator('main a[href^="/work/"]').first().click();
      await workUntilDone(page);
      expect((await demo.letterTo(email)).text).toContain(faultPath);
      await signOut(page);

      await signIn(page, { email, password: 'Kotiovi7!' });
      await page.goto(faultPath);
      await page.locator('input[name="fixed"][value="no"]').check();
      await page.locator('form:has(input[name="fixed"]) [name="message"]').fill('Hana tippuu edelleen.');
      await send(page, 'confirm');
      await signOut(page);

      await signIn(page, worker);
      await page.goto(`/work?q=${number}`);
      await page.locator('main a[href^="/work/"]').first().click();
      await expect(page.locator('main')).toContainText('Hana tippuu edelleen.');
      await expect(page.locator('main')).toContainText('2');
    });
  });
}

/** Follows the steps as they come: each has one main form, sent by its continuing button. */
async function reportDrippingTap(page: Page): Promise<string> {
  await page.goto('/my/faults/new');
  for (let step = 0; step < 8 && page.url().includes('/my/faults/new'); step += 1) {
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

async function workUntilDone(page: Page): Promise<void> {
  await send(page, 'claim');
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

async function send(page: Page, intent: string): Promise<void> {
  const button = page.locator(`button[name="intent"][value="${intent}"]`).first();
  if (!(await button.isVisible()))
    await page.locator(`details:has(button[value="${intent}"]) > summary`).first().click();
  await button.click();
  await page.waitForLoadState();
}
