import type { my as en } from '../en/my';
import type { Texts } from '../texts';

export const my: Texts<typeof en> = {
  title: 'Kotini',
  atHome: (address) => `Kotona: ${address}`,
  leaseSince: (day) => `Vuokrasopimus alkaen ${day}`,
  goingOn: 'Meneillään nyt',
  nothingGoingOn: 'Juuri nyt ei ole mitään meneillään.',
  visit: 'Aika asiakaspalvelussa',
  bring: (papers) => `Ota mukaan: ${papers}`,
  yourTurnTime: 'Sinun vuorosi: valitse uusi aika',
  yourTurnHearing: (day) => `Sinun vuorosi: kerro oma näkemyksesi viimeistään ${day}`,
  disturbance: 'Häiriöilmoitus',
  heardBy: (day) => `Asiakaspalvelu: kuulet meistä viimeistään ${day}`,
  yourTurnQuiet: 'Sinun vuorosi: onko nyt rauhallista?',
  doTitle: 'Hoida asioita',
  newRequest: 'Tee palvelu\u00adpyyntö',
  allFaults: 'Kaikki vika\u00adilmoitukset',
  profile: 'Omat tiedot',
  data: 'Kaikki tiedot minusta',
  company: 'Kotisi on asunto-osakeyhtiössä, ja sillä on oma asiakaspalvelu:',
  opensTitle: 'Pian tervetuloa',
  opensText: (day) => `Palvelu avautuu sinulle vuokrasopimuksesi alkamispäivänä ${day}.`,
  endedTitle: 'Vuokrasopimuksesi on päättynyt',
  endedText: (day) => `Vuokrasopimuksesi päättyi ${day}, ja palvelu sulkeutui samalla. Kiitos, että asuit meillä.`,
  endedReports: 'Aiemmat vikailmoituksesi ovat vielä jonkin aikaa luettavissa.',
  unknownTitle: (name) => `Tervetuloa, ${name}`,
  unknownText: (landlord) =>
    `Sinut on tunnistettu, mutta rekisterissä ei ole sinun nimelläsi kotia (${landlord}). Siksi täällä ei ole vielä mitään nähtävää.`,
  unknownWhatTitle: 'Näin voit toimia',
  unknownWhat: 'Soita asiakaspalveluun. Siellä nähdään, mitä rekisterissä on, ja korjataan tiedot.',
  unknownLater: 'Kun sinut löydetään rekisteristä, saat sähköpostin ja palvelu avautuu itsestään.',
};
