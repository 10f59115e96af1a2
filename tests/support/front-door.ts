import type { RouteConfigEntry } from '@remix-run/route-config';
import type { DemoDoors } from '~/house.server';
import routes from '~/routes';
import type { TestHouse } from './house';
import { cookieOf, duties, type PersonName } from './neighbourhood';
import { capeCookie } from './second-landlord';

/**
 * Who has a session and is nobody here: with an account that waits for its activation, with one that has yet to identify
 * for this landlord, and whoever is signed in with another landlord of the deployment, staff of every duty included.
 */
export const outsiders = ['unactivated', 'unidentified', 'resident-elsewhere', 'staff-elsewhere'] as const;
type Outsider = (typeof outsiders)[number];

export type Caller = 'nobody' | Outsider | PersonName | (typeof duties)[number];

export const residentsOfDoor: PersonName[] = ['aava', 'olli', 'bo', 'cecilia', 'eero', 'frida', 'nemo'];
export const callers: Caller[] = ['nobody', ...outsiders, ...residentsOfDoor, ...duties];
export const isOutside = (caller: Caller) => caller === 'nobody' || outsiders.includes(caller as Outsider);

/** Every address of the portal, as `routes.ts` says. */
export function allRoutes(): { path: string; file: string }[] {
  return (routes as RouteConfigEntry[]).map(({ path, file }) => ({ path: `/${path ?? ''}`, file }));
}

const modules = import.meta.glob('../../app/features/**/*.{ts,tsx}');

type Handler = (args: { request: Request; context: unknown; params: Record<string, string> }) => Promise<unknown>;
type RouteModule = { loader?: Handler; action?: Handler; default?: unknown };

export async function routeModule(file: string): Promise<RouteModule> {
  const load = modules[`../../app/${file}`];
  if (!load) throw new Error(`no module for ${file}`);
  return (await load()) as RouteModule;
}

export type Outcome = 'lets in' | 'sign in' | 403 | 404 | 'no handler';

/** Knocks as one caller; whatever the page answers otherwise (a form again, a redirect onwards) counts as let in. */
export type Knock = {
  file: string;
  path: string;
  params: Record<string, string>;
  method: 'GET' | 'POST';
  caller: Caller;
  fields?: Record<string, string> | undefined;
};

export async function knock(house: TestHouse, { file, path, params, method, caller, fields }: Knock): Promise<Outcome> {
  const { loader, action, default: page } = await routeModule(file);
  const handler = method === 'GET' ? loader : action;
  if (!handler) return method === 'GET' && page ? 'lets in' : 'no handler';
  const request = await requestAs(house, { caller, path, method, fields });
  const context = { house, requestId: 'front-door', nonce: 'n', network: `network-${caller}` };
  return outcomeOf(await answerOf(() => handler({ request, context, params })));
}

async function requestAs(
  house: TestHouse,
  {
    caller,
    path,
    method,
    fields = {},
  }: { caller: Caller; path: string; method: string; fields?: Record<string, string> | undefined },
): Promise<Request> {
  const headers = new Headers({ 'Accept-Language': 'fi' });
  const cookie = await cookieOfCaller(house, caller);
  if (cookie) headers.set('Cookie', cookie);
  if (method === 'GET') return new Request(`http://localhost:3000${path}`, { headers });
  return new Request(`http://localhost:3000${path}`, { method, headers, body: new URLSearchParams(fields) });
}

async function cookieOfCaller(house: TestHouse, caller: Caller): Promise<string | null> {
  if (caller === 'nobody') return null;
  if (caller === 'unactivated') return cookieOf(house, { unactivated: 'bo' });
  if (caller === 'unidentified') return cookieOf(house, { unidentified: 'cecilia' });
  if (caller === 'resident-elsewhere') return capeCookie(house, { account: 'account-bo' });
  if (caller === 'staff-elsewhere') return capeCookie(house, { staff: 'staff-cape' });
  const duty = duties.find((one) => one === caller);
  return cookieOf(house, duty ? { staff: duty } : { resident: caller as PersonName });
}

async function answerOf(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  }
}

function outcomeOf(answer: unknown): Outcome {
  const status =
    answer instanceof Response ? answer.status : ((answer as { init?: ResponseInit | null })?.init?.status ?? 200);
  const location = answer instanceof Response ? answer.headers.get('Location') : null;
  if (status === 303 && /^\/(login|identify)/.test(location ?? '')) return 'sign in';
  return status === 403 || status === 404 ? status : 'lets in';
}

/** Doors of the demo that lead nowhere, so that its pages can be knocked on too. */
export const emptyDemo: DemoDoors = {
  moveClock: async () => undefined,
  people: async () => ({ persons: [], staff: [] }),
  mailbox: async () => [],
};
