import { expect, linkIn, officer, personOf, register, testWithClock } from './demo';
import { check } from './look';
import { photoFile } from './photos';

testWithClock.use({ viewport: { width: 360, height: 740 } });
testWithClock.setTimeout(180_000);

// A demo of its own: the principal must not have registered in another journey.
testWithClock(
  'a principal without an account is told by post, and who has used up their power follows what they asked for',
  async ({ page, demo, browser }) => {
    const principal = await personOf(demo, 'party', 6);
    const attorney = await personOf(demo, 'future');
    const email = 'postin.valtuutettu@example.com';
    await register(page, demo, { personId: attorney.id, email });

    const desk = await officer(browser, demo);
    await desk.goto(`/admin/authorizations/new?q=${encodeURIComponent(principal.name)}`);
    await desk.locator('main ul.plain-list a').first().click();
    await desk.locator('input[name="kind"][value="single"]').check();
    await desk.locator('input[name="acts"][value="terminate-parking"]').check();
    await desk.locator('input[name="attorneyName"]').fill(attorney.name);
    await desk.locator('input[name="attorneyEmail"]').fill(email);
    await desk
      .locator('input[type="file"]')
      .first()
      .setInputFiles([await photoFile('valtakirja')]);
    await desk.locator('main form button[type="submit"]').last().click();
    await expect(desk).toHaveURL(/\/admin\/authorizations\/[0-9a-z]{26}$/);
    // Named by an address: whether it has an account is not told.
    await expect(desk.locator('main')).toContainText('Nimetty sähköpostiosoitteella');
    await desk.locator('button[name="intent"][value="approve"]').click();
    await expect(desk.locator('main')).toContainText('Postitettavana');
    await check(desk, 'a power with a letter to post');

    await page.goto('/my');
    await page.locator('.acting button').first().click();
    await page.goto('/my/requests/new?act=terminate-parking');
    await page.locator('textarea[name="message"]').fill('Auto on myyty.');
    await page.locator('input[name="confirmed"]').check();
    await page.locator('main form button[type="submit"]').last().click();
    const request = new URL(linkIn(await demo.letterTo(email, /P-\d+/), '/my/requests/')).pathname;
    await page.goto(request);
    await expect(page.locator('main')).toContainText(principal.name);
    await check(page, 'a request that is followed');

    await desk.goto(request.replace('/my/', '/admin/'));
    await desk.locator('#ask summary').click();
    await desk.locator('#ask textarea').fill('Kumpi paikka?');
    await desk.locator('button[name="intent"][value="ask"]').click();
    await page.reload();
    await page.locator('textarea[name="message"]').fill('Paikka 12.');
    await check(page, 'a question to who follows');
    await page.locator('button[name="intent"][value="message"]').click();
    await expect(page.locator('main')).toContainText('Paikka 12.');

    await desk.goto('/admin/authorizations/letters');
    await check(desk, 'letters to post');
    const letters = desk.locator('.card');
    await expect(letters).toHaveCount(3);
    await letters.filter({ hasText: 'P-' }).first().locator('a').click();
    await check(desk, 'a letter to post');
    await expect(desk.locator('.sheet')).toContainText(attorney.name);
    const pdf = await desk.request.get((await desk.locator('a[href*="letter.pdf"]').getAttribute('href'))!);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await desk.locator('button[value="posted"]').click();
    await expect(desk.locator('.card').filter({ hasText: 'Postitettu' })).toHaveCount(1);
    await check(desk, 'a letter that was posted');
  },
);
