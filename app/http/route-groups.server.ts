import { createRequestHandler, type ServerBuild } from '@remix-run/node';

type Handler = ReturnType<typeof createRequestHandler>;
type Route = ServerBuild['routes'][string];

/**
 * Remix weighs every route of its build against the address, three times a request. An address can only meet routes that
 * begin alike and are as long, so each such group gets a handler of its own; what is in none is answered by the whole.
 */
export function handlersByAddress(build: ServerBuild, mode: string): (path: string) => Handler {
  const whole = createRequestHandler(build, mode);
  const handlers = new Map<string, Handler>();
  for (const [key, routes] of groupsOf(build)) handlers.set(key, createRequestHandler(only(build, routes), mode));
  return (path) => handlers.get(keyOf(path)) ?? whole;
}

/** None at all unless every route stands right under the root and says how long it is. */
function groupsOf({ routes }: ServerBuild): Map<string, Route[]> {
  const groups = new Map<string, Route[]>();
  const all = Object.values(routes);
  const shared = all.filter(({ id, path }) => id === 'root' || path === '*');
  for (const route of all.filter((other) => !shared.includes(other))) {
    const path = route.path ?? '';
    if (route.parentId !== 'root' || path.startsWith(':') || /[*?]/.test(path)) return new Map();
    const key = keyOf(path);
    groups.set(key, [...(groups.get(key) ?? shared), route]);
  }
  return groups;
}

/** Letters are of either case to Remix; an address written with % in it is left to the whole. */
function keyOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  return `${(parts[0] ?? '').toLowerCase()}/${parts.length}`;
}

function only(build: ServerBuild, routes: Route[]): ServerBuild {
  const kept = new Set(routes.map(({ id }) => id));
  const pick = <T>(of: Record<string, T>) => Object.fromEntries(Object.entries(of).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: pick(build.routes) as ServerBuild['routes'],
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}
