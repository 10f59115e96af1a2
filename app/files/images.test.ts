import sharp from 'sharp';
import { expect, test } from 'vitest';
import { hugePng, isoFile, noise, PDF, photo, photoWithPosition, SVG } from '~tests/support/pictures';
import { receiveImage } from './images.server';

async function received(bytes: Buffer) {
  const image = await receiveImage(bytes);
  if (!image.ok) throw new Error(`refused: ${image.code}`);
  return image;
}

test('position, camera and names are gone from the picture and from its thumbnail', async () => {
  const original = await photoWithPosition();
  expect((await sharp(original).metadata()).exif?.includes('Maija Esimerkki')).toBe(true);
  const { full, thumbnail } = await received(original);
  for (const made of [full, thumbnail]) {
    const { exif, xmp, iptc, icc } = await sharp(made).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(made.includes('Exif')).toBe(false);
  }
});

test('a picture taken with the phone on its side stands upright', async () => {
  const lying = await photo({ width: 640, height: 480 }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { full, thumbnail, width, height } = await received(lying);
  expect([width, height]).toEqual([480, 640]);
  expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 240, height: 320 });
  const [topRed = 0, , topBlue = 0] = await sharp(full)
    .extract({ left: 240, top: 20, width: 1, height: 1 })
    .raw()
    .toBuffer();
  expect(topRed).toBeGreaterThan(topBlue);
});

test('a large picture becomes 2048 px at most, a small one keeps its size', async () => {
  expect(await received(await photo({ width: 4032, height: 3024 }).jpeg().toBuffer())).toMatchObject({
    width: 2048,
    height: 1536,
  });
  expect(await received(await photo({ width: 100, height: 50 }).webp().toBuffer())).toMatchObject({
    width: 100,
    height: 50,
    contentType: 'image/jpeg',
  });
});

test('what is see-through becomes white', async () => {
  const png = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const [red = 0] = await sharp((await received(png)).full)
    .raw()
    .toBuffer();
  expect(red).toBeGreaterThan(250);
});

test.each([
  ['an empty file', Buffer.alloc(0), 'empty'],
  ['text', Buffer.from('Hei! This is no picture.'), 'not-an-image'],
  ['a PDF, whatever its name', Buffer.from(PDF, 'latin1'), 'pdf'],
  ['SVG', Buffer.from(SVG), 'svg'],
  ['HEIC', isoFile('heic', 'mif1', 'heic'), 'heic'],
  ['HEIC under its general brand', isoFile('mif1', 'mif1', 'miaf'), 'heic'],
  ['AVIF', isoFile('avif', 'mif1', 'miaf'), 'other-image'],
  ['a film', isoFile('qt  ', 'qt  '), 'video'],
  ['GIF', Buffer.from('GIF89a\x01\0\x01\0'), 'gif'],
  ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'other-image'],
  ['only the beginning of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'truncated'],
])('%s is refused as what it is', async (_, bytes, code) => {
  expect(await receiveImage(bytes)).toEqual({ ok: false, code });
});

test('20 000 × 20 000 pixels are refused without opening them', async () => {
  expect(await receiveImage(hugePng(20_000))).toEqual({ ok: false, code: 'too-many-pixels' });
});

test('a picture that has to stand in memory whole may have fewer pixels', async () => {
  const side = { width: 6000, height: 5000 };
  expect(await receiveImage(await photo(side).jpeg({ progressive: true }).toBuffer())).toEqual({
    ok: false,
    code: 'too-many-pixels',
  });
  expect(await receiveImage(await photo(side).jpeg().toBuffer())).toMatchObject({ ok: true });
});

test('a picture of too many bytes is refused', async () => {
  const bytes = await photo({ width: 100, height: 100 }).png().toBuffer();
  expect(await receiveImage(bytes, { maxBytes: bytes.length - 1, maxPixels: 1e6 })).toEqual({
    ok: false,
    code: 'too-large',
  });
});

test.each(['jpeg', 'png', 'webp'] as const)('half a %s is told apart from a broken one', async (format) => {
  const bytes = await noise({ width: 400, height: 300 }).toFormat(format).toBuffer();
  expect(await receiveImage(bytes.subarray(0, bytes.length / 2))).toEqual({ ok: false, code: 'truncated' });
});

test('a picture with a wrong byte in its middle is refused as damaged', async () => {
  const bytes = await noise({ width: 400, height: 300 }).png().toBuffer();
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
  expect(await receiveImage(bytes)).toEqual({ ok: false, code: 'damaged' });
});

test('the small faults that phones write into their JPEGs are no reason to refuse a photo', async () => {
  const bytes = await noise({ width: 400, height: 300 }).jpeg().toBuffer();
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  const endOfScanHeader = scan + 2 + bytes.readUInt16BE(scan + 2);
  const samsung = Buffer.from(bytes);
  samsung[endOfScanHeader - 2] = 0;
  const padded = Buffer.concat([bytes.subarray(0, scan), Buffer.alloc(3), bytes.subarray(scan)]);
  const followed = Buffer.concat([bytes, Buffer.alloc(5000, 'film')]);
  for (const odd of [samsung, padded, followed]) expect(await receiveImage(odd)).toMatchObject({ ok: true });
  expect(await receiveImage(samsung.subarray(0, -5000))).toEqual({ ok: false, code: 'truncated' });
});

test('one refused picture does not hold up the next', async () => {
  const good = await photo({ width: 100, height: 100 }).jpeg().toBuffer();
  const results = await Promise.all([receiveImage(good.subarray(0, 300)), receiveImage(good), receiveImage(good)]);
  expect(results.map((result) => result.ok)).toEqual([false, true, true]);
});
