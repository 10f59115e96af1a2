import type { Texts } from '~/i18n/texts';
import type * as en from '../en/authorizations';

export const authorizations: Texts<typeof en.authorizations> = {
  open: 'Avaa valtakirja',
  facts: { reference: 'Valtakirja', principal: 'Valtuutettu', attorney: 'Valtuuttaja' },
  until: (day) => `Se on voimassa ${day} asti.`,
  answerBy: (day) => `Vastaa viimeistään ${day}. Sen jälkeen valtakirja raukeaa.`,
  noAccount:
    'Jos sinulla ei vielä ole tunnusta, rekisteröidy tällä sähköpostiosoitteella. Tunnistamme sinut, kun tunnistaudut.',
  news: {
    asked: {
      subject: (reference) => `Valtakirja ${reference}: jotakin puuttuu`,
      heading: 'Valtakirjasta puuttuu jotakin',
      principal: 'Asiakaspalvelulla on kysymys. Kirjaudu sisään, niin voit lukea sen ja vastata.',
      attorney: 'Asiakaspalvelulla on kysymys. Kirjaudu sisään, niin näet, mitä kysytään, ja voit vastata.',
    },
    accepted: {
      subject: (reference) => `Valtakirja ${reference} on hyväksytty vastaanotetuksi`,
      heading: 'Valtuutettu on suostunut',
      principal: 'Asiakaspalvelu tarkistaa nyt valtakirjan. Saat viestin, kun se on tehty.',
      attorney: 'Olet suostunut. Asiakaspalvelu tarkistaa nyt valtakirjan.',
    },
    declined: {
      subject: (reference) => `Valtakirjaa ${reference} ei otettu vastaan`,
      heading: 'Valtuutettu ei suostunut',
      principal: 'Valitsemasi henkilö kieltäytyi. Voit valita jonkun toisen.',
      attorney: 'Olet kieltäytynyt. Sinun ei tarvitse tehdä muuta.',
    },
    approved: {
      subject: (reference) => `Valtakirja ${reference} on hyväksytty`,
      heading: 'Valtakirja on hyväksytty',
      principal: 'Valtuutettu voi nyt toimia puolestasi valtakirjan rajoissa. Voit peruuttaa sen milloin haluat.',
      attorney: 'Voit nyt toimia valtakirjan rajoissa. Kirjaudu sisään, niin näet, mitä se kattaa.',
    },
    rejected: {
      subject: (reference) => `Valtakirjaa ${reference} ei hyväksytty`,
      heading: 'Valtakirjaa ei hyväksytty',
      principal: 'Sillä ei voi toimia. Kirjaudu sisään, niin voit lukea, miksi.',
      attorney: 'Sillä ei voi toimia. Se, joka toimitti valtakirjan, näkee syyn portaalissa.',
    },
    revoked: {
      subject: (reference) => `Valtakirja ${reference} on peruutettu`,
      heading: 'Valtakirja on peruutettu',
      principal: 'Kukaan ei voi enää toimia sillä puolestasi.',
      attorney: 'Et voi enää toimia sillä.',
    },
    ended: {
      subject: (reference) => `Valtakirja ${reference} on päättynyt`,
      heading: 'Valtakirja on päättynyt',
      principal: 'Kukaan ei voi enää toimia sillä puolestasi. Kirjaudu sisään, niin näet, miksi se päättyi.',
      attorney: 'Et voi enää toimia sillä. Kirjaudu sisään, niin näet, miksi se päättyi.',
    },
  },
  acted: {
    subject: (number) => `Puolestasi on toimittu: ${number}`,
    heading: 'Valtuutettusi on toiminut puolestasi',
    what: {
      'fault-message': (number) => `Kiinteistöhuollolle kirjoitettiin viesti vikailmoituksesta ${number}.`,
      'fault-cancelled': (number) => `Vikailmoitus ${number} peruttiin.`,
      'fault-confirmed': (number) => `Kysymykseen, onko vika ${number} korjattu, vastattiin.`,
      'fault-joined': (number) => `Seuraat nyt vikailmoitusta ${number}.`,
      'request-message': (number) => `Asiakaspalvelulle kirjoitettiin viesti palvelupyynnöstä ${number}.`,
      'request-consent': (number) => `Kysymykseen suostumuksestasi pyyntöön ${number} vastattiin.`,
    },
    by: 'Tekijä',
    revoke: 'Jos tämä ei ole tahtosi mukaista, voit perua valtakirjan heti portaalissa tai asiakaspalvelussa.',
    open: 'Avaa portaalissa',
  },
  invitation: {
    subject: 'Sinut on valittu valtuutetuksi',
    heading: 'Sinut on valittu valtuutetuksi',
    who: (name) => `${name} on antanut sinulle valtakirjan vuokra-asuntonsa asioiden hoitamiseen.`,
    how: 'Jos suostut, kirjaudu asukasportaaliin ja tunnistaudu pankkitunnuksilla tai mobiilivarmenteella. Jos sinulla ei ole tunnusta, voit luoda sen. Vuokrasopimusta et tarvitse.',
    until: (when) => `Voit suostua ${when} asti.`,
    button: 'Katso kutsu',
    unknown: 'Jos et tunne valtuuttajaa, sinun ei tarvitse tehdä mitään.',
  },
};
