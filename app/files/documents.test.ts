import { expect, onTestFinished, test } from 'vitest';
import {
  EICAR,
  fakeClamd,
  handMade,
  lockedPdf,
  packedObjects,
  pdf,
  pdfOfPages,
  pdfWithFile,
  pdfWithScript,
} from '~tests/support/papers';
import { isoFile, photo } from '~tests/support/pictures';
import { receiveDocument } from './documents.server';
import { kindOf } from './kind';
import { checkPdf } from './pdf-check.server';
import { inspectPdf } from './pdf-inspect';
import { makeVirusScan } from './virus-scan.server';

const unscanned = { scan: makeVirusScan({ by: 'off' }), maxPages: 20 };
const receive = (bytes: Buffer) => receiveDocument(bytes, unscanned);
/** Without the thread around it, which takes a second to start from sources. */
const verdictOn = (bytes: Buffer) => (kindOf(bytes) === 'pdf' ? inspectPdf(bytes, { maxPages: 20 }) : receive(bytes));
const jpeg = () => photo({ width: 60, height: 40 }).jpeg().toBuffer();

test('a scanned paper is taken as it is, with its pages counted', { timeout: 30_000 }, async () => {
  const bytes = await pdfOfPages(3);
  const received = await receive(bytes);
  expect(received).toMatchObject({ ok: true, kind: 'pdf', pages: 3, contentType: 'application/pdf' });
  expect(received.ok && received.kind === 'pdf' && received.bytes.equals(bytes)).toBe(true);
});

test('a photo of a paper is made anew from its pixels', async () => {
  expect(await receive(await jpeg())).toMatchObject({ ok: true, kind: 'photo' });
});

const launching = '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>';
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ['a PDF with a script', pdfWithScript, 'pdf-active'],
  ['a PDF that carries another file', pdfWithFile, 'pdf-active'],
  ['a PDF that starts a program', () => handMade({ page: '/Annots [4 0 R]', more: [launching] }), 'pdf-active'],
  ['a script that runs when it is opened', () => handMade({ catalog: `/OpenAction ${script}` }), 'pdf-active'],
  [
    'a script with its name in disguise',
    () => handMade({ catalog: '/OpenAction << /S /J#61vaScript /J#53 (x) >>' }),
    'pdf-active',
  ],
  ['a script packed into an object stream', () => handMade({ more: [packedObjects(script)] }), 'pdf-active'],
  [
    'a script in an object stream that hides its type',
    () =>
      handMade({
        more: [Buffer.from(packedObjects(script).toString('latin1').replace('/Type /ObjStm', ''), 'latin1')],
      }),
    'pdf-active',
  ],
  [
    'a script in an object stream behind a false end in a comment',
    () => handMade({ more: [packedObjects(script, '/Filter /FlateDecode %endobj\n')] }),
    'pdf-active',
  ],
  [
    'an object stream behind a false end in a text',
    () => handMade({ more: [packedObjects(script, '/Filter /FlateDecode /X (\nendobj\n)')] }),
    'pdf-damaged',
  ],
  [
    'an object stream packed in a way that cannot be looked into',
    () => handMade({ more: [packedObjects(script, '/Filter [/ASCII85Decode /FlateDecode]')] }),
    'pdf-damaged',
  ],
  ['a form that sends itself', () => handMade({ catalog: '/AcroForm << /XFA (x) /Fields [] >>' }), 'pdf-active'],
  ['a PDF locked with a password', () => lockedPdf({ userPassword: 'a' }), 'pdf-encrypted'],
  ['a PDF that opens but is restricted', () => lockedPdf({ ownerPassword: 'b' }), 'pdf-encrypted'],
  ['300 pages', () => pdfOfPages(300), 'pdf-too-many-pages'],
  ['21 pages, one too many', () => pdfOfPages(21), 'pdf-too-many-pages'],
  ['a PDF with a photo behind it', async () => Buffer.concat([await pdf(), await jpeg()]), 'pdf-mixed'],
  ['a photo with a PDF behind it', async () => Buffer.concat([await jpeg(), await pdf()]), 'pdf-mixed'],
  [
    'a photo that a reader takes for a PDF',
    async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 7]), await pdf()]),
    'pdf-mixed',
  ],
  [
    'a PDF with a script for shells before it',
    async () => Buffer.concat([Buffer.from('#!/bin/sh\n'), await pdf()]),
    'pdf-mixed',
  ],
  ['half a PDF', async () => (await pdf()).subarray(0, 600), 'pdf-truncated'],
  ['a PDF whose inside is gone', () => Buffer.from('%PDF-1.7\nnothing here\n%%EOF\n'), 'pdf-damaged'],
  ['a film', () => isoFile('qt  ', 'qt  '), 'video'],
  ['a text', () => Buffer.from('Valtuutan Bon.'), 'not-an-image'],
  ['a web page that calls itself a PDF', () => Buffer.from('<script>%PDF-1.7</script>%%EOF'), 'pdf-mixed'],
  ['nothing', () => Buffer.alloc(0), 'empty'],
])('%s is refused as what it is', { timeout: 30_000 }, async (_, make, code) => {
  expect(await verdictOn(await make())).toEqual({ ok: false, code });
});

