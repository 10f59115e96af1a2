import type { Outcome } from './rounds';
import { limitFor, type Weight } from './weight';

const ratios: { name: string; value: number }[] = [];

export function noteRatio(name: string, value: number): void {
  ratios.push({ name, value });
}

/** Last, so that they are found at the end and by a program alike. */
export function printRatios(): void {
  console.log('');
  for (const { name, value } of ratios) console.log(`ratio ${name} ${value.toFixed(2)}`);
}

export function printLoads(outcomes: Outcome[]): void {
  heading('page', 'database', 'req/s', 'p50 ms', 'p99 ms');
  for (const { page, server, load } of outcomes) {
    row(page, server, load.perSecond.toFixed(1), load.p50.toFixed(0), load.p99.toFixed(0));
  }
}

export function printWeights(weights: Weight[]): void {
  heading('first visit, bytes', 'html', 'css', 'js', 'total', 'limit');
  for (const weight of weights) {
    const { path, html, styles, scripts, total } = weight;
    const limit = limitFor(weight);
    row(path, html, styles, scripts, total, total < limit ? limit : `${limit} EXCEEDED`);
  }
}

export function heading(first: string, ...cells: string[]): void {
  console.log('');
  row(first, ...cells);
}

export function row(first: string, ...cells: (string | number)[]): void {
  console.log(first.padEnd(34) + cells.map((cell) => String(cell).padStart(14)).join(''));
}
