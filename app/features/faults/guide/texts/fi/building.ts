import type { ProblemTexts } from '../shape';

export const building = {
  'main-door-unlocked': {
    title: 'Talon ulko-ovi ei mene lukkoon',
    meanwhile: 'Pidä oma ovesi lukossa, äläkä kiilaa ulko-ovea auki.',
  },
  'main-door-closer': { title: 'Ulko-ovi paukkuu tai sulkeutuu huonosti' },
  'entry-panel-dead': { title: 'Ulko-oven ovipuhelin tai koodilaite ei toimi' },
  'stair-light-out': { title: 'Porraskäytävän lamppu on pimeänä' },
  'stairs-dark': {
    title: 'Koko porraskäytävä on pimeä',
    meanwhile: 'Kulje portaissa taskulampun ja käsijohteen avulla, äläkä koske rikkinäiseen valaisimeen tai johtoon.',
  },
  'handrail-loose': { title: 'Porraskäytävän käsijohde on irti' },
  'stairs-dirty': { title: 'Porraskäytävä on likainen tai siellä on tavaraa' },
  'lift-trapped': {
    title: 'Hissiin on jäänyt ihmisiä',
    meanwhile:
      'Pyydä sisällä olevia painamaan hälytyspainiketta ja puhu heille rauhallisesti, mutta älä väännä ovia; sairaskohtauksessa soita 112.',
  },
  'lift-stopped': { title: 'Hissi ei toimi' },
  'lift-uneven': { title: 'Hissi pysähtyy kerrostason ylä- tai alapuolelle' },
  'laundry-machine-dead': { title: 'Pesutuvan pesukone on rikki' },
  'laundry-flood': {
    title: 'Pesutuvan lattialla on vettä',
    meanwhile: 'Paina koneen hätäpysäytystä ja sulje sen hana, äläkä astu veteen, joka ulottuu sähköjohtoon.',
  },
  'dryer-slow': {
    title: 'Pesutuvan kuivausrumpu ei kuivaa',
    steps: [
      'Puhdista luukun sisäpuolella oleva nukkasihti ja tyhjennä vesisäiliö, jos sellainen on.',
      'Linkoa pyykki ensin hyvin ja täytä rummusta enintään kaksi kolmasosaa.',
      'Valitse kankaalle sopiva lämmin ohjelma, sulje luukku kunnolla ja käynnistä uudelleen.',
    ],
    stop: 'Jos rummun ilma on kymmenen minuutin jälkeen yhä kylmää, pysäytä kone ja tee vikailmoitus.',
  },
  'stove-cold': { title: 'Talosaunan kiuas ei lämpene' },
  'bicycle-door-stuck': { title: 'Pyörävaraston ovi ei aukea tai mene lukkoon' },
  'storage-break-in': { title: 'Varastokomero on rikki tai siihen on murtauduttu' },
  'bins-full': { title: 'Jätehuoneen astiat ovat täynnä' },
  'waste-rats': { title: 'Jätehuoneessa on rottia' },
  'ground-icy': { title: 'Pihan kulkuväylä on liukas tai auraamatta' },
  'paving-broken': { title: 'Pihan päällyste tai porras on rikki' },
  'roof-ice': {
    title: 'Katolta voi pudota lunta tai jäätä',
    meanwhile: 'Pysy kaukana seinän vierestä, kulje toista kautta ja varoita muita ohikulkijoita.',
  },
  'play-equipment-broken': { title: 'Leikkipaikan väline on rikki' },
  'car-heater-dead': { title: 'Autonlämmitystolppa ei toimi' },
  'yard-lamp-out': { title: 'Pihan lamppu on pimeänä' },
  'yard-lamp-damaged': {
    title: 'Pihavalaisin on rikki tai johtoja on näkyvissä',
    meanwhile: 'Älä koske mihinkään, ja pidä lapset ja koirat kaukana valaisimesta.',
  },
  'tree-falling': {
    title: 'Puu tai oksa uhkaa kaatua pihalla',
    meanwhile: 'Pysy pois puun alta, ja soita 112, jos joku on juuri nyt vaarassa.',
  },
} satisfies Partial<ProblemTexts>;
