import sharp from 'sharp';

/** A made picture as a phone would send it, different for every name. */
export async function photoFile(name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const shade = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 200;
  const buffer = await sharp({
    create: { width: 1200, height: 900, channels: 3, background: { r: shade, g: 120, b: 200 - shade } },
  })
    .jpeg()
    .toBuffer();
  return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer };
}
