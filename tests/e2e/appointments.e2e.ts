import ICAL from 'ical.js';
import type { DemoMail } from '~/house.server';
import { expect, linkIn, type Page, signIn, startDemo, test } from './demo';
import { check } from './look';

const details = { name: 'Ville Vieras', phone: '040 123 4567' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a visitor books a time, moves it and cancels it', async ({ page, demo }) => {
      const email = `ville.${javaScriptEnabled ? 'js' : 'ilman'}@example.com`;
      await page.goto('/appointments');
      await expect(page.locator('main')).toContainText('tiistai 9–15');
      await page.locator('main a[href^="/appointments/new"]').first().click();
      await chooseReason(page, 'lease');

      // Something is missing: everything else is kept, and what was chosen too.
      const slot = await chooseSlot(page, 0);
      await page.locator('main [name="name"]').fill(details.name);
      await page.locator('main [name="email"]').fill(email);
      await page.locator('main form[method="post"] button[type="submit"]').click();
      await expect(page.locator('.error-summary')).toBeVisible();
      await expect(page.locator(`main [name="slot"][value="${slot}"]`)).toBeChecked();
      await page.locator('main [name="phone"]').fill(details.phone);
      await page.locator('main form[method="post"] button[type="submit"]').click();
      await expect(page).toHaveURL(/\/appointments\/manage\/[\w-]{43}$/);
      await expect(page.locator('main')).toContainText(details.name);
      const place = page.url();

      const letter = await demo.letterTo(email);
      expect(linkIn(letter, '/appointments/manage/')).toBe(place);
      const booked = eventIn(letter);
      expect(booked.startDate.toJSDate()).toEqual(new Date(slot));

      await page.goto(place);
      await page.locator('summary', { hasText: 'Siirrä toiseen aikaan' }).click();
      const other = await chooseSlot(page, 3);
      await page.locator('button[name="intent"][value="move"]').click();
      await expect(page.locator('[role="status"]')).toContainText('siirretty');
      const moved = eventIn(await demo.letterTo(email));
      expect([moved.uid, moved.sequence]).toEqual([booked.uid, 1]);
      expect(moved.startDate.toJSDate()).toEqual(new Date(other));

      await page.locator('summary', { hasText: 'Peru aika' }).click();
      await page.locator('button[name="intent"][value="cancel"]').click();
      await expect(page.locator('h1')).toHaveText('Tämä aika on peruttu');
      const cancelled = await demo.letterTo(email);
      expect([eventIn(cancelled).sequence, calendarIn(cancelled).getFirstPropertyValue('method')]).toEqual([
        2,
        'CANCEL',
      ]);
      await page.goto('/appointments/new?reason=lease');
      await expect(page.locator(`main [name="slot"][value="${other}"]`)).toHaveCount(1);
    });
  });
}

test('the desk’s morning: a caller, who comes, who walks in, who does not come, and a meeting', async ({ page }) => {
  test.setTimeout(180_000);
  const demo = await startDemo();
  try {
    const { staff } = await demo.people();
    const officer = staff.find(({ duty }) => duty === 'customer-service')!;
    const open = (path: string) => page.goto(demo.origin + path);
    const signInAgain = async () => {
      await page.context().clearCookies();
      await open('/login');
      await page.locator('input[name="email"]').fill(officer.email);
      await page.locator('input[name="password"]').fill(officer.password);
      await page.locator('main form button[type="submit"]').last().click();
      await page.waitForURL('**/admin');
    };

    const first = await bookAsVisitor(page, demo.origin, { slot: 0, name: 'Tuula Tulija', email: 'tuula@example.com' });
    await bookAsVisitor(page, demo.origin, { slot: 1, name: 'Pekka Poissa', email: 'pekka@example.com' });
    const last = await bookAsVisitor(page, demo.origin, { slot: 4, name: 'Lea Loppu', email: 'lea@example.com' });
    await signInAgain();
    await open('/admin/appointments/new?reason=rent');
    await chooseSlot(page, 2);
    await page.locator('main [name="name"]').fill('Sirpa Soittaja');
    await page.locator('main [name="phone"]').fill('050 765 4321');
    await page.locator('main form[method="post"] button[type="submit"]').click();
    await expect(page).toHaveURL(/\/admin\/appointments\/[0-9a-z]{26}$/);

    await moveClockTo(demo, new Date(new Date(first).getTime() + 5 * 60_000));
    await signInAgain();
    await open('/admin/appointments');
    const card = (name: string) => page.locator('article.visit', { hasText: name });
    await expect(page.locator('article.visit')).toHaveCount(4);
    await card('Tuula Tulija').locator('button[value="arrived"]').click();
    await expect(card('Tuula Tulija')).toContainText('Odottaa');
    await card('Tuula Tulija').locator('button[value="in-service"]').click();
    await expect(card('Tuula Tulija')).toContainText('Palveltavana');

    await page.locator('summary', { hasText: 'Asiakas tulee ilman aikaa' }).click();
    await page.locator('main [name="reason"]').first().selectOption('keys');
    await page.locator('button[value="walk-in"]').click();
    await expect(card('Numero 1')).toContainText('Avaimet');
    await check(page, 'the desk’s day');

    await moveClockTo(demo, new Date(new Date(first).getTime() + 45 * 60_000));
    await signInAgain();
    await open('/admin/appointments');
    await card('Pekka Poissa').locator('button[value="no-show"]').click();
    await card('Tuula Tulija').locator('button[value="served"]').click();
    await expect(page.locator('summary', { hasText: '(2)' })).toBeVisible();

    // A meeting at the end of the morning: Lea is asked to choose another time, and does.
    await page.locator('#block > summary').click();
    await page.locator('main [name="from"]').fill(last.slice(0, 16));
    await page.locator('main [name="until"]').fill(`${last.slice(0, 11)}12:00`);
    await page.locator('button[value="block"]').click();
    await expect(page.locator('[role="alert"]')).toContainText('Lea Loppu');
    await page.locator('[role="alert"] button[value="block"]').click();
    await expect(page.locator('main')).toContainText('Odottavat uutta aikaa');
    await page.goto(linkIn(await demo.letterTo('lea@example.com'), '/appointments/manage/'));
    await expect(page.locator('h1')).toHaveText('Valitse uusi aika');
    await chooseSlot(page, 0);
    await page.locator('button[name="intent"][value="move"]').click();
    await expect(page.locator('h1')).toHaveText('Aikasi asiakaspalveluun');
    await check(page, 'a time chosen anew');
    await open('/admin/appointments?view=week');
    await expect(page.locator('table')).toContainText('yksi ilman aikaa');
  } finally {
    await demo.stop();
  }
});

