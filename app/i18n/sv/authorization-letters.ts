import type { authorizationLetters as en } from '../en/authorization-letters';
import type { Texts } from '../texts';

export const authorizationLetters: Texts<typeof en> = {
  title: 'Brev att posta',
  lead: 'Till fullmaktsgivare vars e-postadress vi inte känner till. Skriv ut brevet, posta det och markera det som postat.',
  none: 'Inga brev att posta just nu',
  postedTitle: 'Senast postade',
  waits: (day) => `Att posta sedan ${day}`,
  posted: (day, by) => `Postat ${day}, ${by}`,
  somebody: 'kundtjänsten',
  letterTo: (name) => `Brev: ${name}`,
  language: 'Brevets språk',
  print: 'Så här lyder brevet. Skriv ut PDF-filen, posta brevet och markera det som postat.',
  pdf: 'Öppna PDF-filen',
  toPower: 'Öppna fullmakten',
  markPosted: 'Markera som postat',
  section: 'Brev på papper',
  flash: { posted: 'Brevet är markerat som postat.' },
  paper: {
    title: 'Om din fullmakt',
    date: 'Datum',
    reference: 'Fullmakt',
    attorney: 'Fullmaktstagare',
    number: 'Nummer',
    act: 'Ärende',
    lastDay: 'Sista dagen',
    validity: 'Gäller',
    saysTitle: 'Kundtjänsten skriver',
    estateOf: (name) => `Dödsboet efter ${name}`,
    what: {
      asked: {
        title: 'Något saknas i din fullmakt',
        body: 'Vi behöver mer innan vi kan godkänna fullmakten. Lämna eller skicka det som begärs nedan till kundtjänsten. Om inget svar kommer förfaller fullmakten.',
      },
      approved: {
        title: 'Din fullmakt har godkänts',
        body: 'Fullmaktstagaren kan nu sköta dina ärenden inom fullmakten.',
      },
      rejected: { title: 'Din fullmakt godkändes inte', body: 'Ingen kan sköta dina ärenden med den.' },
      revoked: {
        title: 'Din fullmakt har återkallats',
        body: 'Från och med nu kan ingen sköta dina ärenden med den.',
      },
      ended: { title: 'Din fullmakt har upphört', body: 'Ingen kan längre sköta dina ärenden med den.' },
      'fault-reported': {
        title: 'Ett fel i ditt hem har anmälts för dig',
        body: 'Din fullmaktstagare har anmält ett fel i ditt hem till fastighetsservicen.',
      },
      'fault-message': {
        title: 'Ett meddelande om en felanmälan har skrivits för dig',
        body: 'Din fullmaktstagare har skrivit till fastighetsservicen om en felanmälan för ditt hem.',
      },
      'fault-cancelled': {
        title: 'En felanmälan har tagits tillbaka för dig',
        body: 'Din fullmaktstagare har tagit tillbaka en felanmälan för ditt hem.',
      },
      'fault-confirmed': {
        title: 'Vi har fått svar för dig på om ett fel är åtgärdat',
        body: 'Din fullmaktstagare har svarat på vår fråga om ett fel i ditt hem är åtgärdat.',
      },
      'fault-joined': {
        title: 'En felanmälan följs för dig',
        body: 'Din fullmaktstagare har anslutit dig till en felanmälan som någon annan i huset har gjort.',
      },
      'request-filed': {
        title: 'En servicebegäran har gjorts för dig',
        body: 'Din fullmaktstagare har bett kundtjänsten om följande för din räkning.',
      },
      'request-message': {
        title: 'Ett meddelande om en servicebegäran har skrivits för dig',
        body: 'Din fullmaktstagare har skrivit till kundtjänsten om en servicebegäran för din räkning.',
      },
      'request-consent': {
        title: 'Frågan om ditt samtycke har besvarats',
        body: 'En annan part i ditt hyresavtal har sagt upp bostaden. Din fullmaktstagare har svarat för dig om du samtycker.',
      },
      'request-asked': {
        title: 'Kundtjänsten frågar om en servicebegäran',
        body: 'Vi behöver ett svar innan vi kan gå vidare. Ring kundtjänsten eller kom till oss. Om inget svar kommer förfaller begäran. En uppsägning som redan är gjord gäller ändå.',
      },
      'request-accepted': {
        title: 'Kundtjänsten har tagit upp en servicebegäran',
        body: 'Begäran gjordes för dig av din fullmaktstagare. Om det är en uppsägning har den godkänts, och den sista dagen står nedan.',
      },
      'request-done': {
        title: 'Din servicebegäran är klar',
        body: 'Begäran gjordes för dig av din fullmaktstagare.',
      },
      'request-rejected': {
        title: 'Din servicebegäran har avslagits',
        body: 'Begäran gjordes för dig av din fullmaktstagare.',
      },
      'request-cancelled': {
        title: 'Din servicebegäran har tagits tillbaka',
        body: 'Din fullmaktstagare har tagit tillbaka den. Kundtjänsten gör ingenting mer åt saken.',
      },
      'request-lapsed': {
        title: 'Din servicebegäran har förfallit',
        body: 'Svaret som vi väntade på kom inte i tid. Ingenting mer görs åt saken.',
      },
    },
    revoke: (phone) =>
      `Om du inte vill detta, eller om du inte har gett den här fullmakten, ring kundtjänsten, ${phone}, eller kom till oss. Du kan återkalla fullmakten genast och utan att ge skäl.`,
    ask: (phone) => `Om du har frågor, ring kundtjänsten, ${phone}.`,
    portal: (address) =>
      `Du får det här på papper eftersom vi inte känner till din e-postadress. Om du registrerar dig på ${address} kan du följa allt där och får våra meddelanden per e-post.`,
    regards: 'Med vänlig hälsning',
  },
};
