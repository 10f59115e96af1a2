import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Import = {
  /** From the root of the repository, without extension: `app/lib/time`; a package's name as it is. */
  from: string;
  /** Gone before the program runs. */
  isType: boolean;
};

export type Source = {
  /** From the root of the repository: `app/lib/time.ts`. */
  path: string;
  text: string;
  /** Without comments. */
  code: string;
  imports: Import[];
};

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the product is made of: tests and their support hold other things together. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test(-schema)?\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => readSource(path.posix.join(folder, name.split(path.sep).join('/')))),
  );
}

export function readSource(file: string): Source {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const code = withoutComments(text);
  return { path: file, text, code, imports: importsOf(code, file) };
}

/** A `//` within an address (https://) or a text is left alone: only one at the start or after a space begins a comment. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/gm;
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(code: string, file: string): Import[] {
  const found: Import[] = [];
  for (const [, type, names = '', from = ''] of code.matchAll(STATEMENT)) {
    found.push({ from: resolved(from, file), isType: type !== undefined || isAllTypes(names) });
  }
  for (const [, from = ''] of [...code.matchAll(BARE), ...code.matchAll(DYNAMIC)]) {
    found.push({ from: resolved(from, file), isType: false });
  }
  return found;
}

/** `import { type A, type B }`. */
function isAllTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (list === undefined) return false;
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '));
}

const ALIASES: [string, string][] = [
  ['~/', 'app/'],
  ['~db/', 'db/'],
  ['~emails/', 'emails/'],
  ['~tests/', 'tests/'],
];

function resolved(from: string, file: string): string {
  if (from.startsWith('.')) return path.posix.join(path.posix.dirname(file), from);
  const alias = ALIASES.find(([prefix]) => from.startsWith(prefix));
  return alias ? alias[1] + from.slice(alias[0].length) : from;
}
