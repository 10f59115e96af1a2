import { writeFile } from 'node:fs/promises';
import { asBuffer } from '~/lib/bytes';
import type { ImageLimits } from './image-refusals';
import { type MadeImage, reencode, type UnreadableImage } from './reencode';
import { hashOf, type MadeFile } from './storage.server';

export type WorkOnBytes = { bytes: Uint8Array; limits: ImageLimits };
export type WorkOnFile = { source: string; into: { full: string; thumbnail: string }; limits: ImageLimits };
export type MadeFiles = Omit<MadeImage, 'full' | 'thumbnail'> & { full: MadeFile; thumbnail: MadeFile };

export type ImageWork = WorkOnBytes | WorkOnFile;
export type ImageAnswer = MadeImage | MadeFiles | UnreadableImage;

export async function workOn(work: ImageWork): Promise<ImageAnswer> {
  if ('bytes' in work) return reencode(asBuffer(work.bytes), work.limits);
  const made = await reencode(work.source, work.limits);
  if (!made.ok) return made;
  return {
    ...made,
    full: await written(work.into.full, made.full),
    thumbnail: await written(work.into.thumbnail, made.thumbnail),
  };
}

async function written(path: string, bytes: Buffer): Promise<MadeFile> {
  await writeFile(path, bytes, { flag: 'wx', mode: 0o640 });
  return { path, hash: hashOf(bytes), size: bytes.length };
}
