import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as schema from '~db/schema';
import { sourcesIn } from '../architecture/sources';

/** What the portal's own code never does. The demo is not part of what a landlord runs. */
const code = sourcesIn('app', 'db', 'emails').filter(
  ({ path }) => !/^app\/(demo|features\/dev)\/|^db\/generate\.ts$/.test(path),
);
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Packages>;

type Packages = Record<string, string>;
type Locked = { version?: string; resolved?: string; integrity?: string; link?: boolean; dev?: boolean };

const never: Record<string, RegExp> = {
  'text is never run as a program': /\beval\(|new Function\(|node:vm'|setTimeout\(\s*['"`]/,
  'no command of the system is run': /\bexecSync\(|\bexecFile(Sync)?\(|\bspawn(Sync)?\(|shell: true/,
  // How long to wait for a turn is no secret.
  'randomness is the system’s own': /(?<!\+ )Math\.random\(/,
  'no weak hash and no weak cipher is named': /['"](md5|md4|sha1|rc4|des|3des|aes-\d+-(ecb|cbc))['"]/i,
  'certificates are always checked': /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|allowInvalidCert/,
  'pages talk to no other window': /window\.(parent|opener|top)|addEventListener\('message'|\.postMessage\([^)]*,\s*'/,
  'no page answers with a script of somebody’s data': /callback=|jsonp/i,
  'templates, queries and stylesheets are not made of text':
    /from '(handlebars|mustache|ejs|pug|nunjucks|lodash|xslt-processor|xpath|ldapjs|marked|markdown-it)'/,
  'no XML is parsed by a library that follows entities': /xml2js|libxmljs|fast-xml-parser|DOMParser\(/,
  'what is read from outside is JSON by its schema': /node:v8'|deserialize\(|js-yaml|unserialize/,
  'no pattern is made of what somebody sent': /new RegExp\((?!['"`/])/,
  'nothing of a person is kept in the browser’s storage': /sessionStorage|indexedDB|document\.cookie/,
};

test.each(Object.entries(never))('%s', (_, pattern) => {
  expect(code.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
});

test('the one program that is started is the portal’s own, and nothing anybody sent stands on its command line', () => {
  const starting = code.filter(({ code }) => /child_process/.test(code));
  expect(starting.map(({ path }) => path)).toEqual(['app/files/image-process.server.ts']);
  expect(starting[0]!.code).toMatch(
    /import \{ type ChildProcess, fork, type StdioOptions \} from 'node:child_process'/,
  );
  expect(starting[0]!.code.match(/\bfork\([^)]*/g)).toEqual([expect.stringMatching(/^fork\(program, \[\],/)]);
});

test('the browser’s storage holds one wish, and nothing of a person', () => {
  const keeping = code.filter(({ code }) => /localStorage/.test(code)).map(({ path }) => path);
  expect(keeping).toEqual(['app/ui/islands/queue-keys.tsx']);
});

test('types are strict, and the linter refuses comparisons that turn values into each other', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  expect(read('tsconfig.json').compilerOptions).toMatchObject({ strict: true });
  expect(read('biome.json').linter.rules).toMatchObject({ preset: 'recommended' });
  expect(read('package.json').scripts.test).toMatch(/npm run types && npm run lint/);
});

test('no connection outwards follows where it is sent to', () => {
  const asking = code.filter(
    ({ path, code }) => !path.startsWith('app/ui/') && /(client|[^.\w])\.?fetch\(url/.test(code),
  );
  // The OpenID library says so itself in the options it hands over.
  const byLibrary = /customFetch|CustomFetch/;
  const following = asking.filter(({ code }) => !byLibrary.test(code) && !/redirect: '(error|manual)'/.test(code));
  expect(asking.length).toBeGreaterThan(2);
  expect(following.map(({ path }) => path)).toEqual([]);
  expect(code.filter(({ code }) => /redirect:\s*'follow'/.test(code)).map(({ path }) => path)).toEqual([]);
});

test('no secret question, no hint and no password in clear is in any table', () => {
  const columns = Object.values(schema).flatMap((table) =>
    typeof table === 'object' ? Object.keys(table as object) : [],
  );
  expect(columns.length).toBeGreaterThan(300);
  expect(columns.filter((name) => /question|hint$|^password$|plain/i.test(name))).toEqual([]);
});

test('every component has an exact version and a checksum, and comes from the public registry', () => {
  for (const versions of [own.dependencies, own.devDependencies]) {
    for (const [name, version] of Object.entries(versions)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
  const entries = Object.entries(lock.packages).filter(([place, { link }]) => place !== '' && !link);
  expect(entries.length).toBeGreaterThan(200);
  const odd = entries.filter(([, { resolved = 'https://registry.npmjs.org/', integrity = '' }]) => {
    return !resolved.startsWith('https://registry.npmjs.org/') || !/^sha512-/.test(integrity);
  });
  expect(odd.map(([place]) => place)).toEqual([]);
});

test('what only tests and the demo need is not in what a landlord runs', () => {
  const forTests = Object.keys(own.devDependencies);
  const using = code.flatMap(({ path, imports }) =>
    imports.filter(({ from, isType }) => !isType && forTests.includes(from)).map(({ from }) => `${path}: ${from}`),
  );
  // The map of addresses is read while building.
  expect(using.filter((use) => !/^app\/routes\.ts: @remix-run\/route-config|^db\/.*drizzle-kit/.test(use))).toEqual([]);
});

test('known weak versions of what stands at the door are not used', () => {
  const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version ?? '0.0.0';
  const atLeast = { '@remix-run/node': '2.17.3', '@remix-run/router': '1.23.2', express: '4.21.2', sharp: '0.33.5' };
  for (const [name, least] of Object.entries(atLeast)) {
    expect(compare(versionOf(name), least), `${name} ${versionOf(name)}`).toBeGreaterThanOrEqual(0);
  }
});

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).slice(0, 3).map(Number));
  for (let at = 0; at < 3; at += 1) if (a![at] !== b![at]) return a![at]! - b![at]!;
  return 0;
}
