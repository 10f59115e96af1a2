import type { ProblemTexts } from '../shape';

export const wholeHome = {
  'home-freezing': {
    title: 'Koko asunto on ilman lämpöä',
    meanwhile: 'Pidä ikkunat ja ovet kiinni; älä lämmitä uunilla äläkä jätä sähkölämmitintä päälle valvomatta.',
  },
  'home-cool': {
    title: 'Asunnossa on viileää',
    steps: [
      'Avaa kaikki termostaatit täysin ja katso, ettei sohva tai pitkä verho peitä patteria.',
      'Tuuleta nopeasti, viisi minuuttia ikkunat selällään, äläkä pidä ikkunaa raollaan koko päivää.',
      'Mittaa lämpötila keskeltä huonetta metrin korkeudelta, kun ikkunat ovat olleet kiinni kaksi tuntia.',
      'Mittaa uudelleen seuraavana aamuna ja kirjoita molemmat lukemat muistiin.',
    ],
    stop: 'Jos on yhä viileää, tee vikailmoitus ja kerro siinä lämpötilat, huoneet ja kellonajat.',
  },
  'no-water': {
    title: 'Asuntoon ei tule vettä',
    meanwhile: 'Katso, onko vesikatkosta tiedotettu, ja sulje kaikki hanat, ettei vesi tulvi, kun se palaa.',
  },
  'no-hot-water': { title: 'Asuntoon ei tule lämmintä vettä' },
  'exhaust-weak': {
    title: 'Poistoilmaventtiili ei vedä',
    steps: [
      'Pidä vessapaperin palaa kylpyhuoneen tai keittiön pyöreää venttiiliä vasten: sen pitäisi pysyä kiinni.',
      'Pyyhi venttiili kostealla liinalla ja imuroi sen rako. Älä kierrä keskiosaa: se on säädetty valmiiksi.',
      'Avaa ikkunoiden korvausilmaventtiilit ja jätä kylpyhuoneen oven alle rako.',
      'Kokeile paperilla uudelleen.',
    ],
    stop: 'Jos paperi putoaa, tee vikailmoitus. Älä koskaan tuki venttiiliä.',
  },
  'foreign-smell': { title: 'Asuntoon tulee savun tai ruoan hajua muualta' },
  'fuse-blown': {
    title: 'Sulake on palanut tai palaa toistuvasti',
    steps: [
      'Kytke pois päältä ja irrota seinästä ne laitteet, jotka olivat käytössä sähkön katketessa.',
      'Nosta alas pudonnut kytkin ylös. Kierrettävän tulppasulakkeen tilalle vaihdetaan uusi, jossa on sama ampeeriluku.',
      'Pane laitteet takaisin yksi kerrallaan minuutin välein, äläkä käytä enää sitä, joka polttaa sulakkeen.',
    ],
    stop: 'Jos sulake palaa, vaikka kaikki on irti, jätä se pois ja soita meille. Älä korjaa sulaketta äläkä vaihda suurempaan.',
  },
  'rcd-tripped': {
    title: 'Vikavirtasuoja on katkaissut sähkön',
    steps: [
      'Irrota pistorasioista kaikki kylpyhuoneen, keittiön ja parvekkeen laitteet.',
      'Nosta vikavirtasuojan kytkin ylös yhden kerran. Suojan tunnistaa testipainikkeesta.',
      'Jos kytkin pysyy ylhäällä, pane laitteet takaisin yksi kerrallaan.',
      'Laite, joka katkaisee sähkön, on viallinen: lopeta sen käyttö ja korjauta se.',
    ],
    stop: 'Kokeile vain kerran. Jos kytkin putoaa, vaikka kaikki on irti, jätä se alas ja soita meille.',
  },
  'power-out': {
    title: 'Koko asunnosta on sähkö poikki',
    meanwhile:
      'Katso, onko porraskäytävässä ja naapureilla valoa: jos koko katu on pimeänä, sähköverkkoyhtiön häiriökartta kertoo lisää.',
  },
  'burning-smell': {
    title: 'Palaneen haju sähköissä tai välkkyvät valot',
    meanwhile:
      'Katkaise virta sähkökeskuksen pääkytkimestä, jos pääset sen luo turvallisesti, ja soita 112, jos näet savua tai tulta.',
  },
  'bed-bugs': { title: 'Asunnossa on lutikoita' },
  mice: { title: 'Asunnossa on hiiriä, torakoita tai muurahaisia' },
  silverfish: {
    title: 'Asunnossa on sokeritoukkia',
    steps: [
      'Kuivaa lattia jokaisen suihkun jälkeen ja pidä ilmanvaihto päällä: sokeritoukat viihtyvät kosteassa.',
      'Puhdista lattiakaivo ja imuroi jalkalistojen vierustat ja pesukoneen alusta.',
      'Pane seinien viereen kaupasta saatavia liima-ansoja kahdeksi viikoksi ja laske saalis.',
    ],
    stop: 'Jos niitä tulee yhä enemmän, jossain voi olla kosteutta: tee vikailmoitus.',
  },
} satisfies Partial<ProblemTexts>;
