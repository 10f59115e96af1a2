import { expect, register, signIn, signOut, test } from './demo';
import { openOrder, reportDrippingTap, send, workUntilDone } from './story-steps';

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
      const number = /V-\d+/.exec((await page.locator('main').textContent()) ?? '')![0];
      await expect(page.locator('main img')).toHaveCount(2);
      expect((await demo.letterTo(email)).subject).toContain(number);
      await signOut(page);

      await signIn(page, worker);
      await page.waitForURL('**/work');
      await openOrder(page, number);
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
      await openOrder(page, number);
      await expect(page.locator('main')).toContainText('Hana tippuu edelleen.');
      await expect(page.locator('main')).toContainText('2');
    });
  });
}
