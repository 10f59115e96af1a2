import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from './demo';

/** Nothing for axe-core to find, no scrolling sideways, and a title. */
export async function check(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect.soft(found, what).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(width, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
  await expect(page, what).toHaveTitle(/.+/);
}