test('office identification starts from its appointment at a regional office', async ({ page, demo }) => {
  const { persons, staff } = await demo.people();
  const person = persons.filter(({ relation }) => relation === 'party').at(-2)!;
  const email = 'toimistosta@example.com';
  await page.goto('/appointments/new?reason=identification&point=itainen');
  const slot = page.locator('main [name="slot"]').first();
  const day = (await slot.getAttribute('value'))!.slice(0, 10);
  await slot.check();
  await page.locator('main [name="name"]').fill(person.name);
  await page.locator('main [name="phone"]').fill(details.phone);
  await page.locator('main [name="email"]').fill(email);
  await page.locator('main form[method="post"] button[type="submit"]').click();
  await page.waitForURL('**/appointments/manage/**');
  await expect(page.locator('main')).toContainText('aluetoimisto');

  await signIn(page, staff.find(({ duty }) => duty === 'customer-service')!);
  await page.waitForURL('**/admin');
  await page.goto(`/admin/appointments?date=${day}&point=itainen`);
  await page.locator('article.visit', { hasText: person.name }).locator('a[href^="/admin/appointments/"]').click();
  await page.locator('main a[href*="/admin/identifications/new?appointment="]').click();
  await page.locator('main .card a', { hasText: person.name }).first().click();
  await expect(page.locator('input[name="email"]')).toHaveValue(email);
  await check(page, '/admin/identifications/new from an appointment');
  await page.locator('input[name="documentKind"][value="passport"]').check();
  await page.locator('main form').last().locator('button[type="submit"]').last().click();
  await expect(page.locator('.code-box')).toBeVisible();
  await page.locator('main a[href^="/admin/appointments/"]').click();
  await expect(page.locator('h1')).toHaveText(person.name);
  await check(page, '/admin/appointments/:id');
});

async function chooseReason(page: Page, reason: string): Promise<void> {
  await page.locator(`main [name="reason"][value="${reason}"]`).check();
  await page.locator('main form[method="get"] button[type="submit"]').click();
  await page.waitForURL('**reason=**');
}

/** On the first day that is whole, so that the test can be run on any morning; its value. */
async function chooseSlot(page: Page, index: number): Promise<string> {
  for (const day of await page.locator('main [role="group"]').all()) {
    const times = day.locator('[name="slot"]');
    if ((await times.count()) < 6) continue;
    await times.nth(index).check();
    return (await times.nth(index).getAttribute('value'))!;
  }
  throw new Error('no day with six free times');
}

type Visitor = { slot: number; name: string; email: string };

async function bookAsVisitor(page: Page, origin: string, { slot, name, email }: Visitor): Promise<string> {
  await page.goto(`${origin}/appointments/new?reason=other`);
  const value = await chooseSlot(page, slot);
  await page.locator('main [name="name"]').fill(name);
  await page.locator('main [name="phone"]').fill(details.phone);
  await page.locator('main [name="email"]').fill(email);
  await page.locator('main form[method="post"] button[type="submit"]').click();
  await page.waitForURL('**/appointments/manage/**');
  return value;
}

async function moveClockTo(
  demo: { origin: string; moveClock(duration: string): Promise<void> },
  at: Date,
): Promise<void> {
  const { now } = (await (
    await fetch(`${demo.origin}/dev/clock`, { headers: { Accept: 'application/json' } })
  ).json()) as {
    now: string;
  };
  await demo.moveClock(`PT${Math.round((at.getTime() - new Date(now).getTime()) / 1000)}S`);
}

function calendarIn(letter: DemoMail) {
  const file = letter.attachments.find(({ filename }) => filename === 'appointment.ics');
  return new ICAL.Component(ICAL.parse(Buffer.from(file!.content!, 'base64').toString('utf8')));
}

function eventIn(letter: DemoMail) {
  return new ICAL.Event(calendarIn(letter).getFirstSubcomponent('vevent')!);
}
