import { PASSWORD } from './dataset/secrets';
import type { People } from './people';
import { type Picture, reportWith } from './picture';

export const ORIGIN = 'https://portal.bench.example';

export type Shot = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string | Buffer };
export type Page = {
  name: string;
  expected: number;
  /** The same request again and again on one connection, or a new one each time. */
  shot: { of: (connection: number) => Shot } | { next: () => Shot };
  /** Too slow to be counted by the second: so many are sent for each second of its turn. */
  timesASecond?: number;
};

/** The proxy in front of the portal, as the portal sees it. */
const BEHIND_PROXY = { Host: new URL(ORIGIN).host, 'X-Forwarded-Proto': 'https' };
const FROM_PORTAL = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' };

export const hello: Page = { name: 'hello-world', expected: 200, shot: { of: () => get('/') } };

export function pagesFor(people: People, picture: Picture): Page[] {
  const reader = (n: number) => people.readers[n % people.readers.length]!;
  const seen = (name: string, path: (n: number) => string): Page => ({
    name,
    expected: 200,
    shot: { of: (n) => get(path(n), reader(n).cookie) },
  });
  const queue = '/work?status=received&area=north';
  return [
    seen('my', () => '/my'),
    seen('my-faults', () => '/my/faults'),
    seen('fault', (n) => `/my/faults/${reader(n).faultId}`),
    { name: 'queue', expected: 200, shot: { of: () => get(queue, people.worker.cookie) } },
    { name: 'sign-in', expected: 303, shot: { next: signInsOf(people) }, timesASecond: 20 },
    { name: 'report-with-photo', expected: 303, shot: { next: reportsOf(people, picture) }, timesASecond: 8 },
  ];
}

export function get(path: string, cookie?: string): Shot {
  const headers: Record<string, string> = { ...BEHIND_PROXY, Accept: 'text/html', 'Accept-Language': 'fi' };
  if (cookie) headers.Cookie = cookie;
  return { method: 'GET', path, headers };
}

/** Another person from another network each time: the limits are the real ones. */
function signInsOf({ emails }: People): () => Shot {
  let n = 0;
  return () => {
    n += 1;
    const email = emails[n % emails.length]!;
    return {
      method: 'POST',
      path: '/login',
      headers: {
        ...BEHIND_PROXY,
        ...FROM_PORTAL,
        'X-Forwarded-For': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ email, password: PASSWORD }).toString(),
    };
  };
}

export function reportsOf({ uploaders }: People, picture: Picture): () => Shot {
  let n = 0;
  return () => {
    n += 1;
    const { body, contentType } = reportWith(picture, `Hana vuotaa, ilmoitus ${n}.`);
    const { cookie } = uploaders[n % uploaders.length]!;
    return {
      method: 'POST',
      path: '/my/faults/new',
      headers: { ...BEHIND_PROXY, ...FROM_PORTAL, Cookie: cookie, 'Content-Type': contentType },
      body,
    };
  };
}
