import type { Line, Picture } from './blocks';
import { putPicture, ruleAt } from './furniture.server';
import { heightOf, linesHeight, makeRoom, type Sheet, say } from './sheet.server';

const HEADINGS = { 1: 20, 2: 14, 3: 11.5 } as const;

export function drawHeading(sheet: Sheet, { level, line }: { level: 1 | 2 | 3; line: Line }): void {
  const { doc, root, left: x, width, pt } = sheet;
  const type = { font: 'bold', size: HEADINGS[level] } as const;
  if (level > 1) doc.y += pt(6);
  // Never alone at the foot of a page.
  makeRoom(sheet, heightOf(sheet, line, width, type) + pt(44));
  say(sheet, root, { tag: `H${level}`, line, x, width, type });
  doc.y += pt(4);
}

export function drawParagraph(sheet: Sheet, { lines }: { lines: readonly Line[] }): void {
  const { doc, root, left: x, width, pt } = sheet;
  makeRoom(sheet, Math.min(linesHeight(sheet, lines, width), pt(32)));
  for (const line of lines) say(sheet, root, { tag: 'P', line, x, width });
  doc.y += pt(7);
}

export function drawBlankLines(sheet: Sheet, { count }: { count: number }): void {
  const { doc, mm, pt } = sheet;
  for (let line = 0; line < count; line += 1) {
    makeRoom(sheet, mm(10));
    doc.y += mm(10);
    ruleAt(sheet, doc.y);
  }
  doc.y += pt(10);
}

const TALLEST_IMAGE = 200;

export function drawImage(
  sheet: Sheet,
  { image, alt, widthMm }: { image: Picture; alt: string; widthMm: number },
): void {
  const { doc, root, left: x, mm, pt } = sheet;
  const fit: [number, number] = [mm(widthMm), mm(TALLEST_IMAGE)];
  makeRoom(sheet, Math.min((fit[0] / image.width) * image.height, fit[1]));
  putPicture(sheet, root, { image, alt, x, fit });
  doc.y += pt(7);
}
