import type { Texts } from '~/i18n/texts';
import type * as en from '../en/authorizations';

export const authorizations: Texts<typeof en.authorizations> = {
  open: 'Öppna fullmakten',
  facts: { reference: 'Fullmakt', principal: 'Fullmaktstagare', attorney: 'Fullmaktsgivare' },
  until: (day) => `Den gäller till och med ${day}.`,
  answerBy: (day) => `Svara senast ${day}. Efter det förfaller fullmakten.`,
  noAccount:
    'Om du inte har något konto än kan du registrera dig med den här e-postadressen. Vi känner igen dig när du identifierar dig.',
  news: {
    asked: {
      subject: (reference) => `Fullmakt ${reference}: något saknas`,
      heading: 'Något saknas i fullmakten',
      principal: 'Kundtjänsten har en fråga. Logga in för att läsa den och svara.',
      attorney: 'Kundtjänsten har en fråga. Logga in för att se vad det gäller och svara.',
    },
    accepted: {
      subject: (reference) => `Fullmakt ${reference} har tagits emot`,
      heading: 'Fullmaktstagaren har tackat ja',
      principal: 'Nu granskar kundtjänsten fullmakten. Du får ett meddelande när det är klart.',
      attorney: 'Du har tackat ja. Nu granskar kundtjänsten fullmakten.',
    },
    declined: {
      subject: (reference) => `Fullmakt ${reference} togs inte emot`,
      heading: 'Fullmaktstagaren tackade nej',
      principal: 'Den du valde har tackat nej. Du kan välja någon annan.',
      attorney: 'Du har tackat nej. Du behöver inte göra något mer.',
    },
    approved: {
      subject: (reference) => `Fullmakt ${reference} har godkänts`,
      heading: 'Fullmakten har godkänts',
      principal: 'Fullmaktstagaren kan nu sköta dina ärenden inom fullmakten. Du kan återkalla den när du vill.',
      attorney: 'Du kan nu sköta ärenden inom fullmakten. Logga in för att se vad den omfattar.',
    },
    rejected: {
      subject: (reference) => `Fullmakt ${reference} godkändes inte`,
      heading: 'Fullmakten godkändes inte',
      principal: 'Den ger ingen behörighet. Logga in för att läsa varför.',
      attorney: 'Den ger ingen behörighet. Den som lämnade in fullmakten ser orsaken i portalen.',
    },
    revoked: {
      subject: (reference) => `Fullmakt ${reference} har återkallats`,
      heading: 'Fullmakten har återkallats',
      principal: 'Från och med nu kan ingen sköta dina ärenden med den.',
      attorney: 'Från och med nu kan du inte sköta ärenden med den.',
    },
    ended: {
      subject: (reference) => `Fullmakt ${reference} har upphört`,
      heading: 'Fullmakten har upphört',
      principal: 'Ingen kan längre sköta dina ärenden med den. Logga in för att se varför den upphörde.',
      attorney: 'Du kan inte längre sköta ärenden med den. Logga in för att se varför den upphörde.',
    },
  },
  acted: {
    subject: (number) => `Något har gjorts för dig: ${number}`,
    heading: 'Din fullmaktstagare har gjort något för dig',
    what: {
      'fault-message': (number) => `Ett meddelande om felanmälan ${number} skrevs till fastighetsservicen.`,
      'fault-cancelled': (number) => `Felanmälan ${number} återtogs.`,
      'fault-confirmed': (number) => `Frågan om felet ${number} är åtgärdat besvarades.`,
      'fault-joined': (number) => `Du följer nu felanmälan ${number}.`,
      'request-message': (number) => `Ett meddelande om servicebegäran ${number} skrevs till kundtjänsten.`,
      'request-consent': (number) => `Frågan om ditt samtycke till ${number} besvarades.`,
    },
    by: 'Gjort av',
    revoke: 'Om du inte vill detta kan du genast återkalla fullmakten i portalen eller hos kundtjänsten.',
    open: 'Öppna i portalen',
  },
  invitation: {
    subject: 'Du har valts till fullmaktstagare',
    heading: 'Du har valts till fullmaktstagare',
    who: (name) => `${name} har gett dig fullmakt att sköta ärenden som gäller en hyresbostad.`,
    how: 'Om du tackar ja loggar du in i boendeportalen och identifierar dig med bankkoder eller mobilcertifikat. Har du inget konto kan du skapa ett. Du behöver inget hyresavtal.',
    until: (when) => `Du kan tacka ja till och med ${when}.`,
    button: 'Se inbjudan',
    unknown: 'Om du inte känner den som gett fullmakten behöver du inte göra något.',
  },
};
