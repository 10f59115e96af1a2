import type { Raster } from './png';

/** As decoded, where a row may be longer than its pixels. */
export type Plane = { width: number; height: number; stride: number; data: Uint8Array };

/** Photos are made a little more than this at most in the end; smaller than this no large one becomes here. */
const ENOUGH_SIDE = 2000;

/** A large picture by a whole number, each pixel the mean of those it stands for: less for all that comes after. */
export function shrunk({ width, height, stride, data }: Plane, channels: 3 | 4): Raster {
  const by = Math.max(1, Math.floor(Math.max(width, height) / ENOUGH_SIDE));
  const across = Math.max(1, Math.floor(width / by));
  const down = Math.max(1, Math.floor(height / by));
  const row = across * channels;
  const pixels = new Uint8Array(row * down);
  const rows = Math.min(by, height);
  const columns = Math.min(by, width);
  const sums = new Uint32Array(row);
  for (let y = 0; y < down; y += 1) {
    sums.fill(0);
    for (let line = y * by; line < y * by + rows; line += 1) addLine(line * stride);
    for (let at = 0; at < row; at += 1) pixels[y * row + at] = Math.round((sums[at] ?? 0) / (rows * columns));
  }
  return { pixels, width: across, height: down, channels };

  function addLine(start: number): void {
    for (let x = 0, from = start; x < across; x += 1) {
      for (let column = 0; column < columns; column += 1) {
        for (let channel = 0; channel < channels; channel += 1, from += 1) {
          sums[x * channels + channel] = (sums[x * channels + channel] ?? 0) + (data[from] ?? 0);
        }
      }
    }
  }
}
