import type { privacy as en } from '../en/privacy';
import { plural } from '../plural';
import type { Texts } from '../texts';

export const privacy: Texts<typeof en> = {
  title: 'Dataskydd',
  lead: (landlord) => `Vad ${landlord} sparar om dig i portalen, varför och hur länge.`,
  whatTitle: 'Det här sparas',
  whatText: 'När tiden är ute raderas uppgifterna följande natt, och det antecknas hur många som raderades.',
  what: 'Uppgift',
  why: 'Ändamål',
  basis: 'Grund',
  howLong: 'Sparas',
  ownTitle: 'Dina egna uppgifter',
  ownText: 'Som inloggad kan du läsa och spara allt som finns om dig, och se vem som har tittat på det.',
  ownLink: 'Alla uppgifter om mig',
  controllerTitle: 'Vem som ansvarar',
  controllerText: (landlord) => `Personuppgiftsansvarig för uppgifterna i portalen är ${landlord}.`,
  sourcesTitle: 'Varifrån uppgifterna kommer',
  sources: [
    'Från dig, när du registrerar dig, gör en felanmälan, skriver ett meddelande eller lägger till ett foto.',
    'Från identifieringstjänsten: ditt namn och din personbeteckning.',
    'Från hyresvärdens eget register: bostäder, hyresavtal och vem som bor var.',
    'Från personalen som sköter dina ärenden.',
  ],
  receiversTitle: 'Vilka andra som hanterar uppgifterna',
  receivers: [
    'Identifieringstjänsten, när du identifierar dig.',
    'Tjänsten som förmedlar vår e-post.',
    'En entreprenör, om reparationen går vidare dit: vad felet är och var.',
  ],
  receiversText:
    'Uppgifterna säljs inte och används inte till reklam, och inget beslut om dig fattas av en maskin ensam.',
  rightsTitle: 'Dina rättigheter',
  rights: [
    'Du kan få felaktiga uppgifter rättade. Det som kommer från registret rättas i registret: ring kundtjänsten.',
    'Du kan be att uppgifter raderas eller används mindre, eller motsätta dig att de används. Vi berättar om lagen eller hyresförhållandet hindrar det.',
  ],
  complaint: {
    FI: 'Om du tycker att dina uppgifter hanteras fel kan du klaga hos dataombudsmannen: tietosuoja.fi.',
    SE: 'Om du tycker att dina uppgifter hanteras fel kan du klaga hos Integritetsskyddsmyndigheten: imy.se.',
  },
  contactText: 'Skriv till oss om dataskydd:',
  lengths: {
    hours: (n) => plural('sv', n, { one: '1 timme', other: `${n} timmar` }),
    days: (n) => plural('sv', n, { one: '1 dag', other: `${n} dagar` }),
    years: (n) => plural('sv', n, { one: '1 år', other: `${n} år` }),
  },
  bases: {
    contract: 'Hyresförhållandet (avtal)',
    law: 'Lagen kräver det',
    interest: 'Berättigat intresse: en säker portal som fungerar',
  },
  records: {
    homes: {
      what: 'Fastigheter, hus och bostäder',
      why: 'För att en anmälan ska nå rätt plats.',
      howLong: () => 'Så länge de finns i hyresvärdens register',
    },
    residents: {
      what: 'Vem som bor var: namn, personbeteckningar, hyresavtal och deras datum',
      why: 'För att bara de som bor i en bostad ska kunna sköta ärenden för den. Det kommer från hyresvärdens eget register.',
      howLong: (length) => `${length} efter att uppgiften försvann ur hyresvärdens register`,
    },
    matches: {
      what: 'Att en person med konto nu har hittats i registret',
      why: 'För att kunna skriva till personen om det.',
      howLong: (length) => `Tills brevet har skickats, högst ${length}`,
    },
    staged: {
      what: 'Kopior av hyresvärdens registerfiler',
      why: 'De granskas innan registret förnyas.',
      howLong: (length) => `Tills registret har förnyats med dem, högst ${length}`,
    },
    imports: {
      what: 'När registret har förnyats, av vem i personalen, och hur många rader som ändrades',
      why: 'För att kunna reda ut hur något har kommit in i registret.',
      howLong: (length) => `${length} efter förnyelsen`,
    },
    pendingAccount: {
      what: 'Konton som väntar på bekräftelse',
      why: 'För att länken i brevet ska fungera.',
      howLong: (length) => `${length} efter att den nyaste länken beställdes`,
    },
    broughtAccount: {
      what: 'Konton som hämtats från en annan tjänst och vars ägare inte har identifierat sig',
      why: 'För att samma e-postadress och lösenord ska fungera här.',
      howLong: (length) => `${length} efter att de hämtades`,
    },
    refusedIdentification: {
      what: 'Inloggningar där någon annan än kontots ägare identifierade sig',
      why: 'För att missbruk ska upptäckas.',
      howLong: (length) => `${length} efter händelsen`,
    },
    supersededAccount: {
      what: 'Konton som har ersatts av samma persons nyare konto',
      why: 'För att bytet ska kunna förklaras i efterhand.',
      howLong: (length) => `${length} efter bytet`,
    },
    account: {
      what: 'Konton: e-postadress, lösenord (som en kontrollsumma som inte kan vändas tillbaka), telefonnummer, språk',
      why: 'För att du ska kunna logga in, och nås när något repareras.',
      howLong: (length) =>
        `Så länge du finns i registret, har egna anmälningar här eller använder kontot, och ${length} efter det`,
    },
    identity: {
      what: 'Vem du är: namn, personbeteckning och varje gång du har identifierats',
      why: 'För att veta säkert vem som sköter ärendet, och för att hitta dig i registret.',
      howLong: (length) =>
        `Så länge som ditt konto och dina egna anmälningar; ${length} om du inte skapade något konto`,
    },
    sessions: {
      what: 'Var du är inloggad: typ av enhet, när du loggade in och när den senast användes',
      why: 'För att du ska förbli inloggad, och kunna avsluta sessionen på en annan enhet.',
      howLong: (length) => `${length} efter att sessionen har slutat`,
    },
    links: {
      what: 'Att en länk för bekräftelse eller nytt lösenord har skickats till dig, eller att du har fått en engångskod på byrån (varken länken eller koden sparas)',
      why: 'För att en länk ska fungera en gång, och du ska få veta om den har gått ut eller använts.',
      howLong: (length) => `${length} efter att länken gick ut`,
    },
    identifying: {
      what: 'En identifiering eller registrering som pågår',
      why: 'För att du ska komma tryggt tillbaka från identifieringstjänsten.',
      howLong: () => 'Högst en halvtimme',
    },
    keptForms: {
      what: 'Det du hade skrivit när din session tog slut (förseglat)',
      why: 'För att ingenting ska gå förlorat medan du loggar in igen.',
      howLong: () => 'Ett dygn från det att du skrev',
    },
    tries: {
      what: 'Hur många gånger något har prövats, under nycklar som inte leder till någon person',
      why: 'För att lösenord och koder inte ska kunna gissas.',
      howLong: () => 'Högst ett dygn från första försöket',
    },
    faults: {
      what: 'Felanmälningar med foton, meddelanden och händelser',
      why: 'För att felet ska repareras, och för att man efteråt ska se vad som avtalades och gjordes.',
      howLong: (length) => `${length} efter att anmälan avslutades`,
    },
    drafts: {
      what: 'Anmälningar som du har börjat skriva',
      why: 'För att du ska kunna fortsätta där du slutade.',
      howLong: () => 'Två dagar från det att du senast skrev',
    },
    uploads: {
      what: 'Foton till anmälningar som aldrig skickades',
      why: 'För att foton inte ska försvinna när något annat i formuläret måste rättas.',
      howLong: (length) => `${length} efter att de lades till`,
    },
    disturbances: {
      what: 'Störningsanmälningar med dagböcker och bilder, vad som har gjorts åt dem och vad den andra parten har fått veta och svarat',
      why: 'För att störningen ska upphöra, och för att efteråt kunna visa vad som har gjorts. Vem som anmält berättas aldrig för den andra parten.',
      howLong: (length) => `${length} efter att ärendet avslutats`,
    },
    authorizations: {
      what: 'Fullmakter med sina undertecknade papper, givna, mottagna eller inlämnade, och vad som gjorts med dem',
      why: 'För att någon ska kunna sköta dina ärenden, och för att det efteråt ska synas att den hade rätt till det. En fullmakt som ingen svarar för eller avgör förfaller; när det sker står på dess sida och i meddelandet.',
      howLong: (length) => `${length} efter att fullmakten upphört eller avslagits`,
    },
    authorizationDrafts: {
      what: 'Fullmakter som du har börjat skriva',
      why: 'För att du ska kunna fortsätta där du slutade.',
      howLong: (length) => `${length} efter att du senast skrev`,
    },
    violenceReports: {
      what: 'Vad som berättats om att någon kanske far illa (förseglat och inte knutet till någons konto), och vad som gjorts',
      why: 'För att hjälpen ska komma i tid.',
      howLong: (length) => `${length} efter att saken avslutats`,
    },
    safetyNotices: {
      what: 'Att en ny hyresgäst har fått veta vad man gör när en granne far illa',
      why: 'För att alla ska få veta det en gång när avtalet görs och en gång första dagen.',
      howLong: (length) => `${length} efter att det skulle berättas`,
    },
    requests: {
      what: 'Servicebegäranden, till exempel uppsägningar, nycklar, intyg och frågor, med meddelanden och händelser',
      why: 'För att göra det som begärts, och för att efteråt kunna visa vad som har begärts, samtyckts till och gjorts.',
      howLong: (length) => `${length} efter att begäran avslutades`,
    },
    openRequests: {
      what: 'Servicebegäranden som ännu är öppna',
      why: 'För att göra det som begärts. Om en fråga inte besvaras i tid förfaller begäran; när det sker står i meddelandet.',
      howLong: (length) => `${length} efter att något senast hände i den`,
    },
    doorOpenings: {
      what: 'Dörrar som har öppnats för boende som blivit utelåsta',
      why: 'För att öppningen ska kunna faktureras, och för att visa att rätt person släpptes in.',
      howLong: (length) => `${length} efter beställningen`,
    },
    appointments: {
      what: 'Besök hos kundtjänsten, med eller utan tidsbokning: namn, kontaktuppgifter, ärende och vad du har skrivit',
      why: 'För att hålla tiden åt dig, och för att vara förberedd när du kommer.',
      howLong: (length) => `${length} efter besöket`,
    },
    deskBlocks: {
      what: 'Tider som personalen har spärrat i kalendern',
      why: 'För att ingen ska boka en tid när ingen är på plats.',
      howLong: (length) => `${length} efter den spärrade tiden`,
    },
    letters: {
      what: 'Vilket brev som har skickats till dig och när (innehållet raderas genast när det har skickats)',
      why: 'För att kunna reda ut vad som hände om ett brev inte kom fram.',
      howLong: (length) => `${length} efter att det skrevs`,
    },
    audit: {
      what: 'Vem som har gjort och läst vad',
      why: 'För att visa att uppgifterna används rätt. Det som gäller dig står i ditt eget registerutdrag.',
      howLong: (length) => `${length} efter händelsen`,
    },
    staff: {
      what: 'Personalen: namn, e-postadress, uppgifter och områden',
      why: 'För att veta vem som får hantera vad.',
      howLong: () => 'Så länge personen använder portalen i sitt arbete, och så länge något som sparas nämner personen',
    },
    jobs: {
      what: 'Portalens egen arbetslista',
      why: 'För att brev ska skickas och tidsgränser hållas.',
      howLong: (length) => `${length} efter att arbetet skulle göras`,
    },
    proofs: {
      what: 'Hur många uppgifter av varje slag som har raderats, och när',
      why: 'För att visa att den här tabellen följs.',
      howLong: (length) => `${length} efter raderingen`,
    },
    settings: {
      what: 'Hyresvärdens inställningar och löpande nummer',
      why: 'Portalen fungerar enligt dem.',
      howLong: () => 'Så länge portalen används',
    },
  },
};
