import { routeModule } from './front-door';
import type { TestHouse } from './house';
import { cookieOf, type PersonName } from './neighbourhood';

/** A page asked or sent as a browser would, answered by its own loader and action. */
export type Asked = {
  /** Of the route module, under `app/features/`. */
  page: string;
  path: string;
  params?: Record<string, string>;
  /** Another landlord's address than the first one's. */
  origin?: string;
  /** A resident, or a whole Cookie header. */
  as?: PersonName | { cookie: string };
};

export type Sent = Asked & { fields: Record<string, string | string[]>; photos?: Buffer[] };

export type Answer = {
  status: number;
  location: string | null;
  cookies: string[];
  // biome-ignore lint/suspicious/noExplicitAny: each page has its own
  body: any;
};

export async function ask(house: TestHouse, asked: Asked): Promise<Answer> {
  const request = new Request(addressOf(asked), { headers: await headersOf(house, asked) });
  return answerOf(house, { asked, request, handler: 'loader' });
}

export async function send(house: TestHouse, sent: Sent): Promise<Answer> {
  const body = new FormData();
  for (const [name, values] of Object.entries(sent.fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  for (const [index, photo] of (sent.photos ?? []).entries()) {
    body.append('photos', new Blob([new Uint8Array(photo)]), `photo-${index + 1}.jpg`);
  }
  const headers = await headersOf(house, sent);
  const request = new Request(addressOf(sent), { method: 'POST', headers, body });
  return answerOf(house, { asked: sent, request, handler: 'action' });
}

function addressOf({ path, origin = 'http://localhost:3000' }: Asked): string {
  return origin + path;
}

async function headersOf(house: TestHouse, { as }: Asked): Promise<Headers> {
  const headers = new Headers({ 'Accept-Language': 'en' });
  if (as) headers.set('Cookie', typeof as === 'string' ? await cookieOf(house, { resident: as }) : as.cookie);
  return headers;
}

type Answering = { asked: Asked; request: Request; handler: 'loader' | 'action' };

async function answerOf(house: TestHouse, { asked, request, handler }: Answering): Promise<Answer> {
  const module = await routeModule(`features/${asked.page}.tsx`);
  const run = module[handler];
  if (!run) throw new Error(`${asked.page} has no ${handler}`);
  const context = { house, requestId: 'test', nonce: 'n', network: '192.0.2.1' };
  const running = async () => run({ request, context, params: asked.params ?? {} });
  const answer = await running().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (answer instanceof Response) {
    const { status, headers } = answer;
    return { status, location: headers.get('Location'), cookies: headers.getSetCookie(), body: await answer.text() };
  }
  const { data, init } = isWithInit(answer) ? answer : { data: answer, init: null };
  const headers = new Headers(init?.headers);
  return { status: init?.status ?? 200, location: null, cookies: headers.getSetCookie(), body: data };
}

function isWithInit(answer: unknown): answer is { data: unknown; init: ResponseInit | null } {
  return typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit';
}

/** What a browser would send back: `name=value` of each cookie, without its attributes. */
export function cookieHeader(...cookies: string[]): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
