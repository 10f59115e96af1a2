import type { ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import portalRoutes from '~/routes';
import { handlersByAddress } from './route-groups.server';

type Answer = { matched: string[]; weighed: number };

const addresses = (portalRoutes as RouteConfigEntry[])
  .map(({ path }) => `/${(path ?? '').replace(/:\w+/g, 'abc').replace('*', 'nowhere')}`)
  .flatMap((address) => [address, `${address}/`, address.toUpperCase(), `${address}?page=2`, `${address}/more`]);
const oddAddresses = [
  '//my',
  '/%6Dy',
  '/my//faults',
  '/my/../login',
  '/my/%2e%2e/login',
  '/a/b/c/d/e',
  '/*',
  '/:id',
  '/%',
];

test.each([...addresses, ...oddAddresses])('%s meets the same route as in the whole build', async (address) => {
  const build = buildOf(portalRoutes as RouteConfigEntry[]);
  const whole = await ask(() => handlersByAddress({ ...build, routes: nested(build.routes) }, 'production'), address);
  const grouped = await ask(() => handlersByAddress(build, 'production'), address);

  expect(grouped.matched).toEqual(whole.matched);
});

test('an address is weighed against the few routes that begin alike and are as long', async () => {
  const build = buildOf([{ path: 'my' }, { path: 'my/faults' }, { path: 'my/:id' }, { path: 'work' }, { path: '*' }]);
  const handlerFor = () => handlersByAddress(build, 'production');

  expect(await ask(handlerFor, '/my')).toEqual({ matched: ['root', 'my'], weighed: 3 });
  expect(await ask(handlerFor, '/my/faults')).toEqual({ matched: ['root', 'my/faults'], weighed: 4 });
  expect(await ask(handlerFor, '/elsewhere')).toEqual({ matched: ['root', '*'], weighed: 6 });
});

test('one route without a fixed beginning or length, and the whole build answers for all', async () => {
  for (const path of [':lang', 'files/*', 'my/:id?']) {
    const build = buildOf([{ path: 'my' }, { path: 'work' }, { path }]);
    expect(await ask(() => handlersByAddress(build, 'production'), '/my')).toMatchObject({ weighed: 4 });
  }
});

async function ask(handlerFor: () => ReturnType<typeof handlersByAddress>, address: string): Promise<Answer> {
  const request = new Request(`http://portal.example${address}`);
  const response = await handlerFor()(new URL(request.url).pathname)(request, {} as never);
  return (await response.json()) as Answer;
}

function buildOf(entries: Pick<RouteConfigEntry, 'path' | 'index'>[]): ServerBuild {
  const page = { default: () => null };
  const root = { id: 'root', path: '', module: page };
  const all = [
    root,
    ...entries.map(({ path, index }) => ({ id: path ?? '/', parentId: 'root', path, index, module: page })),
  ];
  const routes = Object.fromEntries(all.map((route) => [route.id, route]));
  return {
    routes,
    entry: {
      module: {
        default: (_request: Request, _status: number, _headers: Headers, context: EntryOf) =>
          Response.json({
            matched: context.staticHandlerContext.matches.map(({ route }) => route.id),
            weighed: Object.keys(context.manifest.routes).length,
          }),
      },
    },
    assets: {
      routes: Object.fromEntries(all.map(({ id }) => [id, { id }])),
      entry: { module: '', imports: [] },
      url: '',
      version: '',
    },
    future: { v3_singleFetch: true },
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
  } as unknown as ServerBuild;
}

type EntryOf = { staticHandlerContext: { matches: { route: { id: string } }[] }; manifest: { routes: object } };

/** The same addresses in a shape that is not grouped. */
function nested(routes: ServerBuild['routes']): ServerBuild['routes'] {
  return { ...routes, more: { id: 'more', parentId: '*', path: 'never?', module: { default: () => null } } } as never;
}
