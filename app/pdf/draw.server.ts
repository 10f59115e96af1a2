import type { Block } from './blocks';
import { drawAddress } from './draw-address.server';
import { drawFacts, drawFields, drawTicks } from './draw-form.server';
import { drawBullets, drawCards, drawSteps } from './draw-lists.server';
import { drawBlankLines, drawHeading, drawImage, drawParagraph } from './draw-text.server';
import { readFonts } from './fonts.server';
import { drawLetterhead, numberPages } from './furniture.server';
import { type FontSources, openedFonts, openSheet, type PdfOrder, type Sheet } from './sheet.server';

/** A poster's type is as large as fits on the page; smaller than this it could not be read, and a second page follows. */
const POSTER_TYPE = { smallest: 0.7, largest: 1.6 };
const TRIES = 6;

export async function drawPdf(order: PdfOrder): Promise<Buffer> {
  const fonts = await readFonts();
  const first = drawn(order, { fonts, typeScale: 1 });
  return bytesOf(order.layout === 'letter' ? first : largestPoster(first));
}

function largestPoster(first: Sheet): Sheet {
  // Taking a typeface apart is most of the work, and is done once for all tries.
  const fonts = openedFonts(first);
  const at = (typeScale: number) => drawn(first.order, { fonts, typeScale });
  let { smallest: fits, largest: tooLarge } = POSTER_TYPE;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const middle = (fits + tooLarge) / 2;
    if (at(middle).doc.bufferedPageRange().count === 1) fits = middle;
    else tooLarge = middle;
  }
  return at(fits);
}

function drawn(order: PdfOrder, type: { fonts: FontSources; typeScale: number }): Sheet {
  const sheet = openSheet(order, type);
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
