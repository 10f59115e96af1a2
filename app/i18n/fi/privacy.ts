import type { privacy as en } from '../en/privacy';
import { plural } from '../plural';
import type { Texts } from '../texts';

export const privacy: Texts<typeof en> = {
  title: 'Tietosuoja',
  lead: (landlord) => `Mitä ${landlord} säilyttää sinusta tässä palvelussa, miksi ja kuinka kauan.`,
  whatTitle: 'Mitä säilytetään',
  whatText: 'Kun säilytysaika on täynnä, tiedot poistetaan seuraavana yönä. Poistettujen tietojen määrä kirjataan.',
  what: 'Tieto',
  why: 'Tarkoitus',
  basis: 'Peruste',
  howLong: 'Säilytysaika',
  ownTitle: 'Omat tietosi',
  ownText:
    'Kirjautuneena voit lukea ja tallentaa kaiken, mitä sinusta on kirjattu, ja nähdä, kuka tietojasi on katsonut.',
  ownLink: 'Kaikki tiedot minusta',
  controllerTitle: 'Kuka vastaa tiedoista',
  controllerText: (landlord) => `Palvelun tietojen rekisterinpitäjä on ${landlord}.`,
  sourcesTitle: 'Mistä tiedot tulevat',
  sources: [
    'Sinulta, kun rekisteröidyt, teet vikailmoituksen, kirjoitat viestin tai lisäät kuvan.',
    'Tunnistuspalvelusta: nimesi ja henkilötunnuksesi.',
    'Vuokranantajan omasta rekisteristä: asunnot, vuokrasopimukset ja asukkaat.',
    'Henkilökunnalta, joka hoitaa asioitasi.',
  ],
  receiversTitle: 'Ketkä muut käsittelevät tietoja',
  receivers: [
    'Tunnistuspalvelu, kun tunnistaudut.',
    'Palvelu, joka välittää sähköpostimme.',
    'Urakoitsija, jos korjaus siirretään sille: mikä on vialla ja missä.',
  ],
  receiversText: 'Tietoja ei myydä eikä käytetä mainontaan, eikä mikään kone tee yksin sinua koskevia päätöksiä.',
  rightsTitle: 'Oikeutesi',
  rights: [
    'Voit pyytää virheellisen tiedon korjaamista. Rekisteristä tuleva tieto korjataan rekisteriin: soita asiakaspalveluun.',
    'Voit pyytää tietojen poistamista tai käytön rajoittamista tai vastustaa niiden käyttöä. Kerromme, jos laki tai vuokrasuhde on esteenä.',
  ],
  complaint: {
    FI: 'Jos tietojasi mielestäsi käsitellään väärin, voit valittaa tietosuojavaltuutetulle: tietosuoja.fi.',
    SE: 'Jos tietojasi mielestäsi käsitellään väärin, voit valittaa Ruotsin tietosuojaviranomaiselle: imy.se.',
  },
  contactText: 'Kirjoita meille tietosuojasta:',
  lengths: {
    hours: (n) => plural('fi', n, { one: '1 tunti', other: `${n} tuntia` }),
    days: (n) => plural('fi', n, { one: '1 päivä', other: `${n} päivää` }),
    years: (n) => plural('fi', n, { one: '1 vuosi', other: `${n} vuotta` }),
  },
  bases: {
    contract: 'Vuokrasuhde (sopimus)',
    law: 'Laki vaatii',
    interest: 'Oikeutettu etu: turvallinen ja toimiva palvelu',
  },
  records: {
    homes: {
      what: 'Kiinteistöt, rakennukset ja asunnot',
      why: 'Jotta ilmoitus menee oikeaan paikkaan.',
      howLong: () => 'Niin kauan kuin ne ovat vuokranantajan rekisterissä',
    },
    residents: {
      what: 'Kuka asuu missä: nimet, henkilötunnukset, vuokrasopimukset ja niiden päivämäärät',
      why: 'Jotta vain asunnossa asuvat voivat asioida sen puolesta. Tiedot tulevat vuokranantajan omasta rekisteristä.',
      howLong: (length) => `${length} siitä, kun tieto on poistunut vuokranantajan rekisteristä`,
    },
    matches: {
      what: 'Tieto siitä, että tilin omistaja on nyt löytynyt rekisteristä',
      why: 'Jotta hänelle voidaan kirjoittaa asiasta.',
      howLong: (length) => `Kunnes viesti on lähetetty, enintään ${length}`,
    },
    staged: {
      what: 'Kopiot vuokranantajan rekisteritiedostoista',
      why: 'Ne tarkastetaan ennen kuin rekisteri päivitetään.',
      howLong: (length) => `Kunnes rekisteri on päivitetty niistä, enintään ${length}`,
    },
    imports: {
      what: 'Milloin rekisteri on päivitetty, kuka henkilökunnasta sen teki ja montako riviä muuttui',
      why: 'Jotta voidaan selvittää, miten jokin tieto on tullut rekisteriin.',
      howLong: (length) => `${length} päivityksestä`,
    },
    pendingAccount: {
      what: 'Tilit, joita ei ole vielä vahvistettu',
      why: 'Jotta viestissä oleva linkki toimii.',
      howLong: (length) => `${length} uusimman linkin tilaamisesta`,
    },
    broughtAccount: {
      what: 'Toisesta palvelusta tuodut tilit, joiden omistaja ei ole tunnistautunut',
      why: 'Jotta sama sähköpostiosoite ja salasana toimivat täällä.',
      howLong: (length) => `${length} tuonnista`,
    },
    refusedIdentification: {
      what: 'Kirjautumiset, joissa tunnistautuja oli joku muu kuin tilin omistaja',
      why: 'Jotta väärinkäyttö selviää.',
      howLong: (length) => `${length} tapahtumasta`,
    },
    supersededAccount: {
      what: 'Tilit, jotka saman henkilön uudempi tili on korvannut',
      why: 'Jotta vaihto voidaan selittää jälkikäteen.',
      howLong: (length) => `${length} vaihdosta`,
    },
    account: {
      what: 'Tilit: sähköpostiosoite, salasana (tiivisteenä, jota ei voi palauttaa), puhelinnumero, kieli',
      why: 'Kirjautumista varten, ja jotta sinut tavoittaa korjauksen takia.',
      howLong: (length) =>
        `Niin kauan kuin olet rekisterissä, sinulla on täällä omia ilmoituksia tai käytät tiliä, ja sen jälkeen ${length}`,
    },
    identity: {
      what: 'Kuka olet: nimi, henkilötunnus ja jokainen tunnistautumisesi',
      why: 'Jotta tiedetään varmasti, kuka asioi, ja jotta sinut löydetään rekisteristä.',
      howLong: (length) => `Niin kauan kuin tilisi ja omat ilmoituksesi; ${length}, jos et luonut tiliä`,
    },
    sessions: {
      what: 'Missä olet kirjautuneena: laitteen tyyppi, kirjautumisaika ja viimeisin käyttö',
      why: 'Jotta pysyt kirjautuneena ja voit päättää istunnon toisella laitteella.',
      howLong: (length) => `${length} istunnon päättymisestä`,
    },
    links: {
      what: 'Tieto siitä, että sinulle on lähetetty vahvistus- tai salasanalinkki tai annettu toimistossa kertakoodi (linkkiä tai koodia ei säilytetä)',
      why: 'Jotta linkki toimii kerran ja sinulle voidaan kertoa, onko se vanhentunut vai käytetty.',
      howLong: (length) => `${length} linkin vanhenemisesta`,
    },
    identifying: {
      what: 'Kesken oleva tunnistautuminen tai rekisteröityminen',
      why: 'Jotta palaat turvallisesti tunnistuspalvelusta.',
      howLong: () => 'Enintään puoli tuntia',
    },
    keptForms: {
      what: 'Mitä olit kirjoittanut, kun istuntosi päättyi (salattuna)',
      why: 'Jotta mitään ei katoa, kun kirjaudut uudelleen.',
      howLong: () => 'Vuorokausi kirjoittamisesta',
    },
    tries: {
      what: 'Montako kertaa jotakin on yritetty; avaimista ei pääse kenenkään henkilöllisyyteen',
      why: 'Jotta salasanoja ja koodeja ei voi arvailla.',
      howLong: () => 'Enintään vuorokausi ensimmäisestä yrityksestä',
    },
    faults: {
      what: 'Vikailmoitukset kuvineen, viesteineen ja tapahtumineen',
      why: 'Jotta vika korjataan ja jälkikäteen nähdään, mitä on sovittu ja tehty.',
      howLong: (length) => `${length} ilmoituksen päättymisestä`,
    },
    drafts: {
      what: 'Ilmoitukset, joita olet alkanut kirjoittaa',
      why: 'Jotta voit jatkaa siitä, mihin jäit.',
      howLong: () => 'Kaksi päivää siitä, kun viimeksi kirjoitit',
    },
    uploads: {
      what: 'Kuvat ilmoituksiin, joita ei koskaan lähetetty',
      why: 'Jotta kuvat eivät katoa, kun lomakkeella korjataan jotakin muuta.',
      howLong: (length) => `${length} kuvan lisäämisestä`,
    },
    disturbances: {
      what: 'Häiriöilmoitukset päiväkirjoineen ja kuvineen, mitä niiden vuoksi on tehty ja mitä toiselle osapuolelle on kerrottu ja hän on vastannut',
      why: 'Jotta häiriö loppuu ja jälkikäteen voidaan osoittaa, mitä on tehty. Ilmoittajaa ei koskaan kerrota toiselle osapuolelle.',
      howLong: (length) => `${length} tapauksen päättymisestä`,
    },
    authorizations: {
      what: 'Valtakirjat allekirjoitettuine papereineen: annetut, saadut ja toimitetut, ja mitä niillä on tehty',
      why: 'Jotta joku voi toimia puolestasi ja jotta jälkeenpäin nähdään, että hänellä oli siihen oikeus. Jos valtakirjasta kysyttyyn ei vastata tai sitä ei päätetä, se raukeaa; päivä kerrotaan sivulla ja viestissä.',
      howLong: (length) => `${length} valtakirjan päättymisestä tai hylkäämisestä`,
    },
    authorizationDrafts: {
      what: 'Valtakirjat, joiden kirjoittamisen olet aloittanut',
      why: 'Jotta voit jatkaa siitä, mihin jäit.',
      howLong: (length) => `${length} siitä, kun viimeksi kirjoitit`,
    },
    violenceReports: {
      what: 'Mitä on kerrottu siitä, että joku voi olla hädässä (sinetöitynä, kenenkään tiliin liittämättä), ja mitä on tehty',
      why: 'Jotta apu tulee ajoissa.',
      howLong: (length) => `${length} asian päättymisestä`,
    },
    safetyNotices: {
      what: 'Tieto siitä, että uudelle asukkaalle on kerrottu, mitä tehdä, kun naapuri on hädässä',
      why: 'Jotta jokaiselle kerrotaan kerran sopimusta tehtäessä ja kerran ensimmäisenä päivänä.',
      howLong: (length) => `${length} siitä, kun se piti kertoa`,
    },
    requests: {
      what: 'Palvelupyynnöt, kuten irtisanomiset, avaimet, todistukset ja kysymykset, viesteineen ja vaiheineen',
      why: 'Jotta pyydetty asia hoidetaan ja jälkikäteen nähdään, mitä on pyydetty, mihin on suostuttu ja mitä on tehty.',
      howLong: (length) => `${length} pyynnön päättämisestä`,
    },
    openRequests: {
      what: 'Palvelupyynnöt, jotka ovat vielä kesken',
      why: 'Jotta voimme tehdä sen, mitä pyydettiin. Jos kysymykseen ei vastata määräajassa, pyyntö raukeaa; määräaika kerrotaan viestissä.',
      howLong: (length) => `${length} siitä, kun pyynnössä viimeksi tapahtui jotain`,
    },
    doorOpenings: {
      what: 'Ovenavaukset asukkaille, jotka ovat jääneet oven taakse',
      why: 'Jotta avaus voidaan laskuttaa ja osoittaa, että oikea henkilö päästettiin sisään.',
      howLong: (length) => `${length} tilauksesta`,
    },
    appointments: {
      what: 'Käynnit asiakaspalvelussa, ajanvarauksella tai ilman: nimi, yhteystiedot, asia ja mitä kirjoitit',
      why: 'Jotta aika pysyy sinulle varattuna ja käyntiisi ehditään valmistautua.',
      howLong: (length) => `${length} käynnistä`,
    },
    deskBlocks: {
      what: 'Ajat, jotka henkilökunta on sulkenut kalenterista',
      why: 'Jotta kukaan ei varaa aikaa, jolloin paikalla ei ole ketään.',
      howLong: (length) => `${length} suljetun ajan päättymisestä`,
    },
    letters: {
      what: 'Mikä viesti sinulle on lähetetty ja milloin (sisältö poistetaan heti, kun viesti on lähtenyt)',
      why: 'Jotta voidaan selvittää, mitä tapahtui, jos viesti ei tullut perille.',
      howLong: (length) => `${length} viestin kirjoittamisesta`,
    },
    audit: {
      what: 'Kuka on tehnyt ja lukenut mitäkin',
      why: 'Jotta voidaan osoittaa, että tietoja käytetään oikein. Sinua koskevat kohdat ovat omassa rekisteriotteessasi.',
      howLong: (length) => `${length} tapahtumasta`,
    },
    staff: {
      what: 'Henkilökunta: nimi, sähköpostiosoite, tehtävät ja alueet',
      why: 'Jotta tiedetään, kuka saa käsitellä mitäkin.',
      howLong: () => 'Niin kauan kuin henkilö käyttää palvelua työssään ja jokin säilytettävä tieto mainitsee hänet',
    },
    jobs: {
      what: 'Palvelun oma työlista',
      why: 'Jotta viestit lähtevät ja määräajat pidetään.',
      howLong: (length) => `${length} työn määräajasta`,
    },
    proofs: {
      what: 'Montako tietoa kustakin lajista on poistettu ja milloin',
      why: 'Jotta voidaan osoittaa, että tätä taulukkoa noudatetaan.',
      howLong: (length) => `${length} poistosta`,
    },
    settings: {
      what: 'Vuokranantajan asetukset ja juoksevat numerot',
      why: 'Palvelu toimii niiden mukaan.',
      howLong: () => 'Niin kauan kuin palvelu on käytössä',
    },
  },
};
