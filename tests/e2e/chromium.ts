import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** An installed Chromium, or Playwright's own; says plainly what is missing otherwise. */
export function findChromium(): string {
  const wanted = process.env.CHROMIUM;
  const found = [wanted, ...PLACES, ownOfPlaywright()].find((place) => place && existsSync(place));
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium: install it (apt-get install chromium) or name one with CHROMIUM=/path',
  );
}

function ownOfPlaywright(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
