import type { violence as en } from '../en/violence';
import type { Texts } from '../texts';

export const violence: Texts<typeof en> = {
  documentTitle: 'Ohje',
  title: 'Kuuletko, että jollakulla on hätä seinän takana?',
  lead: 'Toimi näin, tässä järjestyksessä. Sinun ei tarvitse olla varma.',
  plan: {
    'call-police': {
      title: 'Soita poliisi',
      text: 'Soita heti. Kerro osoite, rappu ja kerros ja se, mitä kuulet. Sinun ei tarvitse tietää, kuka siellä on. Älä lopeta puhelua, ennen kuin saat luvan.',
    },
    'ring-bell': {
      title: 'Soita sitten naapurin ovikelloa',
      text: 'Ovikello voi keskeyttää tilanteen, ja se kertoo, että joku on kuullut. Soita kerran. Sinun ei tarvitse sanoa mitään, eikä oven avaamista kannata jäädä odottamaan. Ota toinen naapuri mukaan, jos voit. Jos ovelle meneminen ei tunnu turvalliselta, jätä se väliin.',
    },
    'go-back': {
      title: 'Mene sitten takaisin omaan kotiisi',
      text: 'Mene heti, lukitse ovi ja odota poliisia kotona. Älä jää porraskäytävään äläkä mene väliin. Jos tilanne jatkuu, soita poliisille uudelleen.',
    },
  },
  callPolice: (number) => `Soita ${number}`,
  selfTitle: 'Oletko itse vaarassa?',
  selfText: (number) =>
    `Soita ${number}. Jos pääset turvallisesti pois, mene naapuriin tai muualle ihmisten luo. Turvakotiin pääsee mihin aikaan tahansa.`,
  contactsTitle: 'Kuka auttaa',
  contactsIn: (municipality) => `Kuka auttaa: ${municipality}`,
  municipality: 'Kunta',
  showContacts: 'Näytä',
  chooseMunicipality: 'Valitse kuntasi, niin näet, kuka siellä auttaa.',
  contactKinds: {
    police: 'Poliisi',
    'social-services': 'Sosiaalipalvelut',
    shelter: 'Turvakoti',
    helpline: 'Auttava puhelin',
    'disturbance-service': 'Häiriöpäivystys',
    huskurage: 'Naapurirohkeus',
  },
  website: 'Verkkosivut',
  notNowTitle: 'Onko nyt hiljaista, mutta olet huolissasi?',
  notNowText:
    'Kerro meille. Toimimme 24 tunnin kuluessa tai viimeistään seuraavana työpäivänä, ja käymme yleensä paikalla. Sinun ei tarvitse kertoa, kuka olet.',
  tell: 'Kerro, mitä olet kuullut',
  nextTime: 'Jos kuulet saman uudelleen, soita aina poliisi, vaikka äänet pian loppuisivat.',
  exit: 'Poistu sivulta',
  exitHint: 'Näppäimistöllä: paina vaihtonäppäintä (Shift) kolme kertaa.',
  tracesTitle: 'Ettei käynnistä jää jälkiä',
  tracesText:
    '”Poistu sivulta” vie heti sääsivulle, eikä selaimen takaisin-painike tuo enää tänne. Käynti voi silti jäädä selaimen historiaan: poista se sieltä tai käytä yksityistä ikkunaa.',
  report: {
    title: 'Kerro, jos epäilet, että jotakuta satutetaan',
    lead: 'Lomake on sitä varten, että tilanne ei ole nyt käynnissä.',
    nowTitle: 'Onko tilanne käynnissä nyt?',
    nowText: (number) => `Soita poliisi, ${number}. Älä kirjoita tähän.`,
    description: 'Mitä olet kuullut tai nähnyt?',
    descriptionHint:
      'Esimerkiksi mitä kuulit, kuinka usein, mistä lähtien ja onko paikalla lapsia. Omat sanasi riittävät.',
    home: 'Mistä asunnosta on kyse?',
    homeHint:
      'Osoite ja asunto tai esimerkiksi ”kerros yläpuolellani, Rantakatu 5 B”. Ilman sitä voimme tuskin auttaa.',
    heardAt: 'Milloin viimeksi?',
    name: 'Nimesi',
    nameHint: 'Tämän voit jättää tyhjäksi. Nimeäsi ei koskaan kerrota asunnossa asuville.',
    phone: 'Puhelinnumerosi',
    phoneHint: 'Tämän voit jättää tyhjäksi. Anna numero vain, jos sinulle on turvallista soittaa.',
    account: 'Kirjoittamaasi ei liitetä tiliisi, vaikka olisit kirjautunut sisään.',
    send: 'Lähetä',
  },
  sent: {
    title: 'Kiitos, että kerroit',
    lead: (when) => `Toimimme kertomasi perusteella viimeistään ${when}. Yleensä käymme asunnolla.`,
    quiet: 'Emme kirjoita sinulle asiasta: sähköpostiisi tai näille sivuille ei tule siitä mitään.',
    nextTitle: 'Jos kuulet saman uudelleen',
    toPlan: 'Toimi näin, kun jotakuta satutetaan',
  },
  tenantLetter: {
    title: 'Naapuri välittää',
    intro: {
      signing: 'Olet muuttamassa meille. Taloissamme on sovittu, mitä naapuri tekee, kun jotakuta satutetaan.',
      'first-day':
        'Tervetuloa kotiin. Tässä vielä kerran, mitä olemme sopineet naapurin tekevän, kun jotakuta satutetaan.',
    },
    sign: 'Sama lukee rappusi kyltissä.',
    portal: (address) => `Asukasportaalissa voit kertoa meille myös nimettömästi: ${address}`,
  },
  sign: {
    title: 'Toimi näin, kun naapuria satutetaan',
    tell: 'Nyt on hiljaista, mutta olet huolissasi? Kerro meille. Nimeä ei tarvitse kertoa.',
    printTitle: 'Kyltti porraskäytävään',
    printText: 'Samat ohjeet yhdellä arkilla kolmella kielellä ja puhelinnumeroineen. Kuka tahansa saa tulostaa sen.',
    link: (place, size) => `Kyltti, ${place ? `${place}, ` : ''}${size} (PDF)`,
  },
  refused: {
    future: 'Tämä aika ei ole vielä tullut. Tarkista päivä ja kellonaika.',
  },
};
