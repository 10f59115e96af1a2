import sharp from 'sharp';

export type Picture = Buffer;

const WIDTH = 2400;
const HEIGHT = 1800;

/** Two megabytes, as a telephone's camera makes them: noise, which no compression gets hold of. */
export async function makePicture(): Promise<Picture> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const create = { width: WIDTH, height: HEIGHT, channels: 3 as const, background: '#000', noise };
  return sharp({ create }).jpeg({ quality: 62 }).toBuffer();
}

const BOUNDARY = 'bench-boundary-6f1d3c';

/** The whole form in one request, as a browser without JavaScript sends it. */
export function reportWith(picture: Picture, description: string): { body: Buffer; contentType: string } {
  const fields = { urgent: 'none', place: 'home', room: 'kitchen', description, masterKey: 'yes', pets: 'no' };
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head =
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="photos"; filename="hana.jpg"\r\n` +
    'Content-Type: image/jpeg\r\n\r\n';
  const body = Buffer.concat([Buffer.from(parts.join('') + head), picture, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  return { body, contentType: `multipart/form-data; boundary=${BOUNDARY}` };
}
