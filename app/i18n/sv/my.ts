import type { my as en } from '../en/my';
import type { Texts } from '../texts';

export const my: Texts<typeof en> = {
  title: 'Mitt hem',
  atHome: (address) => `Hemma på ${address}`,
  leaseSince: (day) => `Hyresavtal sedan ${day}`,
  goingOn: 'Pågår just nu',
  nothingGoingOn: 'Inget pågår just nu.',
  visit: 'Tid hos kundtjänsten',
  bring: (papers) => `Ta med: ${papers}`,
  yourTurnTime: 'Din tur: välj en ny tid',
  yourTurnHearing: (day) => `Din tur: berätta hur du ser på saken senast ${day}`,
  disturbance: 'Störningsanmälan',
  heardBy: (day) => `Kundtjänsten: du hör av oss senast ${day}`,
  yourTurnQuiet: 'Din tur: är det lugnt nu?',
  doTitle: 'Uträtta',
  newRequest: 'Gör en service\u00adbegäran',
  allFaults: 'Alla fel\u00adanmälningar',
  profile: 'Mina uppgifter',
  data: 'Allt som finns om mig',
  company: 'Ditt hem finns i ett bostadsaktiebolag och har en egen kundtjänst:',
  opensTitle: 'Snart välkommen',
  opensText: (day) => `Portalen öppnas för dig den dag då ditt hyresavtal börjar: ${day}.`,
  endedTitle: 'Ditt hyresavtal har upphört',
  endedText: (day) => `Ditt hyresavtal upphörde ${day} och portalen stängdes samtidigt. Tack för att du bodde hos oss.`,
  endedReports: 'Dina tidigare felanmälningar kan ännu läsas en tid.',
  unknownTitle: (name) => `Välkommen, ${name}`,
  unknownText: (landlord) =>
    `Du har identifierat dig, men i ${landlord}s register finns inget hem på ditt namn. Därför finns det ännu inget att se här.`,
  unknownWhatTitle: 'Det här kan du göra',
  unknownWhat: 'Ring kundtjänsten. De ser vad som står i registret och rättar till det.',
  unknownLater: 'När du hittas i registret får du ett e-postmeddelande, och allt öppnas här av sig själv.',
};
