import { expect, test } from './demo';

const everywhere = [
  '/',
  '/login',
  '/nothing-here',
  '/my',
  '/healthz',
  '/favicon.svg',
  '/dev/people.json',
  '/my.data',
  '/assets/nothing.js',
];

for (const path of everywhere) {
  test(`${path} answers with the security headers`, async ({ demo }) => {
    const response = await fetch(demo.origin + path, { redirect: 'manual' });
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Referrer-Policy')).toBeTruthy();
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(response.headers.get('X-Powered-By')).toBeNull();
    expect(response.headers.get('X-Request-Id')).toMatch(/^[0-9a-z]{26}$/);
  });
}

test('a page says 404 and still looks like the portal', async ({ page }) => {
  const response = await page.goto('/nothing-here');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('Sivua ei löytynyt');
});

test('a form from elsewhere is refused', async ({ demo }) => {
  const send = (headers: Record<string, string>) =>
    fetch(`${demo.origin}/login`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ email: 'a@b.fi' }),
    });
  expect((await send({ Origin: 'https://evil.example' })).status).toBe(403);
  expect((await send({})).status).toBe(403);
  expect((await send({ Origin: demo.origin })).status).toBe(400);
});

test('the language is chosen, remembered, and followed from the browser at first', async ({ page, demo }) => {
  const first = await (await fetch(demo.origin, { headers: { 'Accept-Language': 'sv-FI,sv;q=0.9' } })).text();
  expect(first).toContain('<html lang="sv"');
  await page.goto('/login');
  await page.locator('button[name="language"][value="en"]').click();
  await expect(page).toHaveURL(/\/login$/);
  await expect(page.locator('h1')).toHaveText('Sign in');
  await page.goto('/register');
  await expect(page.locator('h1')).toHaveText('Register');
});

test('cancelling at the broker is no error', async ({ page }) => {
  await page.goto('/register');
  await page.locator('main button[name="provider"]').first().click();
  await page.locator('button[name="cancel"]').click();
  await expect(page).toHaveURL(/\/register\?outcome=cancelled$/);
  await expect(page.locator('main')).toContainText('Tunnistautuminen keskeytyi');
});

test('a page behind sign-in leads to it and back', async ({ page, demo }) => {
  const { staff } = await demo.people();
  const worker = staff.find(({ duty }) => duty === 'property-service')!;
  await page.goto('/work?area=north');
  await expect(page).toHaveURL(/\/login\?returnTo=/);
  await page.locator('input[name="email"]').fill(worker.email);
  await page.locator('input[name="password"]').fill(worker.password);
  await page.locator('main form button[type="submit"]').last().click();
  await expect(page).toHaveURL(/\/work\?area=north$/);
});

test('too many wrong passwords are answered with 429, whoever tries', async ({ demo }) => {
  const attempt = () =>
    fetch(`${demo.origin}/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: demo.origin },
      body: new URLSearchParams({ email: 'arvaaja@example.com', password: 'vaarin' }),
    });
  const statuses: number[] = [];
  for (let tried = 0; tried < 12; tried += 1) statuses.push((await attempt()).status);
  expect(statuses.slice(0, 10).every((status) => status === 400)).toBe(true);
  expect(statuses.at(-1)).toBe(429);
});
