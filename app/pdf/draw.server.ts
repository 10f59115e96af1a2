import type { Block } from './blocks';
import { drawAddress } from './draw-address.server';
import { drawFacts, drawFields, drawTicks } from './draw-form.server';
import { drawBullets, drawCards, drawSteps } from './draw-lists.server';
import { drawBlankLines, drawHeading, drawImage, drawParagraph } from './draw-text.server';
import { drawLetterhead, numberPages, openSheet, type PdfOrder, type Sheet } from './sheet.server';

/** Poster type grows no smaller than this: what is left goes on to a second page rather than be unreadable. */
const SMALLEST_TYPE = 0.7;

export async function drawPdf(order: PdfOrder): Promise<Buffer> {
  if (order.layout === 'letter') return bytesOf(drawn(order, 1));
  for (let scale = 1; scale > SMALLEST_TYPE; scale -= 0.06) {
    const sheet = drawn(order, scale);
    if (sheet.doc.bufferedPageRange().count === 1) return bytesOf(sheet);
  }
  return bytesOf(drawn(order, SMALLEST_TYPE));
}

function drawn(order: PdfOrder, typeScale: number): Sheet {
  const sheet = openSheet(order, typeScale);
  drawLetterhead(sheet);
  for (const block of order.blocks) drawBlock(sheet, block);
  sheet.root.end();
  if (order.layout === 'letter') numberPages(sheet);
  return sheet;
}

function bytesOf({ doc }: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}

type Drawers = { [Kind in Block['kind']]: (sheet: Sheet, block: Extract<Block, { kind: Kind }>) => void };

const drawers: Drawers = {
  heading: drawHeading,
  paragraph: drawParagraph,
  list: drawBullets,
  steps: drawSteps,
  facts: drawFacts,
  fields: drawFields,
  'blank-lines': drawBlankLines,
  ticks: drawTicks,
  image: drawImage,
  address: drawAddress,
  cards: drawCards,
  space: (sheet, { mm }) => {
    sheet.doc.y += sheet.mm(mm);
  },
};

function drawBlock<Kind extends Block['kind']>(sheet: Sheet, block: Extract<Block, { kind: Kind }>): void {
  drawers[block.kind as Kind](sheet, block);
}
