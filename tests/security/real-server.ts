import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { onTestFinished } from 'vitest';
import { makeServer } from '~/http/express.server';
import { makeLogger } from '~/http/log.server';
import routes from '~/routes';
import { routeModule } from '../support/front-door';
import type { TestHouse } from '../support/house';

/** The portal as it stands on the network, all pages and the gate before them, and the lines it logs. */
export async function servedBy(house: TestHouse, { origin = 'http://localhost:3000' } = {}) {
  const lines: string[] = [];
  const served: TestHouse = {
    ...house,
    config: { ...house.config, origin },
    log: makeLogger('debug', { write: (line) => lines.push(line) }),
  };
  const server = makeServer({ house: served, build: await wholeBuild(), assets: (_q, _s, next) => next() }).listen(0);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;

  /** As a browser on the portal’s own page would, unless the headers say otherwise. */
  async function ask(path: string, { method = 'GET', headers = {}, form }: Asking = {}): Promise<Response> {
    const body = form && new URLSearchParams(form);
    const own: Record<string, string> = method === 'GET' ? {} : { Origin: origin };
    const host = new URL(origin).host;
    const init = { method, headers: { ...own, Host: host, ...headers }, redirect: 'manual' as const };
    return fetch(`http://127.0.0.1:${port}${path}`, body ? { ...init, body } : init);
  }
  return { ask, port, lines: () => lines.join(''), house: served };
}

type Asking = { method?: string; headers?: Record<string, string>; form?: Record<string, string> };

let made: Promise<ServerBuild> | null = null;

function wholeBuild(): Promise<ServerBuild> {
  made ??= makeBuild();
  return made;
}

async function makeBuild(): Promise<ServerBuild> {
  const entries = routes as RouteConfigEntry[];
  const ofPages = await Promise.all(
    entries.map(async ({ path, index, file }) => {
      const id = file.replace(/\.tsx?$/, '');
      return [id, { id, parentId: 'root', path, index, module: await routeModule(file) }] as const;
    }),
  );
  const root = { id: 'root', path: '', module: await import('~/root') };
  const known = { root, ...Object.fromEntries(ofPages) };
  const manifest = Object.fromEntries(
    Object.values(known).map(({ id, path, module }) => {
      const has = { hasLoader: 'loader' in module, hasAction: 'action' in module, hasErrorBoundary: id === 'root' };
      return [id, { id, path, parentId: id === 'root' ? undefined : 'root', module: '', ...has }];
    }),
  );
  return {
    routes: known,
    entry: { module: await import('~/entry.server') },
    assets: { routes: manifest, entry: { module: '/assets/entry.js', imports: [] }, url: '', version: '1' },
    future: { v3_singleFetch: true },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    isSpaMode: false,
    mode: 'production',
  } as unknown as ServerBuild;
}
