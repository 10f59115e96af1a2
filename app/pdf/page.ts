import type { Block, Fact, Field, Line, PdfCard, Picture, Tick, Words } from './blocks';

/** The blocks of a document, in the order they are read. */
export type PdfPage = {
  heading(text: string | Line, level?: 1 | 2 | 3): void;
  paragraph(words: Words): void;
  list(items: readonly Words[]): void;
  numbered(items: readonly Words[]): void;
  /** Numbered, with numbers to be seen from across a stairwell. */
  steps(items: readonly Words[]): void;
  /** A table of two columns: what, and which. */
  facts(facts: readonly Fact[]): void;
  /** Lines to write on by hand, with what belongs there under each: two beside each other. */
  fields(fields: readonly Field[]): void;
  blankLines(count: number): void;
  /** Boxes to tick by hand, or ticked already. */
  ticks(ticks: readonly Tick[]): void;
  image(image: Picture, about: { alt: string; widthMm: number }): void;
  /** Where a window envelope shows it; `aside` (date, reference) stands to its right. */
  address(receiver: readonly string[], aside?: readonly Fact[]): void;
  cards(cards: readonly PdfCard[], columns?: number): void;
  space(mm: number): void;
};

/** Writes down what a document holds, to be drawn afterwards. */
export function blocksOf(write: (page: PdfPage) => void): Block[] {
  const blocks: Block[] = [];
  const add = (block: Block) => void blocks.push(block);
  write({
    heading: (text, level = 2) => add({ kind: 'heading', level, line: typeof text === 'string' ? { text } : text }),
    paragraph: (words) => add({ kind: 'paragraph', lines: linesOf(words) }),
    list: (items) => add({ kind: 'list', marks: 'bullets', items: items.map(linesOf) }),
    numbered: (items) => add({ kind: 'list', marks: 'numbers', items: items.map(linesOf) }),
    steps: (items) => add({ kind: 'steps', items: items.map(linesOf) }),
    facts: (facts) => add({ kind: 'facts', facts }),
    fields: (fields) => add({ kind: 'fields', fields }),
    blankLines: (count) => add({ kind: 'blank-lines', count }),
    ticks: (ticks) => add({ kind: 'ticks', ticks }),
    image: (image, { alt, widthMm }) => add({ kind: 'image', image, alt, widthMm }),
    address: (receiver, aside = []) => add({ kind: 'address', receiver, aside }),
    cards: (cards, columns = 2) => add({ kind: 'cards', cards, columns }),
    space: (mm) => add({ kind: 'space', mm }),
  });
  return blocks;
}

function linesOf(words: Words): readonly Line[] {
  if (typeof words === 'string') return [{ text: words }];
  return 'text' in words ? [words] : words;
}
