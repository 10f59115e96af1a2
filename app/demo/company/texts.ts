import { type BrokerTexts, brokerTexts } from '../broker/texts';

/** The same page as the broker's, at a made-up company. */
export const companyTexts: BrokerTexts = {
  fi: {
    ...brokerTexts.fi,
    heading: 'Kotihovin tunnukset',
    notReal: 'Tämä ei ole oikean yrityksen kirjautuminen. Alla olevia henkilöitä ei ole olemassa.',
    endedTitle: 'Kirjautuminen on päättynyt',
  },
  sv: {
    ...brokerTexts.sv,
    heading: 'Kotihovis konton',
    notReal: 'Det här är inte ett riktigt företags inloggning. Personerna nedan finns inte.',
    endedTitle: 'Inloggningen har avslutats',
  },
  en: {
    ...brokerTexts.en,
    heading: 'Kotihovi accounts',
    notReal: 'This is not the sign-in of a real company. The people below do not exist.',
    endedTitle: 'The sign-in has ended',
  },
};
