import { createServer, type Server, type Socket } from 'node:net';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

type Making = ConstructorParameters<typeof PDFDocument>[0];
type Paper = InstanceType<typeof PDFDocument>;

/** A PDF as programs write them. */
export function pdf(write: (paper: Paper) => void = (paper) => paper.text('Valtakirja'), making: Making = {}) {
  return new Promise<Buffer>((resolve) => {
    const paper = new PDFDocument(making);
    const parts: Buffer[] = [];
    paper.on('data', (part: Buffer) => parts.push(part));
    paper.on('end', () => resolve(Buffer.concat(parts)));
    write(paper);
    paper.end();
  });
}

export function pdfOfPages(pages: number): Promise<Buffer> {
  return pdf((paper) => {
    for (let page = 1; page < pages; page += 1) paper.addPage();
  });
}

export function pdfWithScript(): Promise<Buffer> {
  return pdf((paper) => paper.text('Hei').addNamedJavaScript('start', 'app.alert("x")'));
}

export function pdfWithFile(): Promise<Buffer> {
  return pdf((paper) => {
    paper.text('Hei');
    paper.file(Buffer.from('MZ'), { name: 'setup.exe' });
  });
}

export function lockedPdf(passwords: { userPassword?: string; ownerPassword?: string }): Promise<Buffer> {
  return pdf((paper) => paper.text('Salaisuus'), { ...passwords, pdfVersion: '1.7' });
}

/** One page by hand: `more` are further objects, `catalog` and `page` what stands in these two besides. */
export function handMade({ catalog = '', page = '', more = [] as (string | Buffer)[] } = {}): Buffer {
  const objects: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`,
    ...more,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Objects packed into a stream, where a search through the plain bytes finds nothing of them. */
export function packedObjects(objects: string, dictionary = '/Filter /FlateDecode'): Buffer {
  const packed = deflateSync(Buffer.from(`9 0 ${objects}`));
  const head = `<< /Type /ObjStm /N 1 /First 4 ${dictionary} /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

/** The harmless test file that every virus scanner knows, put together so that none stops at this source. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Speaks clamd's INSTREAM to the letter; `says` may take its place to be out of order in some way. */
export async function fakeClamd(
  says: (bytes: Buffer, socket: Socket) => string | null = answerOf,
): Promise<{ port: number; asked: Buffer[]; close: () => Promise<void> }> {
  const asked: Buffer[] = [];
  const server = createServer((socket) => {
    let held = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      held = Buffer.concat([held, part]);
      const bytes = streamIn(held);
      if (bytes === null) return;
      asked.push(bytes);
      const answer = says(bytes, socket);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  });
  const port = await listening(server);
  return { port, asked, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function answerOf(bytes: Buffer): string {
  return bytes.includes('EICAR-STANDARD') ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK';
}

const COMMAND = 'zINSTREAM\0';

/** The whole stream once its empty chunk has come; anything that is not the protocol is an error of the test. */
function streamIn(held: Buffer): Buffer | null {
  if (held.length < COMMAND.length) return null;
  if (!held.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND))) throw new Error('not INSTREAM');
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= held.length; ) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > held.length) return null;
    chunks.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}
