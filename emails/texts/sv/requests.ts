import { requests as portal } from '~/i18n/sv/requests';
import type { Texts } from '~/i18n/texts';
import type * as en from '../en/requests';

export const requests: Texts<typeof en.requests> = {
  open: 'Öppna servicebegäran',
  /** The same names as in the portal. */
  acts: portal.acts,
  facts: {
    number: 'Servicebegäran',
    what: 'Ärende',
    by: 'Gjord av',
    forWhom: (actedBy, principal) => `${actedBy}, med fullmakt för ${principal}`,
    lastDay: 'Sista dagen',
  },
  /** Of a termination. */
  acceptedEnd: {
    heading: 'Kundtjänsten har godkänt uppsägningen',
    body: 'Du har kvar den till och med den sista dagen.',
  },
  answerBy: {
    lapses: (day) => `Svara senast ${day}. Efter det förfaller begäran.`,
    notice: (day) =>
      `Svara senast ${day}. Uppsägningen gäller ändå; efter det behandlar kundtjänsten den med de uppgifter den har.`,
  },
  steps: {
    received: {
      subject: (number) => `Vi har tagit emot din servicebegäran ${number}`,
      heading: 'Vi har tagit emot din servicebegäran',
      body: 'Kundtjänsten tar upp den och berättar per e-post vad som händer.',
    },
    'filed-by-other': {
      subject: (number) => `Servicebegäran ${number} gäller ditt hyresavtal`,
      heading: 'En begäran som gäller ditt hyresavtal har gjorts',
      body: 'Du får det här för att du har undertecknat samma hyresavtal. Du kan följa begäran i portalen.',
    },
    'consent-wanted': {
      subject: (number) => `Servicebegäran ${number}: vi behöver ditt svar`,
      heading: 'Samtycker du till att ditt hem sägs upp?',
      body: 'Ett hyresavtal upphör för alla som har undertecknat det, eller för ingen. Logga in, läs vilken den sista dagen skulle bli och svara.',
    },
    consented: {
      subject: (number) => `Servicebegäran ${number}: alla har samtyckt`,
      heading: 'Alla har samtyckt',
      body: 'Uppsägningen är gjord, och den sista dagen är den som står ovan. Kundtjänsten tar upp saken.',
    },
    'consent-refused': {
      subject: (number) => `Servicebegäran ${number}: någon samtycker inte`,
      heading: 'Alla i hyresavtalet samtycker inte',
      body: 'Hyresavtalet fortsätter tills vidare. Kundtjänsten kontaktar dig.',
    },
    asked: {
      subject: (number) => `Servicebegäran ${number}: vi har en fråga`,
      heading: 'Kundtjänsten har frågat dig något',
      body: 'Logga in för att läsa frågan och svara på den. Begäran väntar till dess.',
    },
    accepted: {
      subject: (number) => `Servicebegäran ${number} har tagits upp`,
      heading: 'Kundtjänsten har tagit upp din begäran',
      body: 'Du får e-post när den är klar.',
    },
    rejected: {
      subject: (number) => `Servicebegäran ${number} har avslagits`,
      heading: 'Din begäran har avslagits',
      body: 'Logga in för att läsa varför, och vad du kan göra.',
    },
    done: {
      subject: (number) => `Servicebegäran ${number} är klar`,
      heading: 'Din begäran är klar',
      body: 'Logga in för att läsa vad som gjordes eller svarades.',
    },
    cancelled: {
      subject: (number) => `Servicebegäran ${number} har tagits tillbaka`,
      heading: 'Begäran har tagits tillbaka',
      body: 'Kundtjänsten gör ingenting mer åt saken.',
    },
    lapsed: {
      subject: (number) => `Servicebegäran ${number} har förfallit`,
      heading: 'Begäran har förfallit',
      body: 'Svaret kom inte inom den tid vi angav. Ingenting mer görs åt saken. Du kan göra en ny begäran när du vill.',
    },
  },
};
