import type { LandlordSettings } from '~/features/tenancy/settings';
import type { Locale } from '~/i18n/locale';
import { drawPdf } from './draw.server';
import { readFonts } from './fonts.server';
import { blocksOf, type PdfPage } from './page';
import { logoPicture } from './picture.server';

export type PdfAbout = {
  /** Shown by readers in place of the file's name, and all its metadata say: nothing about anybody. */
  title: string;
  locale: Locale;
  size?: 'A4' | 'A3';
  /** A poster is one page without page numbers, its type made smaller where there is much to say. */
  layout?: 'letter' | 'poster';
  /** Whose head it has; null for what people write to each other. */
  landlord: Pick<LandlordSettings, 'name' | 'brand'> | null;
  /** When it was written: the same letter is the same bytes. */
  now: Date;
};

/** A tagged PDF with the landlord's head, its own type, and page numbers. */
export async function makePdf(about: PdfAbout, write: (page: PdfPage) => void): Promise<Buffer> {
  const [fonts, logo] = await Promise.all([readFonts(), logoPicture(about.landlord?.brand.logo ?? null)]);
  return drawPdf({ size: 'A4', layout: 'letter', ...about, fonts, logo, blocks: blocksOf(write) });
}
