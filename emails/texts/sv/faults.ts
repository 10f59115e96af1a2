import type { Texts } from '~/i18n/texts';
import type * as en from '../en/faults';

export const faults: Texts<typeof en.faults> = {
  facts: {
    reportedBy: 'Anmält av',
    forWhom: (attorney, principal) => `${attorney}, med fullmakt för ${principal}`,
    number: 'Felanmälan',
    title: 'Fel',
    promised: 'Åtgärdat senast',
    visit: 'Besök',
    masterKey: 'Huvudnyckel',
  },
  open: 'Öppna felanmälan',
  withoutAccount: (number, phone) =>
    `Du gjorde anmälan utan att logga in, och därför går den inte att öppna i portalen. Om du vill fråga eller berätta något, ring kundtjänsten, ${phone}, och uppge numret ${number}.`,
  quote: {
    propertyService: 'Meddelande från fastighetsservice',
    reason: 'Orsak',
  },
  priority: {
    immediate: 'omedelbar',
    emergency: 'nödfall',
    urgent: 'brådskande',
    normal: 'normal',
    planned: 'planerat arbete',
  },
  masterKey: {
    yes: 'Du har gett lov att använda huvudnyckeln, så du behöver inte vara hemma.',
    no: 'Du har inte gett lov att använda huvudnyckeln, så någon måste vara hemma och öppna dörren.',
  },
  urgent: (portal) =>
    `Om felet blir värre och det är bråttom, till exempel om vatten läcker, ring genast. Numret som gäller just nu finns på ${portal}`,

  received: {
    subject: (number) => `Vi har tagit emot din felanmälan ${number}`,
    heading: 'Vi har tagit emot din felanmälan',
    intro: 'Din anmälan har gått direkt till fastighetsservice.',
    takenUp: (onDay) =>
      `Du gjorde anmälan utanför fastighetsservicens arbetstid. Arbetet har flyttats till arbetstid: det tas upp ${onDay}.`,
    next: 'Du får ett e-postmeddelande om varje steg. Fastighetsservice kontaktar dig alltid före ett besök.',
  },
  receivedPublic: {
    subject: (number) => `Vi har tagit emot felanmälan ${number}`,
    heading: 'Vi har tagit emot felanmälan',
    intro: 'Anmälan har gått till fastighetsservice. Spara numret: du behöver det om du kontaktar oss om felet.',
    next: 'Fastighetsservice kontaktar dig om mer uppgifter behövs, och alltid före ett hembesök.',
    account: 'När du gör en felanmälan inloggad i boendeportalen kan du följa hur den sköts.',
    button: 'Gå till boendeportalen',
    notYou: 'Om du inte har gjort någon felanmälan har någon angett din adress av misstag. Du behöver inte göra något.',
  },
  steps: {
    accepted: {
      subject: (number) => `Felanmälan ${number}: fastighetsservice har tagit sig an den`,
      heading: 'Fastighetsservice har tagit sig an din anmälan',
      body: 'En servicearbetare har nu din felanmälan och kontaktar dig före ett besök.',
    },
    'in-progress': {
      subject: (number) => `Felanmälan ${number}: arbetet har börjat`,
      heading: 'Arbetet har börjat',
      body: 'Fastighetsservice har börjat åtgärda felet.',
    },
    'waiting-parts': {
      subject: (number) => `Felanmälan ${number}: väntar på reservdelar`,
      heading: 'Arbetet väntar på reservdelar',
      body: 'Fastighetsservice fortsätter när reservdelarna har kommit. Du behöver inte göra något.',
    },
    'waiting-contractor': {
      subject: (number) => `Felanmälan ${number}: väntar på en entreprenör`,
      heading: 'Arbetet väntar på en entreprenör',
      body: 'Fastighetsservice har beställt arbetet av en entreprenör. Du behöver inte göra något.',
    },
    'waiting-resident': {
      subject: (number) => `Felanmälan ${number}: vi behöver ett svar av dig`,
      heading: 'Arbetet väntar på dig',
      body: 'Fastighetsservice kan inte fortsätta innan du har hört av dig.',
      answer: 'Öppna anmälan och svara där.',
    },
    resumed: {
      subject: (number) => `Felanmälan ${number}: arbetet fortsätter`,
      heading: 'Arbetet fortsätter',
      body: 'Det som arbetet väntade på är klart, och fastighetsservice fortsätter reparationen.',
    },
    forwarded: {
      subject: (number) => `Felanmälan ${number}: skickad vidare till en entreprenör`,
      heading: 'Din anmälan har skickats vidare',
      body: 'En entreprenör gör reparationen. Du blir kontaktad före ett besök.',
      to: 'Skickad till',
    },
    rejected: {
      subject: (number) => `Felanmälan ${number}: hör inte till fastighetsservice`,
      heading: 'Fastighetsservice gör inte den här reparationen',
      body: 'Fastighetsservice har behandlat din anmälan och avslutat den.',
      owner: 'Ansvarig för saken',
    },
    duplicate: {
      subject: (number) => `Felanmälan ${number}: felet är redan anmält`,
      heading: 'Samma fel har redan anmälts',
      body: (of) => `Din anmälan sköts tillsammans med anmälan ${of}. Du behöver inte göra något.`,
    },
    cancelled: {
      subject: (number) => `Felanmälan ${number} har återtagits`,
      heading: 'Felanmälan har återtagits',
      body: 'Fastighetsservice går inte vidare med den. Om felet finns kvar, gör en ny anmälan.',
    },
    reopened: {
      subject: (number) => `Felanmälan ${number}: tillbaka till fastighetsservice`,
      heading: 'Din anmälan är öppen igen',
      body: (round) =>
        `Du svarade att felet inte är helt åtgärdat. Samma anmälan har gått tillbaka till fastighetsservice (omgång ${round}). Den utlovade dagen räknas fortfarande från din första anmälan.`,
    },
    'priority-changed': {
      subject: (number) => `Felanmälan ${number}: ändrad brådskandegrad`,
      heading: 'Din anmälan har fått en ny brådskandegrad',
      body: (priority) => `Din anmälans brådskandegrad är nu: ${priority}.`,
    },
    'promise-changed': {
      subject: (number) => `Felanmälan ${number}: ny utlovad dag`,
      heading: 'Den utlovade dagen har ändrats',
      body: (day) => `Fastighetsservice lovar nu att felet är åtgärdat senast ${day}.`,
    },
    'no-access': {
      subject: (number) => `Felanmälan ${number}: vi kom inte in`,
      heading: 'Fastighetsservice kom inte in',
      body: 'Fastighetsservice var på plats men kom inte in. Du blir kontaktad för att komma överens om en ny tid.',
      answer: 'Du kan också föreslå en tid i anmälan.',
    },
  },
  contact: {
    subject: (number) => `Felanmälan ${number}: fastighetsservice har kontaktat dig`,
    heading: 'Fastighetsservice har kontaktat dig',
    channel: {
      call: 'Fastighetsservice har ringt om din felanmälan.',
      message: 'Fastighetsservice meddelar följande om din felanmälan.',
      letter: 'Fastighetsservice har lämnat ett brev till dig om din felanmälan.',
    },
    next: 'Om något inte passar dig, öppna anmälan och svara där.',
  },
  visit: {
    subject: (number) => `Felanmälan ${number}: ett besök har avtalats`,
    movedSubject: (number) => `Felanmälan ${number}: ny tid för besöket`,
    heading: 'Ett besök har avtalats',
    movedHeading: 'Besöket har fått en ny tid',
    intro: (onDay, time) => `Fastighetsservice kommer ${onDay} kl. ${time}.`,
    window: 'Servicearbetaren kommer inom den här tiden.',
    calendar: 'Med den bifogade kalenderfilen kan du lägga till besöket i din kalender.',
    change: 'Om tiden inte passar dig, öppna anmälan och berätta det så snart du kan.',
    changeByPhone: 'Om tiden inte passar dig, ring oss så snart du kan.',
    calendarSummary: (number) => `Fastighetsservicens besök, felanmälan ${number}`,
  },
  visitCancelled: 'Det avtalade besöket har ställts in. Den bifogade kalenderfilen tar bort det ur din kalender.',
  message: {
    subject: (number) => `Felanmälan ${number}: nytt meddelande`,
    heading: 'Du har ett meddelande från fastighetsservice',
    button: 'Öppna anmälan och svara',
  },
  done: {
    subject: (number) => `Felanmälan ${number}: är felet åtgärdat?`,
    heading: 'Är felet åtgärdat?',
    intro: 'Enligt fastighetsservice är reparationen klar. Berätta om felet verkligen är borta.',
    button: 'Svara: är felet åtgärdat?',
    silence: (day) =>
      `Om felet inte är åtgärdat går samma anmälan tillbaka till fastighetsservice. Om du inte svarar senast ${day} avslutas anmälan av sig själv.`,
    silenceByPhone: (day) =>
      `Om felet inte är åtgärdat, ring oss senast ${day}. Därefter avslutas anmälan av sig själv.`,
  },
  closed: {
    subject: (number) => `Felanmälan ${number} har avslutats`,
    heading: 'Felanmälan har avslutats',
    because: {
      confirmed: 'Du svarade att felet är åtgärdat. Tack för att du berättade.',
      silence: 'Fastighetsservice har gjort reparationen, och vi har inte hört att något fortfarande skulle vara fel.',
    },
    again: 'Om felet kommer tillbaka, gör en ny anmälan.',
  },
};
