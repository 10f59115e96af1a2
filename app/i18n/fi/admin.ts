import type { admin as en } from '../en/admin';
import { plural } from '../plural';
import type { Texts } from '../texts';

export const admin: Texts<typeof en> = {
  restored: {
    title: 'Käy läpi, mitä varmuuskopio on palauttanut',
    text: ({ at, madeAt }: { at: string; madeAt: string }) =>
      `Portaali palautettiin ${at} varmuuskopiosta, joka oli tehty ${madeAt}. Mitä niiden välillä tapahtui, ei ole täällä.`,
    staff: 'Sen jälkeen lähteneet työntekijät pääsevät taas kirjautumaan. Päätä heidän käyttöoikeutensa uudelleen:',
    staffLink: 'Henkilökunta',
    powers:
      'Sen jälkeen perutut valtakirjat ovat taas voimassa ja käytetyt käytettävissä. Peru uudelleen ne, joista tiedät:',
    powersLink: 'Valtakirjat',
  },
  waitingTitle: 'Odottaa',
  nothingWaits: 'Juuri nyt mikään ei odota sinua.',
  late: (n) => `${n} myöhässä`,
  atLeast: (n) => `${n}+`,
  tasks: (n) =>
    plural('fi', n, { one: 'väkivaltailmoitus odottaa toimia', other: 'väkivaltailmoitusta odottaa toimia' }),
  unread: (n) => plural('fi', n, { one: 'häiriötapaus luettavana', other: 'häiriötapausta luettavana' }),
  owed: (n) => plural('fi', n, { one: 'häiriötapauksesta kerrottava', other: 'häiriötapauksesta kerrottava' }),
  steps: (n) =>
    plural('fi', n, { one: 'häiriötapauksen seuraava vaihe on nyt', other: 'häiriötapauksen seuraava vaihe on nyt' }),
  signs: (n) =>
    plural('fi', n, {
      one: 'porraskäytävästä puuttuu kyltti uusia asukkaita varten',
      other: 'porraskäytävästä puuttuu kyltti uusia asukkaita varten',
    }),
  papers: (n) =>
    plural('fi', n, {
      one: 'kirje uudelle asukkaalle tulostettavana',
      other: 'kirjettä uusille asukkaille tulostettavana',
    }),
  requests: (n) =>
    plural('fi', n, { one: 'palvelupyyntö odottaa vastausta', other: 'palvelupyyntöä odottaa vastausta' }),
  unclaimed: (n) => `${n} ilman käsittelijää`,
  powerLetters: (n) =>
    plural('fi', n, {
      one: 'valtakirjaa koskeva kirje postitettavana',
      other: 'valtakirjoja koskevaa kirjettä postitettavana',
    }),
  powers: (n) => plural('fi', n, { one: 'valtakirja tarkistettavana', other: 'valtakirjaa tarkistettavana' }),
  unmatched: (n) =>
    plural('fi', n, { one: 'uusi henkilö ilman kotia rekisterissä', other: 'uutta henkilöä ilman kotia rekisterissä' }),
  imports: (n) => plural('fi', n, { one: 'rekisterin tuonti päätettävänä', other: 'rekisterin tuontia päätettävänä' }),
  todayTitle: 'Tämän päivän ajanvaraukset',
  nobodyToday: 'Tälle päivälle ei ole enää varauksia.',
  toDay: 'Koko päivä',
  more: (n) => plural('fi', n, { one: 'ja 1 muu', other: `ja ${n} muuta` }),
  doorsTitle: 'Siirry',
};
