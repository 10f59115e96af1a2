import { plural } from '~/i18n/plural';
import type { Texts } from '~/i18n/texts';
import type * as en from '../en/disturbances';

export const disturbances: Texts<typeof en.disturbances> = {
  open: 'Öppna anmälan',
  facts: { number: 'Anmälan' },
  received: {
    subject: (number) => `Anmälan ${number} har tagits emot`,
    heading: 'Vi har fått din anmälan',
    intro: 'Någon på kundtjänsten läser den inom några dagar. Det som händer senare kan du lägga till i samma anmälan.',
    promise: (days) => `Vi berättar hur det går med högst ${days} arbetsdagars mellanrum.`,
    secret: 'Bara vår personal vet vem som har anmält. Det berättas aldrig för den anmälan gäller.',
  },
  news: {
    update: {
      subject: (number) => `Anmälan ${number}: något nytt att läsa`,
      heading: 'Det finns något nytt i din anmälan',
      body: 'Logga in för att läsa det.',
    },
    closed: {
      subject: (number) => `Anmälan ${number} har avslutats`,
      heading: 'Din anmälan har avslutats',
      body: 'Logga in för att läsa hur det gick.',
    },
    reopened: {
      subject: (number) => `Anmälan ${number} har öppnats igen`,
      heading: 'Din anmälan är öppen igen',
      body: 'Du berättade att det fortsätter. Någon läser ditt svar inom några dagar.',
    },
    quiet: {
      subject: (number) => `Anmälan ${number}: en fråga`,
      heading: 'En fråga om din anmälan',
      body: 'Det har gått några veckor sedan din anmälan avslutades. Logga in och berätta hur det är nu: ett tryck räcker.',
    },
  },
  hearing: {
    subject: (number) => `Ett ärende om boendet i ditt hem, ${number}`,
    heading: 'Vi vill höra dig',
    body: 'Vi har fått höra något om boendet i ditt hem och vill först av allt höra din sida. Logga in för att läsa vad det gäller och svara.',
    answerBy: (day) => `Svara senast ${day}.`,
    button: 'Läs och svara',
  },
  desk: {
    subject: (count) => plural('sv', count, { one: 'Ett ärende väntar', other: `${count} ärenden väntar` }),
    heading: 'Det finns ärenden som väntar',
    late: (count) =>
      plural('sv', count, {
        one: 'Försenat: ett fall har inte lästs i tid.',
        other: `Försenat: ${count} fall har inte lästs i tid.`,
      }),
    owed: (count) =>
      plural('sv', count, { one: 'En anmälare väntar på besked.', other: `${count} anmälare väntar på besked.` }),
    steps: (count) =>
      plural('sv', count, { one: 'Det är dags för ett nästa steg.', other: `Det är dags för ${count} nästa steg.` }),
    signs: (count) =>
      plural('sv', count, {
        one: 'I ett trapphus måste skylten upp innan nya hyresgäster underrättas.',
        other: `I ${count} trapphus måste skylten upp innan nya hyresgäster underrättas.`,
      }),
    button: 'Öppna störningsärendena',
  },
  task: {
    newSubject: (number) => `Ny uppgift ${number}`,
    lateSubject: (number) => `Uppgift ${number} är försenad`,
    newHeading: 'En uppgift med kort tid',
    lateHeading: 'Tiden har gått ut',
    due: (when) => `Den ska skötas senast ${when}.`,
    late: (when) => `Den skulle ha skötts senast ${when}. Den som kan tar den nu.`,
    content: 'Vad det gäller står bara i portalen.',
    button: 'Öppna uppgiften',
  },
  safety: {
    subject: { signing: 'Hos oss bryr sig grannarna', 'first-day': 'Välkommen hem: hos oss bryr sig grannarna' },
    heading: { signing: 'Grannar som bryr sig', 'first-day': 'Välkommen hem' },
    intro: {
      signing:
        'Du ska snart flytta in hos oss. I våra hus har vi kommit överens om vad en granne gör när någon far illa.',
      'first-day':
        'I dag börjar ditt hyresavtal. Här är än en gång vad vi har kommit överens om att en granne gör när någon far illa.',
    },
    sign: 'Detsamma står på skylten i ditt trapphus.',
    self: 'Om du själv är i fara ser du på sidan också vem som hjälper dig och dina barn.',
    button: 'Läs vad du kan göra',
  },
};
