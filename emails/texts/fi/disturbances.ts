import { plural } from '~/i18n/plural';
import type { Texts } from '~/i18n/texts';
import type * as en from '../en/disturbances';

export const disturbances: Texts<typeof en.disturbances> = {
  open: 'Avaa ilmoitus',
  facts: { number: 'Ilmoitus' },
  received: {
    subject: (number) => `Ilmoitus ${number} on vastaanotettu`,
    heading: 'Olemme saaneet ilmoituksesi',
    intro:
      'Asiakaspalvelussa joku lukee sen muutaman päivän kuluessa. Voit lisätä samaan ilmoitukseen, mitä myöhemmin tapahtuu.',
    promise: (days) => `Kerromme sinulle, miten asia etenee, vähintään ${days} työpäivän välein.`,
    secret: 'Ilmoittajan tietää vain henkilökuntamme. Sitä ei koskaan kerrota sille, jota ilmoitus koskee.',
  },
  news: {
    update: {
      subject: (number) => `Ilmoitus ${number}: uutta luettavaa`,
      heading: 'Ilmoituksessasi on uutta',
      body: 'Kirjaudu sisään, niin voit lukea sen.',
    },
    closed: {
      subject: (number) => `Ilmoitus ${number} on päätetty`,
      heading: 'Ilmoituksesi on päätetty',
      body: 'Kirjaudu sisään lukemaan, miten asiassa kävi.',
    },
    reopened: {
      subject: (number) => `Ilmoitus ${number} on avattu uudelleen`,
      heading: 'Ilmoituksesi on taas auki',
      body: 'Kerroit, että häiriö jatkuu. Joku lukee vastauksesi muutaman päivän kuluessa.',
    },
    quiet: {
      subject: (number) => `Ilmoitus ${number}: yksi kysymys`,
      heading: 'Yksi kysymys ilmoituksestasi',
      body: 'Ilmoituksesi päättämisestä on kulunut muutama viikko. Kirjaudu sisään ja kerro, millaista nyt on: yksi painallus riittää.',
    },
  },
  hearing: {
    subject: (number) => `Asuntosi asumista koskeva asia ${number}`,
    heading: 'Haluamme kuulla sinua',
    body: 'Meille on kerrottu asumisesta asunnossasi, ja haluamme ennen muuta kuulla sinun kantasi. Kirjaudu sisään, niin näet, mistä on kyse, ja voit vastata.',
    answerBy: (day) => `Vastaa viimeistään ${day}.`,
    button: 'Lue ja vastaa',
  },
  desk: {
    subject: (count) => plural('fi', count, { one: 'Yksi asia odottaa', other: `${count} asiaa odottaa` }),
    heading: 'Asioita odottaa',
    late: (count) =>
      plural('fi', count, {
        one: 'Myöhässä: yhtä tapausta ei ole luettu ajallaan.',
        other: `Myöhässä: ${count} tapausta ei ole luettu ajallaan.`,
      }),
    owed: (count) =>
      plural('fi', count, {
        one: 'Yksi ilmoittaja odottaa väliaikatietoa.',
        other: `${count} ilmoittajaa odottaa väliaikatietoa.`,
      }),
    steps: (count) =>
      plural('fi', count, {
        one: 'Yhden seuraavan askeleen aika on tullut.',
        other: `${count} seuraavan askeleen aika on tullut.`,
      }),
    signs: (count) =>
      plural('fi', count, {
        one: 'Yhteen rappuun on laitettava kyltti, ennen kuin uusille asukkaille kerrotaan.',
        other: `${count} rappuun on laitettava kyltti, ennen kuin uusille asukkaille kerrotaan.`,
      }),
    button: 'Avaa häiriöasiat',
  },
  task: {
    newSubject: (number) => `Uusi tehtävä ${number}`,
    lateSubject: (number) => `Tehtävä ${number} on myöhässä`,
    newHeading: 'Tehtävä, jolla on lyhyt määräaika',
    lateHeading: 'Määräaika on mennyt',
    due: (when) => `Tehtävä on hoidettava viimeistään ${when}.`,
    late: (when) => `Tehtävä piti hoitaa viimeistään ${when}. Kuka vain voi, ottaa sen nyt.`,
    content: 'Mistä on kyse, näkyy vain palvelussa.',
    button: 'Avaa tehtävä',
  },
  safety: {
    subject: { signing: 'Meillä naapuri välittää', 'first-day': 'Tervetuloa kotiin: meillä naapuri välittää' },
    heading: { signing: 'Naapuri välittää', 'first-day': 'Tervetuloa kotiin' },
    intro: {
      signing: 'Olet muuttamassa meille. Taloissamme on sovittu, mitä naapuri tekee, kun jotakuta satutetaan.',
      'first-day':
        'Tänään vuokrasopimuksesi alkaa. Tässä vielä kerran, mitä olemme sopineet naapurin tekevän, kun jotakuta satutetaan.',
    },
    sign: 'Sama lukee rappusi kyltissä.',
    self: 'Jos olet itse vaarassa, sivulta näet myös, kuka auttaa sinua ja lapsiasi.',
    button: 'Lue, miten toimia',
  },
};
