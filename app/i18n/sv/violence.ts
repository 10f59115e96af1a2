import type { violence as en } from '../en/violence';
import type { Texts } from '../texts';

export const violence: Texts<typeof en> = {
  documentTitle: 'Råd',
  title: 'Hör du att någon far illa bakom väggen?',
  lead: 'Gör så här, i den här ordningen. Du behöver inte vara säker.',
  plan: {
    'call-police': {
      title: 'Ring polisen',
      text: 'Ring genast. Säg adressen, trappan och våningen och vad du hör. Du behöver inte veta vem det är. Lägg inte på förrän du får lov.',
    },
    'ring-bell': {
      title: 'Ring sedan på hos grannen',
      text: 'Dörrklockan kan avbryta det som pågår, och den berättar att någon har hört. Ring en gång. Du behöver inte säga något, och vänta inte på att dörren öppnas. Ta en annan granne med dig om du kan. Känns det inte tryggt, låt bli.',
    },
    'go-back': {
      title: 'Gå sedan tillbaka in till dig',
      text: 'Gå genast, lås dörren och vänta på polisen hemma. Stanna inte i trapphuset och gå inte emellan. Fortsätter det, ring polisen igen.',
    },
  },
  callPolice: (number) => `Ring ${number}`,
  selfTitle: 'Är du själv i fara?',
  selfText: (number) =>
    `Ring ${number}. Om du kan komma ut tryggt, gå till en granne eller någon annanstans där det finns människor. Till ett skyddshem kan du komma när som helst.`,
  contactsTitle: 'Här finns hjälp',
  contactsIn: (municipality) => `Här finns hjälp: ${municipality}`,
  municipality: 'Kommun',
  showContacts: 'Visa',
  chooseMunicipality: 'Välj din kommun, så ser du vem som hjälper där.',
  contactKinds: {
    police: 'Polis',
    'social-services': 'Socialtjänst',
    shelter: 'Skyddshem',
    helpline: 'Stödtelefon',
    'disturbance-service': 'Störningsjour',
    huskurage: 'Grannar som bryr sig',
  },
  website: 'Webbplats',
  notNowTitle: 'Är det lugnt nu, men du är orolig?',
  notNowText:
    'Berätta för oss. Vi agerar inom 24 timmar eller senast nästa arbetsdag, och vi gör oftast ett hembesök. Du behöver inte säga vem du är.',
  tell: 'Berätta vad du har hört',
  nextTime: 'Om du hör det igen, ring alltid polisen, även om det snart tystnar.',
  exit: 'Lämna sidan',
  exitHint: 'Med tangentbord: tryck på Skift tre gånger.',
  tracesTitle: 'Lämna inga spår',
  tracesText:
    '”Lämna sidan” tar dig genast till en vädersida, och webbläsarens bakåtknapp leder inte hit igen. Besöket kan ändå finnas kvar i webbläsarens historik: radera det där, eller använd ett privat fönster.',
  report: {
    title: 'Berätta om du tror att någon far illa',
    lead: 'Blanketten är till för när det inte pågår just nu.',
    nowTitle: 'Pågår det just nu?',
    nowText: (number) => `Ring polisen, ${number}. Skriv inte här.`,
    description: 'Vad har du hört eller sett?',
    descriptionHint: 'Till exempel vad du hörde, hur ofta, sedan när, och om det finns barn. Dina egna ord räcker.',
    home: 'Vilken bostad gäller det?',
    homeHint:
      'Adress och lägenhet, eller till exempel ”våningen ovanför mig, Strandgatan 5 B”. Utan det kan vi knappast hjälpa.',
    heardAt: 'När var det senast?',
    name: 'Ditt namn',
    nameHint: 'Det här kan du lämna tomt. Ditt namn berättas aldrig för dem som bor där.',
    phone: 'Ditt telefonnummer',
    phoneHint: 'Det här kan du lämna tomt. Ge numret bara om det är tryggt att vi ringer dig.',
    account: 'Det du skriver knyts inte till ditt konto, även om du är inloggad.',
    send: 'Skicka',
  },
  sent: {
    title: 'Tack för att du berättade',
    lead: (when) => `Senast ${when} agerar vi på det du har berättat, oftast genom ett hembesök.`,
    quiet: 'Vi skriver inte till dig om saken: inget kommer till din e-post eller till de här sidorna.',
    nextTitle: 'Om du hör det igen',
    toPlan: 'Gör så här när någon far illa',
  },
  tenantLetter: {
    title: 'Grannar som bryr sig',
    intro: {
      signing:
        'Du ska snart flytta in hos oss. I våra hus har vi kommit överens om vad en granne gör när någon far illa.',
      'first-day':
        'Välkommen hem. Här är än en gång vad vi har kommit överens om att en granne gör när någon far illa.',
    },
    sign: 'Detsamma står på skylten i ditt trapphus.',
    portal: (address) => `I boendeportalen kan du också berätta för oss utan att säga vem du är: ${address}`,
  },
  sign: {
    title: 'Gör så här när en granne far illa',
    tell: 'Tyst just nu, men du är orolig? Berätta för oss. Du behöver inte säga vem du är.',
    printTitle: 'En skylt till trapphuset',
    printText: 'Samma sak på ett ark, på tre språk och med telefonnumren. Vem som helst får skriva ut den.',
    link: (place, size) => `Skylt, ${place ? `${place}, ` : ''}${size} (PDF)`,
  },
  refused: {
    future: 'Den här tiden har inte kommit ännu. Kontrollera datum och klockslag.',
  },
};
