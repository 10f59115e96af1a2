import type { Raster } from './png';

/** As decoded, where a row may be longer than its pixels. */
export type Plane = { width: number; height: number; stride: number; data: Uint8Array };

/** Photos are made a little more than this at most in the end; smaller than this no large one becomes here. */
const ENOUGH_SIDE = 2000;

/** A large picture by a whole number, each pixel the mean of those it stands for: a twelfth of the work for the rest. */
export function shrunk({ width, height, stride, data }: Plane, channels: 3 | 4): Raster {
  const by = Math.max(1, Math.floor(Math.max(width, height) / ENOUGH_SIDE));
  const across = Math.max(1, Math.floor(width / by));
  const down = Math.max(1, Math.floor(height / by));
  const pixels = new Uint8Array(across * down * channels);
  for (let y = 0, at = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      for (let channel = 0; channel < channels; channel += 1, at += 1) pixels[at] = mean(x * by, y * by, channel);
    }
  }
  return { pixels, width: across, height: down, channels };

  function mean(left: number, top: number, channel: number): number {
    const right = Math.min(left + by, width);
    const bottom = Math.min(top + by, height);
    let sum = 0;
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) sum += data[y * stride + x * channels + channel] ?? 0;
    }
    return Math.round(sum / ((right - left) * (bottom - top)));
  }
}
