import { textsFor } from '~/i18n';
import type { Locale } from '~/i18n/locale';
import type { PdfPage } from '~/pdf/page';

export type NeighbourNote = { language: Locale; from: string; until: string };

/** From a neighbour to a neighbour: no landlord's name on it. */
export function notePaper({ language, from, until }: NeighbourNote): (page: PdfPage) => void {
  const { note } = textsFor(language).disturbances;
  return (page) => {
    page.heading(note.greeting, 1);
    page.paragraph(note.opening);
    page.paragraph(note.what);
    page.blankLines(2);
    page.paragraph(note.when);
    page.blankLines(1);
    page.paragraph(note.wish(from, until));
    page.paragraph(note.thanks);
    page.paragraph(note.signature);
  };
}
