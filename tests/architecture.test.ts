import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Import, readSource, type Source, sourcesIn } from './architecture/sources';

/** The borders of the house. A test that fails here names the file and what it should not know. */
const sources = sourcesIn('app', 'db', 'emails');
const app = sources.filter(({ path }) => path.startsWith('app/'));

test('imports are read in all the ways of writing them', () => {
  const { imports } = readSource('app/house.server.ts');
  expect(imports).toContainEqual({ from: 'db/store.server', isType: false });
  expect(imports).toContainEqual({ from: 'app/config.server', isType: true });
  expect(imports).toContainEqual({ from: 'node:fs/promises', isType: false });
  expect(readSource('app/demo/main.ts').imports).toContainEqual({ from: 'app/demo/run', isType: false });
  expect(readSource('db/schema/index.ts').imports).toContainEqual({ from: 'db/schema/faults', isType: false });
});

type Border = { of: RegExp; never: RegExp; butFor?: RegExp };

const WEB = 'react|react-dom|@remix-run/.*|express';
const REACHES_OUT = new RegExp(
  `^(app/(http|jobs|files|audit|retention|demo|house)|db/|emails/|drizzle-orm|node:|${WEB}$)|\\.server$`,
);

const borders: Record<string, Border> = {
  'rules are pure: no database, no request, no React': { of: /(^|\/)[a-z-]*rules\.tsx?$/, never: REACHES_OUT },
  'a form is the same in the browser and on the server': {
    of: /(^|\/|-)form\.ts$/,
    never: /^(db\/|drizzle-orm|node:)|\.server$/,
  },
  'lib knows nothing of the portal': {
    of: /^app\/lib\//,
    never: new RegExp(`^(app/(?!lib/)|db/|emails/|drizzle-orm|(${WEB})$)`),
  },
  'the design system knows no feature, but for the password rules it shows while typing': {
    of: /^app\/ui\//,
    never: /^(app\/(features|policy|http|jobs|files|audit|retention|house)|db\/|emails\/|drizzle-orm|node:)|\.server$/,
    butFor: /^app\/features\/identity\/password-rules$/,
  },
  'texts know nothing but how to write': {
    of: /^app\/i18n\//,
    never: /^(app\/(?!i18n\/|lib\/)|db\/|emails\/|node:)|\.server$/,
  },
  'what a person may do is a matter of facts alone': {
    of: /^app\/policy\//,
    never: /^(app\/(?!policy\/|lib\/)|db\/|emails\/|drizzle-orm)/,
  },
  'letters are made from their data alone': {
    of: /^emails\//,
    never: /^(app\/(?!i18n\/|lib\/|paths)|db\/|drizzle-orm)/,
  },
  'the database knows no feature': { of: /^db\//, never: /^(app\/(?!lib\/)|emails\/)/ },
  'storage knows bytes, not records': {
    of: /^app\/files\//,
    never: /^(app\/(?!files\/|lib\/|config)|db\/|emails\/|drizzle-orm)/,
  },
  'only the demo and the tests have an identity provider of their own': {
    of: /^(app\/(?!demo\/)|db\/|emails\/)/,
    never: /^(oidc-provider|app\/demo\/)/,
  },
  'nothing of the product rests on the tests': { of: /^(app|db|emails)\//, never: /^tests\// },
  'pages are documents: links and forms are the browser’s own': { of: /\.tsx$/, never: /^react-router/ },
};

test.each(Object.entries(borders))('%s', (_, { of, never, butFor }) => {
  const within = sources.filter(({ path }) => of.test(path));
  expect(within.length).toBeGreaterThan(0);
  expect(crossings(within, ({ from }) => never.test(from) && !butFor?.test(from))).toEqual([]);
});

/** Types are gone when the program runs; a rule may say of which shape its facts are. */
function crossings(within: Source[], isForbidden: (found: Import) => boolean): string[] {
  return within.flatMap(({ path, imports }) =>
    imports.filter((found) => !found.isType && isForbidden(found)).map(({ from }) => `${path} imports ${from}`),
  );
}

test('features meet through rules, queries and commands, not through each other’s components', () => {
  // The frame stands around every page, and the overview shows a card of each feature.
  const isShell = (feature: string) => feature === 'home';
  const isOverview = (feature: string) => feature === 'my';
  const components = app
    .filter(({ path }) => path.startsWith('app/features/'))
    .filter(({ path }) => !isOverview(featureOf(path)))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ from, isType }) => !isType && from.startsWith('app/features/') && existsSync(`${from}.tsx`))
        .filter(({ from }) => featureOf(from) !== featureOf(path) && !isShell(featureOf(from)))
        .map(({ from }) => `${path} shows ${from}`),
    );
  expect(components).toEqual([]);
});

