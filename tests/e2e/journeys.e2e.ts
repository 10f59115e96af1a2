import { expect, type Page, register, signIn, signInAsAdmin, signOut, test } from './demo';
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
  await signInAsAdmin(page, demo);
  await page.goto('/admin/register');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'properties.csv', mimeType: 'text/csv', buffer: Buffer.from('wrong;columns\n1;2\n') });
  await page.locator('main form').last().locator('button[type="submit"]').last().click();
  await page.waitForLoadState();
  await check(page, '/admin/register/:id');
});

test('what one can mend oneself is shown before it is reported', async ({ page, demo }) => {
  const { persons } = await demo.people();
  await register(page, demo, {
    personId: persons.filter(({ relation }) => relation === 'party')[3]!.id,
    email: 'itse@example.com',
  });
  await page.goto('/my/faults/new');
  await page.locator('input[name="urgent"][value="none"]').check();
  await sendMain(page);
  await page.locator('input[name="place"][value="home"]').check();
  await page.locator('input[name="room"][value="kitchen"]').first().check();
  await sendMain(page);
  await page.locator('input[name="problem"][value="hood-weak"]').check();
  await sendMain(page);
  await expect(page).toHaveURL(/\/my\/faults\/new\/self-help/);
  expect(await page.locator('main ol li').count()).toBeGreaterThanOrEqual(3);
  await check(page, '/my/faults/new/self-help');
});

test('noise and violence reach the desk, which sees a case and a task', async ({ page, demo }) => {
  await page.goto('/help/violence/report');
  await check(page, '/help/violence/report');
  await sendMain(page);
  await check(page, '/help/violence/report sent empty');
  await page.locator('textarea[name="description"]').fill('Huutoa ja iskuja seinän takaa.');
  await sendMain(page);
  await expect(page).toHaveURL(/\/help\/violence\/report\/sent/);
  await check(page, '/help/violence/report/sent');

  const { persons, staff } = await demo.people();
  await register(page, demo, {
    personId: persons.filter(({ relation }) => relation === 'party')[4]!.id,
    email: 'melu@example.com',
  });
  await page.goto('/my/disturbances/new');
  await page.locator('input[name="kind"][value="barking"]').check();
  await page.locator('input[name="startedAt"]').fill('2026-11-01T22:10');
  await page.locator('textarea[name="description"]').fill('Koira haukkuu joka ilta.');
  await sendMain(page);
  await expect(page).toHaveURL(/\/my\/disturbances\/[0-9a-z]{20,}/);
  await check(page, '/my/disturbances/:id');
  await signOut(page);

  await signIn(page, staff.find(({ duty }) => duty === 'customer-service')!);
  await page.goto('/admin/disturbances');
  await check(page, '/admin/disturbances');
  const links = await page
    .locator('main a[href^="/admin/disturbances/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  for (const part of [/^\/admin\/disturbances\/tasks\//, /^\/admin\/disturbances\/[0-9a-z]{20,}/]) {
    const link = links.find((one) => part.test(one));
    expect(link, String(part)).toBeTruthy();
    await page.goto(link!);
    await check(page, link!);
  }
  await page.goto('/admin/disturbances/new-tenants');
  await check(page, '/admin/disturbances/new-tenants');
});

async function sendMain(page: Page): Promise<void> {
  await page.locator('main form button.hds-button--primary').filter({ visible: true }).last().click();
  await page.waitForLoadState();
}
