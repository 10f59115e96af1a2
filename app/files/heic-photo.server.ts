import { takingTurns } from '~/lib/in-turn';
import { type HeicRefused, type OpenedHeic, openHeic } from './heic.server';
import { type ImageRefusal, type ReceivedImage, receiveImage } from './images.server';

type Made = ReceivedImage | { ok: false; code: ImageRefusal | HeicRefused };
type Steps = {
  open?: (bytes: Buffer) => Promise<OpenedHeic>;
  make?: (picture: Buffer, limits: typeof UNPACKED) => Promise<Made>;
};

/** As large as pixels are: what was sent has been weighed, and its pixels counted. */
const UNPACKED = { maxBytes: Number.POSITIVE_INFINITY, maxPixels: 25_000_000 };

const inTurn = takingTurns();

/**
 * Unpacked a picture is many times its size, and that is not counted with what uploads hold: the next one is opened
 * when this one has been made anew.
 */
export function photoFromHeic(bytes: Buffer, { open = openHeic, make = receiveImage }: Steps = {}): Promise<Made> {
  return inTurn('heic', async () => {
    const opened = await open(bytes);
    return opened.ok ? make(opened.picture, UNPACKED) : opened;
  });
}
