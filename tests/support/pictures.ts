import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { PNG_SIGNATURE, pngChunk } from '~/files/png';

/** A picture that compresses about as badly as a camera's does: red on the left, blue on the right. */
export function photo({ width, height }: { width: number; height: number }) {
  const half = { width: Math.ceil(width / 2), height, channels: 3 as const };
  return sharp({ create: { ...half, width, background: '#c00' } }).composite([
    { input: { create: { ...half, background: '#00c' } }, left: Math.floor(width / 2), top: 0 },
  ]);
}

export function photoWithPosition(): Promise<Buffer> {
  return photo({ width: 640, height: 480 })
    .withExif({
      IFD0: { Make: 'Camera', Artist: 'Maija Esimerkki' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '60/1 10/1 15/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '24/1 56/1 15/1',
      },
    })
    .jpeg()
    .toBuffer();
}

export function noise({ width, height }: { width: number; height: number }) {
  const create = { width, height, channels: 3 as const, background: '#000' };
  return sharp({ create: { ...create, noise: { type: 'gaussian' as const, mean: 128, sigma: 25 } } });
}

/** Small as a file, enormous once opened. */
export function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = Buffer.alloc(side * (Math.ceil(side / 8) + 1));
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([PNG_SIGNATURE, ...chunks]);
}

/** The first box of a file as phones write it; `brand` says whether it is a HEIC picture, an AVIF or a film. */
export function isoFile(brand: string, ...further: string[]): Buffer {
  const brands = Buffer.from([brand, '\0\0\0\0', ...further].join(''), 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(brands.length + 8);
  return Buffer.concat([length, Buffer.from('ftyp'), brands, Buffer.alloc(2000)]);
}

export const SVG =
  '<?xml version="1.0"?>\n<!-- drawn --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
export const PDF = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
