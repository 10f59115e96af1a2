import type * as en from '../en/ui';
import { plural } from '../plural';
import type { Texts } from '../texts';

export const ui: Texts<typeof en.ui> = {
  skipToContent: 'Siirry sisältöön',
  menu: 'Valikko',
  closeMenu: 'Sulje valikko',
  mainNavigation: 'Päävalikko',
  language: 'Kieli',
  back: 'Takaisin',
  optional: 'vapaaehtoinen',
  yes: 'Kyllä',
  no: 'Ei',
  choose: 'Valitse',
  search: 'Hae',
  errorSummaryTitle: (count) =>
    plural('fi', count, { one: 'Yksi kohta pitää korjata', other: `${count} kohtaa pitää korjata` }),
  errorTitlePrefix: 'Korjattavaa',
  error: 'Virhe',
  pages: 'Sivut',
  previousPage: 'Edellinen sivu',
  nextPage: 'Seuraava sivu',
  pageOf: (page, pages) => `Sivu ${page}/${pages}`,
  openPhoto: (number, count) => `Avaa kuva ${number}/${count}`,
  photos: {
    choose: 'Ota tai valitse kuvia',
    chooseMore: 'Lisää kuvia',
    kept: 'Tallennettu kuva',
    remove: 'Poista',
    removeNamed: 'Poista {name}',
    retry: 'Yritä uudelleen',
    uploading: 'Lähetetään kuvaa {name}.',
    uploaded: '{name} on tallennettu.',
    failed: 'Kuvaa {name} ei voitu lähettää. Se lähetetään lomakkeen mukana.',
  },
  password: {
    met: 'täyttyy',
    missing: 'Vielä puuttuu:',
    enough: 'Salasana täyttää vaatimukset.',
    show: 'Näytä salasana',
    hide: 'Piilota salasana',
  },
};
