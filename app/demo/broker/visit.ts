/** Goes through the broker's pages as a browser without scripts does. For tests. */
export type Visit = { person: string } | 'cancel';

/** From the address the portal leads to, to the address the broker leads back to. */
export async function visitBroker(url: string, visit: Visit): Promise<{ callback: URL; page: string }> {
  const cookies = new Map<string, string>();
  const desk = await followed(url, cookies);
  const page = await desk.response.text();
  const form = new URLSearchParams(visit === 'cancel' ? { cancel: 'cancel' } : { person: visit.person });
  const sent = await request(desk.url, cookies, { method: 'POST', body: form });
  const next = new URL(sent.headers.get('location') ?? '', desk.url);
  const { url: callback } = await followed(next.href, cookies, new URL(desk.url).origin);
  return { callback: new URL(callback), page };
}

/** Follows redirects until a page, or until they lead away from `origin`. */
async function followed(url: string, cookies: Map<string, string>, origin?: string) {
  let at = url;
  for (let step = 0; step < 10; step++) {
    if (origin && new URL(at).origin !== origin) return { url: at, response: new Response() };
    const response = await request(at, cookies);
    const location = response.headers.get('location');
    if (!location) return { url: at, response };
    at = new URL(location, at).href;
  }
  throw new Error('the broker redirects for ever');
}

async function request(url: string, cookies: Map<string, string>, init: RequestInit = {}): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie, accept: 'text/html' } });
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
  return response;
}
