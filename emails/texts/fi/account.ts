import type { Texts } from '~/i18n/texts';
import type * as en from '../en/account';

export const account: Texts<typeof en.account> = {
  activation: {
    subject: 'Vahvista tunnuksesi asukasportaaliin',
    heading: 'Vahvista tunnuksesi',
    occasion: {
      registered: 'Tällä sähköpostiosoitteella on rekisteröidytty asukasportaaliin. Jäljellä on vielä yksi vaihe.',
      'asked-again': 'Pyysit uutta linkkiä tunnuksesi vahvistamiseen. Aiemmat linkit eivät enää toimi.',
    },
    how: 'Avaa linkki ja vahvista tunnus sähköpostiosoitteellasi ja salasanallasi. Pelkkä linkin avaaminen ei muuta mitään.',
    validUntil: (time) => `Linkki on voimassa 24 tuntia, ${time} asti. Sitä voi käyttää kerran.`,
    button: 'Vahvista tunnus',
    notYou: 'Jos et ole rekisteröitynyt, sinun ei tarvitse tehdä mitään. Tunnusta ei voi käyttää ilman vahvistusta.',
  },
  reset: {
    subject: 'Valitse uusi salasana asukasportaaliin',
    heading: 'Valitse uusi salasana',
    intro: 'Joku, todennäköisesti sinä, pyysi uutta salasanaa asukasportaaliin.',
    validUntil: (time) => `Linkki on voimassa 24 tuntia, ${time} asti. Sitä voi käyttää kerran.`,
    button: 'Valitse uusi salasana',
    notYou: 'Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään. Salasanasi pysyy ennallaan.',
  },
  resetDone: {
    subject: 'Salasanasi on vaihdettu',
    heading: 'Salasanasi on vaihdettu',
    intro: (time) => `Asukasportaalin tunnuksesi salasana vaihdettiin ${time}.`,
    signedOut: 'Sinut on kirjattu ulos kaikilta laitteilta. Kirjaudu sisään uudella salasanalla.',
    button: 'Kirjaudu sisään',
    notYou:
      'Jos et vaihtanut salasanaa itse, tilaa heti uusi salasana kirjautumissivulta ja kerro asiasta asiakaspalveluun.',
  },
  someoneTriedToRegister: {
    subject: 'Sähköpostiosoitettasi käytettiin asukasportaalissa',
    heading: 'Sinulla on jo tunnus',
    intro: 'Joku yritti rekisteröityä asukasportaaliin tällä sähköpostiosoitteella. Osoitteella on jo tunnus.',
    you: 'Jos se olit sinä, kirjaudu sisään tavalliseen tapaan. Jos olet unohtanut salasanasi, voit tilata uuden kirjautumissivulta.',
    button: 'Siirry kirjautumissivulle',
    notYou: 'Jos se et ollut sinä, sinun ei tarvitse tehdä mitään. Tunnuksesi ei ole muuttunut.',
  },
  superseded: {
    subject: 'Tunnuksesi asukasportaaliin on korvattu uudella',
    heading: 'Uusi tunnus on korvannut tämän tunnuksen',
    intro: (time) =>
      `Otit ${time} käyttöön uuden tunnuksen asukasportaaliin toisella sähköpostiosoitteella. Tämän osoitteen tunnus on suljettu ja sen istunnot on päätetty.`,
    kept: 'Vikailmoituksesi ja muut asiasi löytyvät uudesta tunnuksesta.',
    button: 'Siirry kirjautumissivulle',
    notYou: (phone) => `Jos et tehnyt tätä itse, soita asiakaspalveluun niin pian kuin voit: ${phone}.`,
  },
  matchFound: {
    subject: 'Voit nyt käyttää asukasportaalia',
    heading: 'Löysimme sinut asukasrekisteristä',
    intro: 'Kun tunnistauduit asukasportaalissa, emme löytäneet sinua asukasrekisteristä. Nyt tietosi ovat siellä.',
    next: 'Kun kirjaudut sisään, näet portaalissa kotiasi koskevat asiat.',
    button: 'Kirjaudu sisään',
  },
};
