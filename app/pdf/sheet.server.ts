import PDFDocument from 'pdfkit';
import type { LandlordSettings } from '~/features/tenancy/settings';
import type { Locale } from '~/i18n/locale';
import type { Block, Line, Picture, Style } from './blocks';
import type { FontName, Fonts } from './fonts.server';
import { printable, printableTitle } from './printable';

/** Everything a document is drawn from. */
export type PdfOrder = {
  title: string;
  locale: Locale;
  size: 'A4' | 'A3';
  layout: 'letter' | 'poster';
  landlord: Pick<LandlordSettings, 'name' | 'brand'> | null;
  now: Date;
  logo: Picture | null;
  blocks: readonly Block[];
};

/** As files, or as another sheet has opened them. */
export type FontSources = Fonts | Record<FontName, OpenedFont>;

export type Structure = ReturnType<PDFKit.PDFDocument['struct']>;
export type Sheet = {
  doc: PDFKit.PDFDocument;
  /** The element that holds all that is read. */
  root: Structure;
  order: PdfOrder;
  left: number;
  width: number;
  mm(n: number): number;
  /** Of type: a poster's is scaled. */
  pt(n: number): number;
};

type Type = { font: FontName; size: number };
export const TYPES: Record<Style, Type> = {
  normal: { font: 'regular', size: 11 },
  strong: { font: 'bold', size: 11 },
  small: { font: 'regular', size: 9 },
  lead: { font: 'regular', size: 13 },
  big: { font: 'bold', size: 18 },
  huge: { font: 'bold', size: 40 },
};
export const INK = '#1a1a1a';

/** From the edges, in millimetres. A letter's foot holds the page's number. */
const MARGINS = {
  letter: { top: 18, right: 20, bottom: 22, left: 20 },
  poster: { top: 10, right: 15, bottom: 10, left: 15 },
};

export function openSheet(order: PdfOrder, { fonts, typeScale }: { fonts: FontSources; typeScale: number }): Sheet {
  const { size, locale, title, now, layout } = order;
  const unit = size === 'A3' ? Math.SQRT2 : 1;
  const mm = (n: number) => (n * 72 * unit) / 25.4;
  const edges = MARGINS[layout];
  const doc = new PDFDocument({
    size,
    margins: { top: mm(edges.top), right: mm(edges.right), bottom: mm(edges.bottom), left: mm(edges.left) },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    lang: locale,
    displayTitle: true,
    bufferPages: true,
    font: '',
    info: { Title: printableTitle(title), Creator: 'Rappu', Producer: 'Rappu', CreationDate: now },
  });
  for (const name of ['bold', 'regular'] as const) {
    doc.registerFont(name, fonts[name] as Buffer);
    // A font has one glyph for several characters and keeps the first it meets: not the no-break space for every space.
    doc.font(name).fontSize(10).widthOfString(' -');
  }
  const root = doc.struct('Document');
  doc.addStructure(root);
  const { left, right } = doc.page.margins;
  const width = doc.page.width - left - right;
  return { doc, root, order, left, width, mm, pt: (n) => n * unit * typeScale };
}

/** What comes next stands together: on a new page if this one has no room for it. */
export function makeRoom({ doc }: Sheet, height: number): void {
  const isTop = doc.y <= doc.page.margins.top;
  if (!isTop && doc.y + height > doc.page.maxY()) doc.addPage();
}

type Said = { tag: string; line: Line; x: number; width: number; type?: Type; colour?: string; scope?: 'Row' };
/** What the library takes and its types leave out. */
export type ElementOptions = NonNullable<Parameters<PDFKit.PDFDocument['struct']>[1]> & {
  scope?: string;
  bbox?: number[];
};

/** One element of the structure, with its text in it. */
export function say(sheet: Sheet, parent: Structure, { tag, line, x, width, scope, ...look }: Said): void {
  const { doc, order } = sheet;
  const { drawn, meant, features } = shown(sheet, line);
  const { type = TYPES[line.style ?? 'normal'], colour = INK } = look;
  const options: ElementOptions = {};
  if (line.lang && line.lang !== order.locale) options.lang = line.lang;
  if (drawn !== meant) options.actual = meant;
  if (scope) options.scope = scope;
  parent.add(
    doc.struct(tag, options, () => {
      doc.font(type.font).fontSize(sheet.pt(type.size)).fillColor(colour).text(drawn, x, doc.y, { width, features });
    }),
  );
}

export function heightOf(sheet: Sheet, line: Line, width: number, type = TYPES[line.style ?? 'normal']): number {
  const { drawn, features } = shown(sheet, line);
  sheet.doc.font(type.font).fontSize(sheet.pt(type.size));
  return sheet.doc.heightOfString(drawn, { width, features });
}

export const linesHeight = (sheet: Sheet, lines: readonly Line[], width: number) =>
  lines.reduce((sum, line) => sum + heightOf(sheet, line, width), 0);

/**
 * The typeface takes ị apart into i and a dot, and every i of the document would then be read as ị: whole letters are
 * taken instead. The ordinary ones are not taken apart, and without this are drawn faster.
 */
const WHOLE_LETTERS = { ccmp: false } as unknown as NonNullable<PDFKit.Mixins.TextOptions['features']>;
const ORDINARY = /^[\n\u0020-\u00ff\u2010-\u2026\u20ac]*$/;

type OpenedFont = { hasGlyphForCodePoint(code: number): boolean };

function openedFont(doc: Sheet['doc'], name: FontName): OpenedFont {
  doc.font(name);
  return (doc as unknown as { _font: { font: OpenedFont } })._font.font;
}

export function openedFonts({ doc }: Sheet): Record<FontName, OpenedFont> {
  return { regular: openedFont(doc, 'regular'), bold: openedFont(doc, 'bold') };
}

/** A letter the typeface lacks is drawn as a mark; what was meant stands beside it for programs that read aloud. */
function shown({ doc }: Sheet, { text, style = 'normal' }: Line) {
  const meant = printable(text);
  const font = openedFont(doc, TYPES[style].font);
  const drawn = [...meant].map((letter) => (isIn(font, letter) ? letter : '\uFFFD')).join('');
  return { drawn, meant, features: ORDINARY.test(drawn) ? undefined : WHOLE_LETTERS };
}

function isIn(font: OpenedFont, letter: string): boolean {
  return letter === '\n' || font.hasGlyphForCodePoint(letter.codePointAt(0)!);
}
