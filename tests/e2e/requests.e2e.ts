import type { DemoPerson } from '~/house.server';
import { type Demo, expect, PASSWORD, type Page, register, signIn, signOut, test } from './demo';
import { check } from './look';
import { send } from './story-steps';

const LANGUAGE = { sv: 'Svenska', en: 'English' } as const;

async function speak(page: Page, language: keyof typeof LANGUAGE): Promise<void> {
  await page.locator(`button[name="language"][value="${language}"]`).filter({ visible: true }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function officer(demo: Demo) {
  return (await demo.people()).staff.find(({ duty }) => duty === 'customer-service')!;
}

const sendMain = (page: Page) =>
  page.locator('main form').last().locator('button[type="submit"]:not([name])').last().click();

test('a party gives notice on a parking space, the desk asks, the party answers, and the desk accepts it', async ({
  page,
  demo,
}) => {
  test.setTimeout(180_000);
  const { persons } = await demo.people();
  const party = persons.find(({ relation }) => relation === 'party')!;
  const email = 'bilplats@example.com';
  await register(page, demo, { personId: party.id, email });
  await speak(page, 'sv');
  await page.goto('/my/requests');
  await check(page, 'no requests yet');
  await page.locator('main a[href="/my/requests/new"]').click();
  await check(page, 'the choice of acts');
  await page.getByRole('link', { name: 'Säg upp en bilplats' }).click();

  const shown = /Om du säger upp i dag är den sista dagen (\d{1,2}\.\d{1,2}\.\d{4})\./;
  const main = page.locator('main');
  await expect(main).toContainText(shown);
  const lastDay = shown.exec(await main.innerText())![1]!;
  await page.locator('textarea[name="message"]').fill('Plats 12');
  await sendMain(page);
  await expect(page.locator('main [role="alert"], main .error-summary').first()).toContainText('Kryssa i rutan');
  await check(page, 'a termination that is not confirmed');
  await expect(page.locator('textarea[name="message"]')).toHaveValue('Plats 12');
  await page.locator('input[name="confirmed"]').check();
  await sendMain(page);
  await page.waitForURL(/\/my\/requests\/[0-9a-z]{26}$/);
  await expect(main).toContainText(lastDay);
  await expect(main).toContainText('Plats 12');
  await check(page, 'a request');
  const own = new URL(page.url()).pathname;
  expect((await demo.letterTo(email, /Servicebegäran|servicebegäran/)).text).toContain(lastDay);
  await signOut(page);

  await signIn(page, await officer(demo));
  await page.goto('/admin/requests');
  await check(page, 'the queue of requests');
  await page.locator(`main a[href="${own.replace('/my/', '/admin/')}"]`).click();
  await expect(main).toContainText(lastDay);
  await check(page, 'a request at the desk');
  await page.locator('#ask > summary').click();
  await page.locator('#ask textarea').fill('Vilken gård gäller det?');
  await send(page, 'ask');
  await signOut(page);

  await signIn(page, { email, password: PASSWORD });
  await page.goto(
    new URL((await demo.letterTo(email, /fråga/)).text.match(/https?:\S+\/my\/requests\/\S+/)![0]).pathname,
  );
  await expect(main).toContainText('Vilken gård gäller det?');
  await check(page, 'a question from the desk');
  await page.locator('textarea[name="message"]').first().fill('Den inre gården.');
  await send(page, 'message');
  await expect(main).toContainText('Den inre gården.');
  await signOut(page);

  await signIn(page, await officer(demo));
  await page.goto(own.replace('/my/', '/admin/'));
  await expect(main).toContainText('Den inre gården.');
  await send(page, 'accept');
  await send(page, 'done');
  await check(page, 'a request that is done');
  await signOut(page);

  await signIn(page, { email, password: PASSWORD });
  await page.goto('/my/requests');
  await expect(main).toContainText('Klar');
  await check(page, 'the list of requests');
});

test('two who have signed one lease give notice on it together, without a script', async ({ page, demo, browser }) => {
  test.setTimeout(180_000);
  const { persons } = await demo.people();
  const parties = persons.filter(({ relation }) => relation === 'party');
  const home = parties.map((one) => one.home).find((at) => parties.filter((one) => one.home === at).length > 1)!;
  const [first, second] = parties.filter((one) => one.home === home) as [DemoPerson, DemoPerson];
  const emails = { first: 'yhdessa.yksi@example.com', second: 'yhdessa.kaksi@example.com' };
  await register(page, demo, { personId: second.id, email: emails.second });
  await signOut(page);
  await register(page, demo, { personId: first.id, email: emails.first });

  const plain = await (await browser.newContext({ javaScriptEnabled: false, baseURL: demo.origin })).newPage();
  const main = plain.locator('main');
  await signIn(plain, { email: emails.first, password: PASSWORD });
  await speak(plain, 'en');
  await plain.goto('/my/requests/new?act=terminate-lease');
  await expect(main).toContainText(second.name);
  await plain.locator('input[name="confirmed"]').check();
  await sendMain(plain);
  await plain.waitForURL(/\/my\/requests\/[0-9a-z]{26}$/);
  await expect(main).toContainText(`${second.name}: has not answered yet`);
  const own = new URL(plain.url()).pathname;
  await signOut(plain);

  await signIn(plain, { email: emails.second, password: PASSWORD });
  await plain.goto(own);
  await expect(main).toContainText('Do you consent?');
  await plain.locator('input[name="consent"][value="yes"]').check();
  await plain.locator('button[name="intent"][value="consent"]').click();
  await expect(main).toContainText(`${second.name}: consents`);
  await signOut(plain);

  await signIn(plain, await officer(demo));
  await plain.goto(own.replace('/my/', '/admin/'));
  await expect(main).not.toContainText('Consents are missing');
  await plain.locator('#accept > summary').click();
  await plain.locator('button[name="intent"][value="accept"]').click();
  await expect(main).toContainText('Taken up');
});
