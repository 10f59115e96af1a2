import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import express, { type RequestHandler, type Response } from 'express';

/** With a hash in their names: kept for ever. */
const HASHED = '/assets/';
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
type Packing = keyof typeof pack;
/** The smallest first, whatever the browser names first. */
const packings: Packing[] = ['br', 'gzip'];

/**
 * The built files, known by name from the start, so that no page has to ask the disk whether it is one of them. Texts
 * are packed as small as they get, once, when they are first asked for.
 */
export function builtAssets(folder = 'build/client'): RequestHandler {
  const names = namesUnder(folder);
  const packed = new Map<string, Promise<Buffer>>();
  const fromDisk = express.static(folder, {
    index: false,
    setHeaders: (response, file) => keep(response, urlOf(file)),
  });
  const urlOf = (file: string) => `/${path.relative(folder, file).split(path.sep).join('/')}`;

  function packedFile(name: string, packing: Packing): Promise<Buffer> {
    const key = `${packing} ${name}`;
    const known = packed.get(key);
    if (known) return known;
    const made = readFile(path.join(folder, name)).then((bytes) => pack[packing](bytes));
    packed.set(key, made);
    made.catch(() => packed.delete(key));
    return made;
  }

  return async function asset(request, response, next) {
    const { path: name, method } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    if (!isRead || !names.has(name)) return name.startsWith(HASHED) ? notThere(response) : next();
    const type = TYPES[path.extname(name)];
    if (!type) return fromDisk(request, response, next);
    response.vary('Accept-Encoding');
    response.setHeader('Content-Type', type);
    const packing = packings.find((one) => request.acceptsEncodings(one));
    if (!packing) return fromDisk(request, response, next);
    try {
      const bytes = await packedFile(name, packing);
      keep(response, name);
      response.set({ 'Content-Encoding': packing, 'Content-Length': String(bytes.length) });
      response.end(method === 'HEAD' ? undefined : bytes);
    } catch (error) {
      next(error);
    }
  };
}

function keep(response: Response, name: string): void {
  const age = name.startsWith(HASHED) ? 'max-age=31536000, immutable' : 'max-age=3600';
  response.setHeader('Cache-Control', `public, ${age}`);
}

function notThere(response: Response): void {
  response.status(404).type('text/plain').send('Not found\n');
}

/** As they stand in addresses. */
function namesUnder(folder: string): Set<string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Set(
    entries.map(
      ({ parentPath, name }) => `/${path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/')}`,
    ),
  );
}
