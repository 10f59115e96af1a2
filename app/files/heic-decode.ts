import libheif from 'libheif-js/wasm-bundle.js';
import type { Raster } from './png';
import { shrunk } from './shrink';

export type HeicLimits = { maxPixels: number };
export type DecodedHeic = ({ ok: true } & Raster) | { ok: false; code: HeicRefusal };
/** `heic`: sound perhaps, but nothing that can be opened here. */
export type HeicRefusal = 'heic' | 'heic-too-large' | 'damaged' | 'other-image';

/**
 * The picture a file calls its own, upright: the library turns and mirrors it as the file says. What its Exif says of
 * turning counts for nothing in this format, and no phone heeds it. Goes on in a thread of its own.
 */
export function decodeHeic(bytes: Uint8Array, { maxPixels }: HeicLimits): DecodedHeic {
  const context = libheif.heif_context_alloc();
  if (!context) return { ok: false, code: 'heic' };
  const read = libheif.heif_context_read_from_memory(context, bytes);
  if (read.code.value !== 0) return { ok: false, code: 'damaged' };
  const picture = libheif.heif_js_context_get_primary_image_handle(context);
  if ('code' in picture) return { ok: false, code: 'damaged' };
  const width = libheif.heif_image_handle_get_width(picture);
  const height = libheif.heif_image_handle_get_height(picture);
  // Of what was told here the library makes sure: a file with more in it than it says is not opened.
  if (width * height > maxPixels) return { ok: false, code: 'heic-too-large' };
  const channels = libheif.heif_image_handle_has_alpha_channel(picture) ? 4 : 3;
  const { heif_chroma_interleaved_RGB: rgb, heif_chroma_interleaved_RGBA: rgba } = libheif.heif_chroma;
  const decoded = libheif.heif_js_decode_image2(
    picture,
    libheif.heif_colorspace.heif_colorspace_RGB,
    channels === 4 ? rgba : rgb,
  );
  if ('code' in decoded) return { ok: false, code: refusalFor(decoded.code.value) };
  const [plane] = decoded.channels;
  if (!plane) return { ok: false, code: 'damaged' };
  return { ok: true, ...shrunk(plane, channels) };
}

const OUT_OF_MEMORY = 6;
/** Another way of packing pixels in the same wrapping: AVIF that calls itself HEIC. */
const NO_SUCH_DECODER = 11;

function refusalFor(code: number): HeicRefusal {
  if (code === NO_SUCH_DECODER) return 'other-image';
  return code === OUT_OF_MEMORY ? 'heic' : 'damaged';
}
