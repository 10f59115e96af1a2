import type { House } from '~/house.server';

export type CookieName =
  | 'sid'
  | 'trip'
  | 'company'
  | 'registration'
  | 'invitation'
  | 'visitor'
  | 'locale'
  | 'flash'
  | 'link'
  | 'kept'
  | 'told'
  | 'device';

/** Cookies are bound to the host where the portal is served over TLS; on plain localhost browsers refuse that prefix. */
function cookieName(house: House, name: CookieName): string {
  return isSecure(house) ? `__Host-${name}` : name;
}

function isSecure(house: House): boolean {
  return house.config.origin.startsWith('https://');
}

export function readCookie(house: House, request: Request, name: CookieName): string | null {
  const wanted = `${cookieName(house, name)}=`;
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const text = part.trim();
    if (text.startsWith(wanted)) return decode(text.slice(wanted.length));
  }
  return null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Lax, because the broker leads back from another site; never readable by scripts. */
export function setCookie(
  house: House,
  name: CookieName,
  { value, maxAgeSeconds }: { value: string; maxAgeSeconds?: number },
): string {
  const parts = [`${cookieName(house, name)}=${encodeURIComponent(value)}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (isSecure(house)) parts.push('Secure');
  if (maxAgeSeconds !== undefined) parts.push(`Max-Age=${Math.floor(maxAgeSeconds)}`);
  return parts.join('; ');
}

export function clearCookie(house: House, name: CookieName): string {
  return setCookie(house, name, { value: '', maxAgeSeconds: 0 });
}
