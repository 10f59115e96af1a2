import type { Locale } from '~/i18n/locale';
import type { Texts } from '~/i18n/texts';

const en = {
  title: 'Choose who you are',
  heading: 'Identification',
  testService: 'Test service',
  notReal: 'This is not a real bank. The people below do not exist, and nothing leaves this computer.',
  asking: (service: string) => `You are identifying yourself to the service ${service}.`,
  choose: 'Who do you want to be?',
  nobody: 'There are no test persons to choose from.',
  cancel: 'Cancel and return to the service',
  endedTitle: 'The identification has ended',
  ended: 'It took too long or was already used. Go back to the service and start again.',
  back: 'Back to the service',
};

const fi: Texts<typeof en> = {
  title: 'Valitse, kuka olet',
  heading: 'Tunnistautuminen',
  testService: 'Testipalvelu',
  notReal: 'Tämä ei ole oikea pankki. Alla olevia henkilöitä ei ole olemassa, eikä mitään lähde tältä koneelta.',
  asking: (service) => `Tunnistaudut palveluun ${service}.`,
  choose: 'Kuka haluat olla?',
  nobody: 'Valittavia testihenkilöitä ei ole.',
  cancel: 'Keskeytä ja palaa palveluun',
  endedTitle: 'Tunnistautuminen on päättynyt',
  ended: 'Siihen kului liikaa aikaa tai se on jo käytetty. Palaa palveluun ja aloita uudelleen.',
  back: 'Takaisin palveluun',
};

const sv: Texts<typeof en> = {
  title: 'Välj vem du är',
  heading: 'Identifiering',
  testService: 'Testtjänst',
  notReal: 'Det här är ingen riktig bank. Personerna nedan finns inte, och ingenting lämnar den här datorn.',
  asking: (service) => `Du identifierar dig för tjänsten ${service}.`,
  choose: 'Vem vill du vara?',
  nobody: 'Det finns inga testpersoner att välja mellan.',
  cancel: 'Avbryt och gå tillbaka till tjänsten',
  endedTitle: 'Identifieringen har avslutats',
  ended: 'Det tog för lång tid eller så är den redan använd. Gå tillbaka till tjänsten och börja om.',
  back: 'Tillbaka till tjänsten',
};

export type BrokerTexts = Record<Locale, Texts<typeof en>>;
export const brokerTexts: BrokerTexts = { fi, sv, en };