test('a hostile PDF is refused by the thread that opens it', { timeout: 30_000 }, async () => {
  expect(await receive(await pdfWithScript())).toEqual({ ok: false, code: 'pdf-active' });
});

test('what takes longer than it may is given up, and the next one has its turn', { timeout: 30_000 }, async () => {
  const bytes = await pdf();
  const [first, second] = await Promise.all([
    checkPdf(bytes, { maxPages: 20, longestMs: 1 }),
    checkPdf(bytes, { maxPages: 20 }),
  ]);
  expect(first).toEqual({ ok: false, code: 'pdf-damaged' });
  expect(second).toEqual({ ok: true, pages: 1 });
});

async function withClamd(...says: Parameters<typeof fakeClamd>) {
  const clamd = await fakeClamd(...says);
  onTestFinished(clamd.close);
  const scan = makeVirusScan({ by: 'clamd', at: { host: '127.0.0.1', port: clamd.port } }, 300);
  return { clamd, receive: (bytes: Buffer) => receiveDocument(bytes, { scan, maxPages: 20 }) };
}

test('a virus is found before anything opens the file', async () => {
  const { clamd, receive: receiveScanned } = await withClamd();
  expect(await receiveScanned(EICAR)).toEqual({ ok: false, code: 'infected' });
  const inside = Buffer.concat([await jpeg(), EICAR]);
  expect(await receiveScanned(inside)).toEqual({ ok: false, code: 'infected' });
  expect(clamd.asked.map((bytes) => bytes.length)).toEqual([EICAR.length, inside.length]);
});

test('every byte of a large file reaches the scanner, in its chunks', async () => {
  const { clamd, receive: receiveScanned } = await withClamd();
  const large = Buffer.concat([await jpeg(), Buffer.alloc(300_000, 'x')]);
  expect(await receiveScanned(large)).toMatchObject({ ok: true, kind: 'photo' });
  expect(clamd.asked[0]?.equals(large)).toBe(true);
});

function hangUp(_: Buffer, socket: { destroy(): void }): null {
  socket.destroy();
  return null;
}

test.each([
  ['says nothing', () => null],
  ['hangs up', hangUp],
  ['finds the file too large', () => 'INSTREAM size limit exceeded. ERROR'],
  ['says half a word', () => 'stream: O'],
])('a scanner that %s has found nothing out', async (_, says) => {
  const { receive: receiveScanned } = await withClamd(says as Parameters<typeof fakeClamd>[0]);
  expect(await receiveScanned(await jpeg())).toEqual({ ok: false, code: 'not-scanned' });
});

test('a scanner that is not there has found nothing out', async () => {
  const scan = makeVirusScan({ by: 'clamd', at: { path: '/nowhere/clamd.sock' } });
  expect(await receiveDocument(await jpeg(), { scan, maxPages: 20 })).toEqual({ ok: false, code: 'not-scanned' });
});
