import type { ProblemTexts } from '../shape';

export const kitchen = {
  'tap-drips': {
    title: {
      kitchen: 'Keittiön hana tippuu',
      bathroom: 'Kylpyhuoneen allashana tippuu',
      toilet: 'WC:n hana tippuu',
    },
  },
  'tap-flow': {
    title: {
      kitchen: 'Keittiön hanasta tulee vettä heikosti',
      bathroom: 'Kylpyhuoneen allashanasta tulee vettä heikosti',
      toilet: 'WC:n hanasta tulee vettä heikosti',
    },
    steps: [
      'Kokeile muita hanoja. Jos vettä tulee kaikista heikosti, vika on muualla talossa: tee heti vikailmoitus.',
      'Kierrä hanan kärjessä oleva poresuutin irti käsin. Liina antaa paremman otteen.',
      'Huuhtele roskat pois. Jos suuttimessa on kalkkia, liota sitä tunti etikassa ja harjaa puhtaaksi.',
      'Kierrä suutin takaisin sormivoimin ja tarkista, ettei vettä tule sen ohi.',
    ],
    stop: 'Jos suutin ei irtoa käsin, jätä se paikalleen ja tee vikailmoitus.',
  },
  'drain-slow': {
    title: {
      kitchen: 'Keittiön allas vetää huonosti',
      bathroom: 'Kylpyhuoneen pesuallas vetää huonosti',
      toilet: 'WC:n pesuallas vetää huonosti',
    },
    steps: [
      'Nosta tulppa tai siivilä pois ja poista hiukset, ruoantähteet ja rasva.',
      'Pane ämpäri vesilukon alle. Vesilukko on altaan alla oleva mutka tai kuppi: kierrä sen alaosa irti käsin.',
      'Tyhjennä vesilukko ämpäriin, pese se ja tarkista, että kumitiiviste on ehjä.',
      'Pane tiiviste ja vesilukko takaisin, kiristä käsin, juoksuta vettä minuutti ja tunnustele, että liitokset pysyvät kuivina.',
    ],
    stop: 'Älä käytä viemärinavausainetta: se voi syövyttää putkia ja ihoa. Jos vesi ei enää laske lainkaan, soita meille.',
  },
  'drain-blocked': {
    title: {
      kitchen: 'Keittiön viemäri on tukossa',
      bathroom: 'Kylpyhuoneen pesuallas on tukossa',
      toilet: 'WC:n pesuallas on tukossa',
    },
    meanwhile: 'Älä laske vettä asunnon hanoista, ja pysäytä astianpesukone ja pyykinpesukone.',
  },
  'drain-leak': {
    title: {
      kitchen: 'Keittiön altaan alla vuotaa vettä',
      bathroom: 'Kylpyhuoneen altaan alla vuotaa vettä',
      toilet: 'WC:n altaan alla vuotaa vettä',
    },
    meanwhile: 'Sulje altaan alla olevat sulkuventtiilit, pane ämpäri vuodon alle ja kuivaa vesi.',
  },
  'cooker-dead': {
    title: 'Liesi tai uuni ei lämpene',
    steps: [
      'Aseta uunin kello aikaan ja valitse käsikäyttö: moni uuni ei lämpene, jos kello vilkkuu.',
      'Jos seinällä on liesivahti tai ajastin, paina sen painiketta, jotta liesi saa virtaa.',
      'Kytke liesi pois päältä. Etsi sähkökeskuksesta lieden sulakkeet, usein kolme, ja palauta tai vaihda lauennut sulake.',
      'Kytke liesi uudelleen päälle ja kokeile sekä keittolevyä että uunia.',
    ],
    stop: 'Jos sulake laukeaa uudelleen tai tunnet palaneen käryä, jätä liesi pois päältä ja soita meille.',
  },
  'hotplate-cold': { title: 'Yksi lieden levyistä ei lämpene' },
  'hood-weak': {
    title: 'Liesituuletin vetää huonosti',
    steps: [
      'Kytke liesituuletin pois päältä ja anna lieden jäähtyä.',
      'Irrota metallinen rasvasuodatin: salpa on yleensä etureunassa.',
      'Pese suodatin astianpesukoneessa tai kuumassa vedessä astianpesuaineella ja anna sen kuivua.',
      'Pane suodatin paikalleen, avaa korvausilmaventtiili ja käännä tuulettimen ajastin päälle, kun laitat ruokaa.',
    ],
    stop: 'Jos talouspaperi ei vieläkään pysy puhtaassa suodattimessa kiinni, tee vikailmoitus.',
  },
  'hood-dead': { title: 'Liesituuletin ei käynnisty' },
  'fridge-warm': {
    title: 'Jääkaappi ei pysy kylmänä',
    steps: [
      'Käännä säädintä yksi pykälä kylmemmälle ja tarkista, että ovi sulkeutuu tiiviisti joka puolelta.',
      'Jätä ruokien väliin tilaa ja pidä ne irti takaseinästä, jotta kylmä ilma pääsee kiertämään.',
      'Pyyhi oven tiiviste ja imuroi pölyt ritilästä, johon yletyt.',
      'Pane lämpömittari vesilasiin keskihyllylle ja lue lämpötila seuraavana päivänä.',
    ],
    stop: 'Jos lämpötila on vuorokauden jälkeen yli 6 astetta, tee vikailmoitus ja kirjoita siihen lukema.',
  },
  'freezer-ice': {
    title: 'Pakastimessa on paksu jää',
    steps: [
      'Kääri ruoat sanomalehteen ja peittoihin tai vie ne kylmälle parvekkeelle.',
      'Kytke pakastin pois päältä, jätä ovi auki ja levitä lattialle pyyhkeitä.',
      'Nopeuta sulamista panemalla sisään kulho kuumaa vettä. Älä hakkaa jäätä äläkä käytä hiustenkuivaajaa.',
      'Kuivaa sisäpuoli, tarkista, että tiiviste on puhdas, kytke virta ja pane ruoat takaisin, kun pakastin on kylmä.',
    ],
    stop: 'Jos jäätä on kuukauden päästä taas paljon, ovi luultavasti vuotaa ilmaa: tee vikailmoitus.',
  },
  'fridge-dead': { title: 'Jääkaappi tai pakastin ei toimi' },
  'dishwasher-no-water': {
    title: 'Astianpesukone ei ota vettä',
    steps: [
      'Avaa konehana: se on vipu tai nuppi keittiön hanassa tai altaan alla.',
      'Katso letku läpi niin pitkälle kuin näet ja oikaise taitokset.',
      'Sulje luukku niin, että se napsahtaa, ja käynnistä lyhyt ohjelma.',
      'Muista sulkea konehana jokaisen pesun jälkeen.',
    ],
    stop: 'Oman astianpesukoneen korjaa sen myyjä. Tee vikailmoitus, jos konehanasta ei tule vettä.',
  },
  'dishwasher-leak': {
    title: 'Astianpesukone vuotaa',
    meanwhile: 'Sulje konehana, pysäytä kone ja kuivaa vesi lattialta.',
  },
  'cupboard-door': { title: 'Keittiön kaappi tai laatikko on rikki' },
} satisfies Partial<ProblemTexts>;
