import type { Line, PdfCard } from './blocks';
import { putPicture } from './furniture.server';
import { linesHeight, makeRoom, type Sheet, type Structure, say } from './sheet.server';

type Items = readonly (readonly Line[])[];

export function drawBullets(sheet: Sheet, { items, marks }: { items: Items; marks: 'bullets' | 'numbers' }): void {
  const { mm, pt } = sheet;
  const label = (n: number) => ({ text: marks === 'bullets' ? '•' : `${n}.` });
  drawItems(sheet, items, { indent: mm(7), gap: pt(3), label });
}

export function drawSteps(sheet: Sheet, { items }: { items: Items }): void {
  const { mm, pt, order } = sheet;
  drawItems(sheet, items, {
    indent: mm(16),
    gap: pt(8),
    label: (n) => ({ text: String(n), style: 'huge' }),
    colour: order.landlord?.brand.colours.main,
  });
}

type Marks = { indent: number; gap: number; label: (n: number) => Line; colour?: string | undefined };

function drawItems(sheet: Sheet, items: Items, { indent, gap, label, colour }: Marks): void {
  const { doc, root, left, width, pt } = sheet;
  const list = doc.struct('L');
  root.add(list);
  items.forEach((lines, index) => {
    const mark = label(index + 1);
    const within = width - indent;
    const height = Math.max(linesHeight(sheet, lines, within), linesHeight(sheet, [mark], indent));
    makeRoom(sheet, mark.style === 'huge' ? height : Math.min(height, pt(44)));
    const item = doc.struct('LI');
    list.add(item);
    const top = doc.y;
    // The figure's own height is mostly air above it: it stands level with the first line.
    if (mark.style === 'huge') doc.y -= pt(10);
    say(sheet, item, { tag: 'Lbl', line: mark, x: left, width: indent, ...(colour ? { colour } : {}) });
    const markEnds = doc.y - (mark.style === 'huge' ? pt(12) : 0);
    doc.y = top;
    const page = doc.page;
    sayLines(sheet, item, { lines, x: left + indent, width: within });
    if (doc.page === page) doc.y = Math.max(doc.y, markEnds);
    item.end();
    doc.y += gap;
  });
  list.end();
  doc.y += pt(5);
}

function sayLines(
  sheet: Sheet,
  item: Structure,
  { lines, x, width }: { lines: readonly Line[]; x: number; width: number },
): void {
  const [only] = lines;
  if (lines.length === 1 && only) {
    say(sheet, item, { tag: 'LBody', line: only, x, width });
    return;
  }
  const body = sheet.doc.struct('LBody');
  item.add(body);
  for (const line of lines) say(sheet, body, { tag: 'P', line, x, width });
}

const PICTURE_HEIGHT = 10;
/** With nothing beside it, a card has its picture to the left, and a larger one. */
const LONE_PICTURE = 22;

/** Beside each other, a row as high as its highest. */
export function drawCards(sheet: Sheet, { cards, columns }: { cards: readonly PdfCard[]; columns: number }): void {
  const { doc, root, left, width, mm, pt } = sheet;
  const gap = mm(6);
  const wide = (width - gap * (columns - 1)) / columns;
  const list = doc.struct('L');
  root.add(list);
  for (let first = 0; first < cards.length; first += columns) {
    const row = cards.slice(first, first + columns);
    const height = Math.max(...row.map((card) => cardHeight(sheet, { card, wide, isLone: columns === 1 })));
    makeRoom(sheet, height);
    const top = doc.y;
    row.forEach((card, at) => {
      doc.y = top;
      drawCard(sheet, list, { card, wide, x: left + at * (wide + gap), isLone: columns === 1 });
    });
    doc.y = top + height + pt(7);
  }
  list.end();
  doc.y += pt(5);
}

type Sized = { card: PdfCard; wide: number; isLone: boolean };

function cardHeight(sheet: Sheet, { card, wide, isLone }: Sized): number {
  const { mm, pt } = sheet;
  const { lines, picture } = card;
  if (!picture) return linesHeight(sheet, lines, wide);
  if (isLone) return Math.max(linesHeight(sheet, lines, wide - mm(LONE_PICTURE + 4)), mm(LONE_PICTURE));
  return linesHeight(sheet, lines, wide) + mm(PICTURE_HEIGHT) + pt(3);
}

function drawCard(sheet: Sheet, list: Structure, { card, wide, x, isLone }: Sized & { x: number }): void {
  const { doc, mm, pt } = sheet;
  const { lines, picture } = card;
  const item = doc.struct('LI');
  list.add(item);
  const body = doc.struct('LBody');
  item.add(body);
  const top = doc.y;
  const aside = picture && isLone ? mm(LONE_PICTURE + 4) : 0;
  if (picture) {
    const height = mm(isLone ? LONE_PICTURE : PICTURE_HEIGHT);
    putPicture(sheet, body, { ...picture, x, fit: [isLone ? height : wide, height] });
    doc.y = isLone ? top : top + height + pt(3);
  }
  for (const line of lines) say(sheet, body, { tag: 'P', line, x: x + aside, width: wide - aside });
  item.end();
}
