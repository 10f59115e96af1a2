import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { send } from './client';
import type { Shot } from './pages';

export type Weight = { path: string; html: number; styles: number; scripts: number; total: number };

const NO_SCRIPT_LIMIT = 30_000;
const LIMIT = 130_000;

/** What a first visit fetches before the page stands and works: as it is sent, headers included. */
export async function weightOf(url: string, shot: Shot): Promise<Weight> {
  const page = await fetched(url, shot);
  const html = decoded(page);
  const styles = await sizesOf(url, { shot, paths: matches(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g) });
  const scripts = await scriptsOf(url, { shot, paths: matches(html, /<script[^>]+src="([^"]+)"/g) });
  return { path: shot.path, html: page.bytesOnWire, styles, scripts, total: page.bytesOnWire + styles + scripts };
}

export function limitFor({ scripts }: Weight): number {
  return scripts === 0 ? NO_SCRIPT_LIMIT : LIMIT;
}

type Files = { shot: Shot; paths: string[] };

async function sizesOf(url: string, { shot, paths }: Files): Promise<number> {
  let bytes = 0;
  for (const path of paths) bytes += (await fetched(url, { ...shot, path })).bytesOnWire;
  return bytes;
}

/** With every module it imports, also those it may turn out to need. */
async function scriptsOf(url: string, { shot, paths }: Files): Promise<number> {
  const seen = new Set(paths);
  let bytes = 0;
  for (const path of seen) {
    const script = await fetched(url, { ...shot, path });
    bytes += script.bytesOnWire;
    const imported = matches(decoded(script), /(?:import|from)\s*\(?\s*["'](\.[^"']+\.js)["']/g);
    for (const name of imported) seen.add(new URL(name, `http://x${path}`).pathname);
  }
  return bytes;
}

async function fetched(url: string, shot: Shot) {
  const answer = await send(url, { ...shot, headers: { ...shot.headers, 'Accept-Encoding': 'gzip, deflate, br' } });
  if (answer.status !== 200) throw new Error(`${shot.path} answered ${answer.status}`);
  return answer;
}

function decoded({ body, encoding }: { body: Buffer; encoding: string | undefined }): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}
