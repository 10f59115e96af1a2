import type { Texts } from '~/i18n/texts';
import type * as en from '../en/faults';

export const faults: Texts<typeof en.faults> = {
  facts: {
    reportedBy: 'Ilmoittaja',
    forWhom: (attorney, principal) => `${attorney}, valtakirjalla, valtuuttajana ${principal}`,
    number: 'Vikailmoitus',
    title: 'Vika',
    promised: 'Korjattu viimeistään',
    visit: 'Käynti',
    masterKey: 'Yleisavain',
  },
  open: 'Avaa vikailmoitus',
  withoutAccount: (number, phone) =>
    `Teit ilmoituksen kirjautumatta, joten sitä ei voi avata portaalissa. Jos haluat kysyä tai kertoa jotakin, soita asiakaspalveluun, ${phone}, ja kerro numero ${number}.`,
  quote: {
    propertyService: 'Kiinteistöhuollon viesti',
    reason: 'Syy',
  },
  priority: {
    immediate: 'välitön',
    emergency: 'hätätapaus',
    urgent: 'kiireellinen',
    normal: 'tavallinen',
    planned: 'suunniteltu työ',
  },
  masterKey: {
    yes: 'Olet antanut luvan käyttää yleisavainta, joten sinun ei tarvitse olla kotona.',
    no: 'Et ole antanut lupaa käyttää yleisavainta, joten jonkun on oltava kotona avaamassa ovi.',
  },
  urgent: (portal) =>
    `Jos vika pahenee ja asia muuttuu kiireelliseksi, esimerkiksi vettä vuotaa, soita heti. Numero, johon voit soittaa juuri nyt, on osoitteessa ${portal}`,

  received: {
    subject: (number) => `Olemme vastaanottaneet vikailmoituksesi ${number}`,
    heading: 'Olemme vastaanottaneet vikailmoituksesi',
    intro: 'Ilmoituksesi meni suoraan kiinteistöhuoltoon.',
    takenUp: (onDay) =>
      `Teit ilmoituksen kiinteistöhuollon työajan ulkopuolella. Työ on siirretty työajalle: se otetaan käsittelyyn ${onDay}`,
    next: 'Saat sähköpostin jokaisesta vaiheesta. Kiinteistöhuolto ottaa sinuun aina yhteyttä ennen käyntiä.',
  },
  receivedPublic: {
    subject: (number) => `Olemme vastaanottaneet vikailmoituksen ${number}`,
    heading: 'Olemme vastaanottaneet vikailmoituksen',
    intro:
      'Ilmoitus on välitetty kiinteistöhuoltoon. Säilytä ilmoituksen numero: tarvitset sitä, jos otat meihin yhteyttä.',
    next: 'Kiinteistöhuolto ottaa sinuun yhteyttä, jos lisätietoja tarvitaan, ja aina ennen kotikäyntiä.',
    account: 'Kun teet vikailmoituksen asukasportaaliin kirjautuneena, voit seurata sen käsittelyä.',
    button: 'Siirry asukasportaaliin',
    notYou: 'Jos et ole tehnyt vikailmoitusta, joku on antanut osoitteesi vahingossa. Sinun ei tarvitse tehdä mitään.',
  },
  steps: {
    accepted: {
      subject: (number) => `Vikailmoitus ${number}: otettu käsittelyyn`,
      heading: 'Kiinteistöhuolto on ottanut ilmoituksesi käsittelyyn',
      body: 'Vikailmoituksesi on nyt huoltotyöntekijällä. Hän ottaa sinuun yhteyttä ennen käyntiä.',
    },
    'in-progress': {
      subject: (number) => `Vikailmoitus ${number}: työ on aloitettu`,
      heading: 'Työ on aloitettu',
      body: 'Kiinteistöhuolto on alkanut korjata vikaa.',
    },
    'waiting-parts': {
      subject: (number) => `Vikailmoitus ${number}: odotetaan varaosia`,
      heading: 'Työ odottaa varaosia',
      body: 'Kiinteistöhuolto jatkaa työtä, kun varaosat ovat tulleet. Sinun ei tarvitse tehdä mitään.',
    },
    'waiting-contractor': {
      subject: (number) => `Vikailmoitus ${number}: odotetaan urakoitsijaa`,
      heading: 'Työ odottaa urakoitsijaa',
      body: 'Kiinteistöhuolto on tilannut työn urakoitsijalta. Sinun ei tarvitse tehdä mitään.',
    },
    'waiting-resident': {
      subject: (number) => `Vikailmoitus ${number}: tarvitsemme sinulta vastauksen`,
      heading: 'Työ odottaa sinua',
      body: 'Kiinteistöhuolto ei voi jatkaa ennen kuin kuulee sinusta.',
      answer: 'Avaa ilmoitus ja vastaa siinä.',
    },
    resumed: {
      subject: (number) => `Vikailmoitus ${number}: työ jatkuu`,
      heading: 'Työ jatkuu',
      body: 'Odotettu asia on järjestynyt, ja kiinteistöhuolto jatkaa korjausta.',
    },
    forwarded: {
      subject: (number) => `Vikailmoitus ${number}: välitetty urakoitsijalle`,
      heading: 'Ilmoituksesi on välitetty eteenpäin',
      body: 'Korjauksen tekee urakoitsija. Sinuun otetaan yhteyttä ennen käyntiä.',
      to: 'Välitetty',
    },
    rejected: {
      subject: (number) => `Vikailmoitus ${number}: ei kuulu kiinteistöhuollolle`,
      heading: 'Kiinteistöhuolto ei tee tätä korjausta',
      body: 'Kiinteistöhuolto on käsitellyt ilmoituksesi ja sulkenut sen.',
      owner: 'Asiasta vastaa',
    },
    duplicate: {
      subject: (number) => `Vikailmoitus ${number}: viasta on jo ilmoitettu`,
      heading: 'Samasta viasta on jo ilmoitettu',
      body: (of) => `Ilmoituksesi käsitellään yhdessä ilmoituksen ${of} kanssa. Sinun ei tarvitse tehdä mitään.`,
    },
    cancelled: {
      subject: (number) => `Vikailmoitus ${number} on peruttu`,
      heading: 'Vikailmoitus on peruttu',
      body: 'Kiinteistöhuolto ei jatka sen käsittelyä. Jos vika on yhä olemassa, tee uusi ilmoitus.',
    },
    reopened: {
      subject: (number) => `Vikailmoitus ${number}: palautettu kiinteistöhuoltoon`,
      heading: 'Ilmoituksesi on taas avoinna',
      body: (round) =>
        `Vastasit, ettei vikaa ole korjattu kokonaan. Sama ilmoitus on palannut kiinteistöhuoltoon (kierros ${round}). Luvattu päivä lasketaan edelleen ensimmäisestä ilmoituksestasi.`,
    },
    'priority-changed': {
      subject: (number) => `Vikailmoitus ${number}: kiireellisyys muuttui`,
      heading: 'Ilmoituksesi kiireellisyys on muuttunut',
      body: (priority) => `Ilmoituksesi kiireellisyys on nyt: ${priority}.`,
    },
    'promise-changed': {
      subject: (number) => `Vikailmoitus ${number}: uusi luvattu päivä`,
      heading: 'Luvattu päivä on muuttunut',
      body: (day) => `Kiinteistöhuolto lupaa korjata vian viimeistään ${day}.`,
    },
    'no-access': {
      subject: (number) => `Vikailmoitus ${number}: emme päässeet sisään`,
      heading: 'Kiinteistöhuolto ei päässyt sisään',
      body: 'Kiinteistöhuolto kävi paikalla mutta ei päässyt sisään. Sinuun otetaan yhteyttä uuden ajan sopimiseksi.',
      answer: 'Voit myös ehdottaa aikaa ilmoituksessa.',
    },
  },
  contact: {
    subject: (number) => `Vikailmoitus ${number}: kiinteistöhuolto on ottanut sinuun yhteyttä`,
    heading: 'Kiinteistöhuolto on ottanut sinuun yhteyttä',
    channel: {
      call: 'Kiinteistöhuolto on soittanut vikailmoituksestasi.',
      message: 'Kiinteistöhuolto ilmoittaa vikailmoituksestasi seuraavaa.',
      letter: 'Kiinteistöhuolto on jättänyt sinulle kirjeen vikailmoituksestasi.',
    },
    next: 'Jos jokin ei sovi sinulle, avaa ilmoitus ja vastaa siinä.',
  },
  visit: {
    subject: (number) => `Vikailmoitus ${number}: käynti on sovittu`,
    movedSubject: (number) => `Vikailmoitus ${number}: käynnille on uusi aika`,
    heading: 'Käynti on sovittu',
    movedHeading: 'Käynnille on uusi aika',
    intro: (onDay, time) => `Kiinteistöhuolto tulee ${onDay} klo ${time}.`,
    window: 'Huoltotyöntekijä saapuu tämän ajan sisällä.',
    calendar: 'Liitteenä olevalla kalenteritiedostolla voit lisätä käynnin kalenteriisi.',
    change: 'Jos aika ei sovi sinulle, avaa ilmoitus ja kerro siitä niin pian kuin voit.',
    changeByPhone: 'Jos aika ei sovi sinulle, soita meille niin pian kuin voit.',
    calendarSummary: (number) => `Kiinteistöhuollon käynti, vikailmoitus ${number}`,
  },
  visitCancelled: 'Sovittu käynti on peruttu. Liitteenä oleva kalenteritiedosto poistaa sen kalenteristasi.',
  message: {
    subject: (number) => `Vikailmoitus ${number}: uusi viesti`,
    heading: 'Sinulle on viesti kiinteistöhuollosta',
    button: 'Avaa ilmoitus ja vastaa',
  },
  done: {
    subject: (number) => `Vikailmoitus ${number}: onko vika korjattu?`,
    heading: 'Onko vika korjattu?',
    intro: 'Kiinteistöhuollon mukaan korjaus on valmis. Kerro, onko vika todella poistunut.',
    button: 'Vastaa: onko vika korjattu?',
    silence: (day) =>
      `Jos vikaa ei ole korjattu, sama ilmoitus palaa kiinteistöhuoltoon. Jos et vastaa viimeistään ${day}, ilmoitus sulkeutuu itsestään.`,
    silenceByPhone: (day) =>
      `Jos vikaa ei ole korjattu, soita meille viimeistään ${day}. Sen jälkeen ilmoitus sulkeutuu itsestään.`,
  },
  closed: {
    subject: (number) => `Vikailmoitus ${number} on suljettu`,
    heading: 'Vikailmoitus on suljettu',
    because: {
      confirmed: 'Vastasit, että vika on korjattu. Kiitos, että kerroit.',
      silence: 'Kiinteistöhuolto on tehnyt korjauksen, emmekä ole kuulleet, että jokin olisi vielä vialla.',
    },
    again: 'Jos vika palaa, tee uusi ilmoitus.',
  },
};
