import type { House } from '~/house.server';
import { setCookie } from './cookies.server';

/** 303, so that the browser follows with GET and a reload sends nothing again. */
export function seeOther(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ Location: location });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** The flash message is a text key, shown once by the next page. */
export function seeOtherWithFlash(
  house: House,
  { location, flash, cookies = [] }: { location: string; flash: string; cookies?: string[] },
): Response {
  return seeOther(location, [...cookies, setCookie(house, 'flash', { value: flash, maxAgeSeconds: 60 })]);
}

/** Only a path of this portal is ever returned to; anything else becomes the fallback. */
export function safeRedirect(target: string | null | undefined, fallback: string): string {
  if (!target?.startsWith('/') || target.startsWith('//') || /[\\\p{Cc}]/u.test(target)) return fallback;
  try {
    const url = new URL(target, 'https://portal.invalid');
    if (url.origin !== 'https://portal.invalid') return fallback;
    const path = url.pathname + url.search;
    // `/.//elsewhere` is a path until its dots are taken out.
    return path.startsWith('//') ? fallback : path;
  } catch {
    return fallback;
  }
}
