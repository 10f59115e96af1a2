import type { Texts } from '~/i18n/texts';
import type * as en from '../en/appointments';

export const appointments: Texts<typeof en.appointments> = {
  facts: {
    when: 'Tid',
    place: 'Plats',
    findingIn: 'Så hittar du in',
    reason: 'Ditt ärende',
    bring: 'Ta med',
    freeTimes: 'Lediga tider',
  },
  at: (onDay, time) => `${onDay} kl. ${time}`,
  button: 'Se, flytta eller avboka din tid',
  link: 'Länken är bara din: den som har länken kan flytta och avboka din tid.',
  calendarAdds: 'Med den bifogade kalenderfilen kan du lägga till besöket i din kalender.',
  calendarMoves: 'Den bifogade kalenderfilen flyttar besöket i din kalender.',
  calendarRemoves: 'Den bifogade kalenderfilen tar bort besöket ur din kalender.',
  calendarSummary: (landlord) => `Besök hos kundtjänsten, ${landlord}`,

  booked: {
    subject: (at) => `Din tid hos kundtjänsten ${at}`,
    heading: 'Tiden är bokad',
    intro: 'Kundtjänsten tar emot dig den här tiden.',
    change: 'Om du inte kan komma ska du flytta eller avboka din tid, så att någon annan får den.',
  },
  moved: {
    subject: (at) => `Din nya tid hos kundtjänsten ${at}`,
    heading: 'Din tid har flyttats',
    byPerson: 'Kundtjänsten tar emot dig den nya tiden. Den gamla tiden är inte längre din.',
    byDesk: 'Kundtjänsten har flyttat din tid. Om den nya tiden inte passar kan du välja en annan.',
  },
  cancelled: {
    subject: (at) => `Din tid hos kundtjänsten ${at} är avbokad`,
    heading: 'Din tid är avbokad',
    byPerson: 'Du avbokade den här tiden. Du kan boka en ny när du vill.',
    byDesk: 'Kundtjänsten har avbokat den här tiden. Du kan boka en ny när du vill.',
    button: 'Boka en ny tid',
  },
  displaced: {
    subject: (at) => `Din tid hos kundtjänsten ${at} måste bytas`,
    heading: 'Välj en ny tid',
    intro: 'Vi beklagar: kundtjänsten kan inte ta emot dig den tid du har bokat.',
    next: 'Det du har berättat finns kvar. Du behöver bara välja en ny tid.',
    button: 'Välj en ny tid nu',
  },
  reminder: {
    subject: (at) => `Påminnelse: kundtjänsten ${at}`,
    heading: 'Ditt besök närmar sig',
    intro: 'Vi påminner om tiden som du har bokat hos kundtjänsten.',
  },
  offer: {
    subject: (at) => `En tidigare tid har blivit ledig: ${at}`,
    heading: 'En tidigare tid har blivit ledig',
    intro: (at) => `Du ville ha en tidigare tid. Den här tiden är reserverad för dig: ${at}.`,
    until: (until) => `Svara senast ${until}. Efter det erbjuds tiden åt nästa.`,
    keeps: 'Tills du svarar, och om du inte gör något, har du kvar din nuvarande tid.',
    button: 'Ta den tidigare tiden eller behåll den gamla',
    current: 'Din nuvarande tid',
  },
};
