import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  avifCalledHeic,
  calledLarge,
  HEIC,
  heicSequence,
  LARGE_HEIC,
  secondIsPrimary,
  TURNED_HEIC,
  TWO_IN_HEIC,
} from '~tests/support/heic';
import { isoFile } from '~tests/support/pictures';
import { receiveDocument } from './documents.server';
import { openHeic } from './heic.server';
import { decodeHeic } from './heic-decode';
import { refusalOfHeicOutline } from './heic-outline';
import { receiveImage } from './images.server';
import { pngOf } from './png';
import { shrunk } from './shrink';
import { makeVirusScan } from './virus-scan.server';

const receive = (bytes: Buffer) => receiveDocument(bytes, { scan: makeVirusScan({ by: 'off' }), maxPages: 20 });
/** Without the thread around it, which takes a second to start from sources. */
const decode = (bytes: Buffer, maxPixels = 25_000_000) => decodeHeic(bytes, { maxPixels });

async function photoFrom(bytes: Buffer, decoded = decode(bytes)) {
  const image = decoded.ok ? await receiveImage(pngOf(decoded)) : decoded;
  if (!image.ok) throw new Error(`refused: ${image.code}`);
  return image;
}

type Spot = { left: number; top: number };

async function colourAt(picture: Buffer, spot: Spot): Promise<'red' | 'blue'> {
  const cut = sharp(picture).extract({ ...spot, width: 1, height: 1 });
  const [red = 0, , blue = 0] = await cut.raw().toBuffer();
  return red > blue ? 'red' : 'blue';
}

test('a HEIC photo becomes an ordinary one: name, camera and place are gone', { timeout: 30_000 }, async () => {
  expect(HEIC.includes('Esimerkki')).toBe(true);
  const received = await receive(HEIC);
  if (!received.ok || received.kind !== 'photo') throw new Error('refused');
  const { full, thumbnail, width, height, contentType } = received.image;
  expect({ width, height, contentType }).toEqual({ width: 240, height: 160, contentType: 'image/jpeg' });
  for (const made of [full, thumbnail]) {
    const { exif, xmp, icc } = await sharp(made).metadata();
    expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined]);
    expect(made.includes('Esimerkki')).toBe(false);
  }
  expect(await colourAt(full, { left: 20, top: 80 })).toBe('red');
  expect(await colourAt(full, { left: 220, top: 80 })).toBe('blue');
});

test('a HEIC taken with the phone on its side stands upright', async () => {
  const { full, width, height } = await photoFrom(TURNED_HEIC);
  expect([width, height]).toEqual([160, 240]);
  expect(await colourAt(full, { left: 80, top: 20 })).toBe('red');
  expect(await colourAt(full, { left: 80, top: 220 })).toBe('blue');
});

test('of several pictures in one file its own is taken, wherever it stands', () => {
  expect(decode(TWO_IN_HEIC)).toMatchObject({ ok: true, width: 120, height: 80 });
  expect(decode(secondIsPrimary())).toMatchObject({ ok: true, width: 240, height: 160 });
});

test('as a phone takes it, in tiles and lying on its side: made smaller at once, upright, as large as photos are kept', async () => {
  const decoded = decode(LARGE_HEIC);
  expect(decoded).toMatchObject({ ok: true, width: 2142, height: 2856 });
  expect(await photoFrom(LARGE_HEIC, decoded)).toMatchObject({ width: 1536, height: 2048 });
});

test('a small picture is not made smaller, and rows are taken without what fills them up', async () => {
  const rows = Buffer.from([255, 0, 0, 0, 0, 255, 9, 9, 0, 255, 0, 255, 255, 255, 9, 9]);
  const raster = shrunk({ width: 2, height: 2, stride: 8, data: rows }, 3);
  const { data, info } = await sharp(pngOf(raster)).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 2, height: 2, channels: 3 });
  expect([...data]).toEqual([255, 0, 0, 0, 0, 255, 0, 255, 0, 255, 255, 255]);
});

const cutIn = (part: number) => HEIC.subarray(0, Math.floor(HEIC.length * part));
const firstPixel = HEIC.indexOf('mdat', 0, 'latin1') + 4;
const spoilt = Buffer.from(HEIC).fill('x', firstPixel, firstPixel + 20);

test.each<[string, Buffer, string]>([
  ['half a HEIC', cutIn(0.5), 'truncated'],
  ['a HEIC without its last bytes', cutIn(0.95), 'truncated'],
  ['a HEIC whose pixels are spoilt', spoilt, 'damaged'],
  ['nothing but the name of it', isoFile('heic', 'mif1', 'heic'), 'damaged'],
  ['20 000 × 20 000 pixels', calledLarge(20_000), 'heic-too-large'],
  ['more pixels than it tells of', calledLarge(64), 'heic'],
  ['AVIF that calls itself HEIC', avifCalledHeic(), 'other-image'],
  ['a film of pictures', heicSequence(), 'heic-sequence'],
])('%s is refused as what it is', (_, bytes, code) => {
  const outline = refusalOfHeicOutline(bytes);
  expect(outline ? { ok: false, code: outline } : decode(bytes)).toEqual({ ok: false, code });
});

test('a HEIC is refused by the thread that opens it, or before', { timeout: 30_000 }, async () => {
  expect(await receive(avifCalledHeic())).toEqual({ ok: false, code: 'other-image' });
  expect(await receive(cutIn(0.5))).toEqual({ ok: false, code: 'truncated' });
  expect(await receive(Buffer.concat([HEIC, Buffer.from('%PDF-1.7')]))).toEqual({ ok: false, code: 'pdf-mixed' });
});

test('what a phone hangs on behind the picture does no harm', async () => {
  const withFilm = Buffer.concat([HEIC, Buffer.from('\0\x10\0\0mpvd', 'latin1'), Buffer.alloc(300, 'film')]);
  expect(refusalOfHeicOutline(withFilm)).toBe(null);
  expect(await photoFrom(withFilm)).toMatchObject({ width: 240, height: 160 });
});

test('one that takes too long or too much is given up, and the next has its turn', { timeout: 60_000 }, async () => {
  const [slow, large, next] = await Promise.all([
    openHeic(HEIC, { longestMs: 1 }),
    openHeic(LARGE_HEIC, { maxMegabytes: 20 }),
    openHeic(HEIC),
  ]);
  expect(slow).toEqual({ ok: false, code: 'heic' });
  expect(large).toEqual({ ok: false, code: 'heic' });
  expect(next).toMatchObject({ ok: true });
});