test('a component reads nothing by itself: only the pages of routes.ts reach into the server', () => {
  const routes = new Set(routeModules());
  const parts = app.filter(
    ({ path }) => path.endsWith('.tsx') && !routes.has(path) && !/^app\/(root|entry)/.test(path),
  );
  expect(crossings(parts, ({ from }) => from.endsWith('.server') || from.startsWith('db/'))).toEqual([]);
});

test('the rows of a table are written by one feature', () => {
  /** Running numbers; and who signs in is either a resident or staff. */
  const shared: Record<string, string[]> = {
    counters: ['appointments', 'disturbances', 'faults', 'requests'],
    landlords: ['commands', 'tenancy'],
    sessions: ['identity', 'staff'],
    staff: ['identity', 'staff'],
  };
  const writers = new Map<string, Set<string>>();
  for (const { path, code } of app) {
    if (/^app\/(retention|demo)\//.test(path)) continue;
    for (const [, table = ''] of code.matchAll(/\btx\s*\.(?:insert|update|delete)\(\s*(\w+)\s*\)/g)) {
      writers.set(table, (writers.get(table) ?? new Set()).add(featureOf(path)));
    }
  }
  const several = [...writers]
    .filter(([table, by]) => [...by].some((feature) => !(shared[table] ?? [[...by][0]]).includes(feature)))
    .map(([table, by]) => `${table} is written by ${[...by].join(' and ')}`);
  expect(several).toEqual([]);
});

function featureOf(path: string): string {
  const parts = path.split('/');
  return (parts[1] === 'features' ? parts[2] : parts[1]) ?? '';
}

type Habit = { within: RegExp; never: RegExp; butFor: RegExp };

const habits: Record<string, Habit> = {
  'the time is passed in: nobody else looks at a clock': {
    within: /^app\//,
    never: /new Date\(\s*\)|Date\.now\(\)/,
    butFor: /^app\/(http|jobs|demo)\/|^app\/lib\/clock\.ts$/,
  },
  'raw SQL stands where the two engines are told apart': {
    within: /./,
    never: /\bsql(<[^`]*>)?`|\bsql\.raw\(/,
    butFor: /^db\/(dialect|[a-z-]+-sql)\.ts$|^db\/migrate\//,
  },
  'queries are awaited: what only SQLite can do at once is not asked': {
    within: /^(app|emails|db\/schema)\//,
    never: /\.(all|get|run)\(\)/,
    butFor: /^$/,
  },
  'writing goes through the store': { within: /^app\//, never: /\.transaction\(/, butFor: /^$/ },
  'the environment is read once, at the door': {
    within: /^(app|emails|db)\//,
    never: /process\.env\b(?!\.NODE_ENV)/,
    butFor: /^app\/(commands|demo)\/|^db\/(engine|drizzle\.\w+\.config)\.ts$/,
  },
  'what happens is logged, not printed': {
    within: /^(app|emails)\//,
    never: /\bconsole\./,
    butFor: /^app\/(commands|demo)\//,
  },
  'pages keep to the stylesheet': { within: /^app\//, never: /\bstyle=\{/, butFor: /^$/ },
  'HTML is never made of text': {
    within: /^app\//,
    never: /dangerouslySetInnerHTML|\.innerHTML/,
    butFor: /^app\/(root|entry\.server)\.tsx$|^app\/ui\/island/,
  },
  'types say what they are': { within: /./, never: /\bas any\b|: any\b|@ts-ignore|@ts-nocheck/, butFor: /^$/ },
  'pages are documents': {
    within: /^app\/.*\.tsx$/,
    never: /useFetcher|useNavigate|useSubmit|<Link\b|<NavLink\b|<Form\b/,
    butFor: /^$/,
  },
};

test.each(Object.entries(habits))('%s', (_, { within, never, butFor }) => {
  const broken = sources.filter(({ path, code }) => within.test(path) && !butFor.test(path) && never.test(code));
  expect(broken.map(({ path }) => path)).toEqual([]);
});

function routeModules(): string[] {
  const modules = [...readSource('app/routes.ts').code.matchAll(/'(features\/[^']+)'/g)];
  return modules.map(([, name]) => `app/${name}`);
}

const ROUTE_EXPORTS = ['meta', 'loader', 'action', 'headers', 'ErrorBoundary'];

test('a page exports its parts and nothing else, in the order they are read', () => {
  for (const path of routeModules()) {
    if (!existsSync(path)) continue;
    const { code } = readSource(path);
    const named = [...code.matchAll(/^export (?:async )?(?:function|const|let|class|type) (\w+)/gm)].map(
      ([, name]) => name!,
    );
    expect(
      named.filter((name) => !ROUTE_EXPORTS.includes(name)),
      path,
    ).toEqual([]);
    expect(
      [...named].sort((a, b) => ROUTE_EXPORTS.indexOf(a) - ROUTE_EXPORTS.indexOf(b)),
      path,
    ).toEqual(named);
    expect(code, path).not.toMatch(/^export (\*|\{)/m);
  }
});

test('every page of routes.ts exists', () => {
  expect(routeModules().filter((path) => !existsSync(path))).toEqual([]);
});

test('only pages, entries and configuration have a default export', () => {
  const pages = new Set(routeModules());
  const others = sources.filter(({ path, code }) => /^export default /m.test(code) && !pages.has(path));
  expect(others.map(({ path }) => path)).toEqual([
    'app/entry.server.tsx',
    'app/root.tsx',
    'app/routes.ts',
    'db/drizzle.postgres.config.ts',
    'db/drizzle.sqlite.config.ts',
  ]);
});

test('no landlord’s facts stand in code: names, numbers, addresses', () => {
  // The invented landlord lends its addresses to examples, but nobody's number or e-mail address is an example.
  const invented = factsOf('kotihovi', 'heka').filter((fact) => /@|^\+/.test(fact));
  const facts = [...factsOf('heka', 'kotihovi'), ...invented, '09 5767', '095767'];
  const found = sources
    // The most common passwords hold the names of landlords, and the demo is one landlord's.
    .filter(({ path }) => !path.startsWith('app/demo/') && !/common-passwords|demo-register/.test(path))
    .flatMap(({ path, text }) => {
      const plain = text.replace(/\u00a0/g, ' ').toLowerCase();
      return facts.filter((fact) => plain.includes(fact.toLowerCase())).map((fact) => `${path} knows ${fact}`);
    });
  expect(found).toEqual([]);
});

/** What only one of the two landlords has is a fact of its own; what both have is how settings are written. */
function factsOf(slug: string, other: string): string[] {
  const others = new Set(wordsIn(settingsOf(other)));
  const isTelling = (word: string) => word.length >= 7 && /[\d@]|:\/\//.test(word);
  return [slug, ...wordsIn(settingsOf(slug)).filter((word) => isTelling(word) && !others.has(word))];
}

function settingsOf(slug: string): unknown {
  return JSON.parse(readFileSync(`db/seed/landlords/${slug}.json`, 'utf8'));
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
