import type * as en from '../en/ui';
import { plural } from '../plural';
import type { Texts } from '../texts';

export const ui: Texts<typeof en.ui> = {
  skipToContent: 'Hoppa till innehållet',
  menu: 'Meny',
  closeMenu: 'Stäng menyn',
  mainNavigation: 'Huvudmeny',
  language: 'Språk',
  back: 'Tillbaka',
  optional: 'frivilligt',
  yes: 'Ja',
  no: 'Nej',
  choose: 'Välj',
  search: 'Sök',
  errorSummaryTitle: (count) =>
    plural('sv', count, { one: 'En uppgift behöver rättas', other: `${count} uppgifter behöver rättas` }),
  errorTitlePrefix: 'Behöver rättas',
  error: 'Fel',
  pages: 'Sidor',
  previousPage: 'Föregående sida',
  nextPage: 'Nästa sida',
  pageOf: (page, pages) => `Sida ${page} av ${pages}`,
  openPhoto: (number, count) => `Öppna bild ${number} av ${count}`,
  photos: {
    choose: 'Ta eller välj bilder',
    chooseMore: 'Lägg till fler bilder',
    kept: 'Sparad bild',
    remove: 'Ta bort',
    removeNamed: 'Ta bort {name}',
    retry: 'Försök igen',
    uploading: '{name} skickas.',
    uploaded: '{name} har sparats.',
    failed: '{name} kunde inte skickas. Bilden skickas tillsammans med formuläret.',
  },
  password: {
    met: 'klart',
    missing: 'Saknas ännu:',
    enough: 'Lösenordet uppfyller kraven.',
    show: 'Visa lösenordet',
    hide: 'Dölj lösenordet',
  },
};
