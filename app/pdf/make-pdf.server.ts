import type { LandlordSettings } from '~/features/tenancy/settings';
import type { Locale } from '~/i18n/locale';
import { drawApart } from './draw-apart.server';
import { blocksOf, type PdfPage } from './page';
import { logoPicture } from './picture.server';

export type PdfAbout = {
  /** Shown by readers in place of the file's name, and all its metadata say: nothing about anybody. */
  title: string;
  locale: Locale;
  size?: 'A4' | 'A3';
  /** A poster is one page without page numbers, its type as large as what is to be said allows. */
  layout?: 'letter' | 'poster';
  /** Whose head it has; null for what people write to each other. */
  landlord: Pick<LandlordSettings, 'name' | 'brand'> | null;
  /** When it was written: the same letter is the same bytes. */
  now: Date;
};

/** A tagged PDF with the landlord's head, its own type, and page numbers. */
export async function makePdf(
  { title, locale, size = 'A4', layout = 'letter', landlord, now }: PdfAbout,
  write: (page: PdfPage) => void,
): Promise<Buffer> {
  const head = landlord && { name: landlord.name, brand: landlord.brand };
  const logo = await logoPicture(head?.brand.logo ?? null);
  return drawApart({ title, locale, size, layout, landlord: head, now, logo, blocks: blocksOf(write) });
}
