import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = { role?: string; alt?: string; lang?: string; children?: Node[]; type?: string; id?: string };
export type ReadPdf = Awaited<ReturnType<typeof readPdf>>;

/** A document as another program reads it. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: { text: string; size: [number, number]; tree: Node | null }[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      text,
      size: [Math.round(width), Math.round(height)],
      tree: (await page.getStructTree()) as Node | null,
    });
  }
  const { info, metadata } = await pdf.getMetadata();
  const { Marked: marked } = (await pdf.getMarkInfo()) ?? { Marked: false };
  await task.destroy();
  return {
    pages,
    marked,
    info: info as Record<string, unknown>,
    xml: metadata ? String(metadata.getRaw()) : '',
    /** In one line each, as it is read aloud. */
    text: pages.map(({ text }) => text).join('\n'),
    words: pages
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
    roles: pages.flatMap(({ tree }) => (tree ? rolesOf(tree) : [])),
  };
}

function rolesOf({ role, alt, lang, children = [] }: Node): { role: string; alt?: string; lang?: string }[] {
  const own = role ? [{ role, ...(alt ? { alt } : {}), ...(lang ? { lang } : {}) }] : [];
  return [...own, ...children.flatMap(rolesOf)];
}

/** Every byte of it that could be read as text: as it stands, and each packed part unpacked. */
export function everythingIn(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const parts = [raw];
  for (const [, at] of [...raw.matchAll(/stream\r?\n/g)].map(
    (match) => [match[0], match.index + match[0].length] as const,
  )) {
    const end = raw.indexOf('endstream', at);
    if (end < 0) continue;
    try {
      parts.push(inflateSync(bytes.subarray(at, end)).toString('latin1'));
    } catch {
      // Not packed: it stands in the bytes themselves.
    }
  }
  // UTF-16, as titles and alternative texts are written.
  return [...parts, ...parts.map((part) => part.replaceAll('\0', ''))].join('\n');
}
