import type { Texts } from '~/i18n/texts';
import type { staff as en } from '../en/staff';

export const staff: Texts<typeof en> = {
  invitation: {
    subject: { invited: 'Käyttöoikeutesi asukasportaaliin', 'new-link': 'Uusi linkki asukasportaaliin' },
    text: {
      invited:
        'Sinulle on annettu asukasportaaliin käyttöoikeus työtäsi varten. Avaa linkki ja valitse salasana; tämä sähköpostiosoite on käyttäjätunnuksesi.',
      'new-link': 'Tässä on uusi linkki salasanan valitsemiseen. Aiemmat linkit eivät enää toimi.',
    },
    phone: 'Jos työsi vaatii kaksivaiheisen kirjautumisen, pidä puhelin ja todennussovellus käsillä.',
    validUntil: (time) => `Linkki on voimassa 24 tuntia, ${time} asti. Sitä voi käyttää kerran.`,
    button: 'Ota käyttöön',
    notYou: 'Jos et tiedä asiasta mitään, älä avaa linkkiä ja kerro siitä vuokranantajan IT-pääkäyttäjälle.',
  },
  security: {
    subject: {
      'password-changed': 'Salasanasi on vaihdettu',
      'second-factor-on': 'Kaksivaiheinen kirjautuminen on käytössä',
      'second-factor-off': 'Kaksivaiheinen kirjautuminen on poistettu käytöstä',
      'passkey-added': 'Olet lisännyt pääsyavaimen',
      'passkey-removed': 'Pääsyavain on poistettu',
      'recovery-codes-made': 'Sinulla on uudet varakoodit',
      'recovery-code-used': 'Varakoodi käytettiin',
      'access-ended': 'Käyttöoikeutesi portaaliin on päättynyt',
    },
    text: {
      'password-changed': (time) => `Työkäytössä olevan asukasportaalin tunnuksesi salasana vaihdettiin ${time}.`,
      'second-factor-on': (time) =>
        `${time} alkaen asukasportaaliin kirjautuminen pyytää koodin todennussovelluksestasi.`,
      'second-factor-off': (time) =>
        `${time} alkaen asukasportaaliin kirjautuminen ei enää pyydä koodia. Varakoodisi on poistettu.`,
      'passkey-added': (time: string) =>
        `Käyttöoikeuteesi lisättiin pääsyavain ${time}. Kirjautuessasi se käy koodin sijasta.`,
      'passkey-removed': (time: string) => `Yksi pääsyavaimistasi poistettiin ${time}. Se ei enää toimi.`,
      'recovery-codes-made': (time) => `Uudet varakoodit luotiin ${time}. Aiemmat eivät enää toimi.`,
      'recovery-code-used': (time) => `Salasanallasi ja varakoodilla kirjauduttiin ${time}. Tämä koodi ei enää toimi.`,
      'access-ended': (time) => `Työhön annettu käyttöoikeutesi päättyi ${time}, ja sinut on kirjattu ulos.`,
    },
    button: 'Siirry kirjautumissivulle',
    notYou: 'Jos tämä yllättää sinut, kerro siitä heti vuokranantajan IT-pääkäyttäjälle.',
  },
};
