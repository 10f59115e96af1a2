import { CannotOpen } from '~/features/identity/vault.server';
import type { House } from '~/house.server';
import { minutes } from '~/lib/time';
import { clearCookie, readCookie, setCookie } from './cookies.server';

/** Long enough for the next page to open. */
const WAITS = minutes(10);

/** A secret told once: to one member of staff, on one page. In between it lies sealed with their browser alone. */
type Telling = { page: string; staffId: string };

/** The cookie to send along with the redirect to the page. */
export function tellOnce(house: House, { secret, ...telling }: Telling & { secret: string }): string {
  const value = house.vault.seal(secret, contextOf(telling));
  return setCookie(house, 'told', { value, maxAgeSeconds: WAITS / 1000 });
}

/** What is told now and then never again, with the headers that see to it. */
export function toldNow(
  house: House,
  { request, ...telling }: Telling & { request: Request },
): { secret: string; headers: Headers } | null {
  const sealed = readCookie(house, request, 'told');
  const secret = sealed && openedOrNull(house, { sealed, telling });
  return secret ? { secret, headers: new Headers({ 'Set-Cookie': clearCookie(house, 'told') }) } : null;
}

function openedOrNull(house: House, { sealed, telling }: { sealed: string; telling: Telling }): string | null {
  try {
    return house.vault.open(sealed, contextOf(telling));
  } catch (error) {
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}

function contextOf({ page, staffId }: Telling): string {
  return `told:${staffId}:${page}`;
}
