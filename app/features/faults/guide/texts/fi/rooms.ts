import type { ProblemTexts } from '../shape';

export const rooms = {
  'radiator-cold': {
    title: { kitchen: 'Keittiön patteri on kylmä', 'living-room': 'Huoneen patteri on kylmä' },
    steps: [
      'Käännä patterin termostaatti täysin auki ja odota kaksi tuntia.',
      'Siirrä huonekalut ja verhot pois edestä: termostaatti mittaa ilmaa ympärillään.',
      'Tunnustele patterin yläosaa. Lämmin ylhäältä ja viileä alhaalta on oikein, ja lämpimässä huoneessa koko patteri voi olla viileä.',
      'Jätä ruuvit rauhaan. Patterit ilmaa ja venttiilit säätää kiinteistöhuolto.',
    ],
    stop: 'Jos yläosa pysyy kylmänä ja muut patterit ovat lämpimiä, tai patteri lorisee, tee vikailmoitus.',
  },
  'radiator-stuck': {
    title: { kitchen: 'Keittiön patteria ei voi säätää', 'living-room': 'Huoneen patteria ei voi säätää' },
  },
  'radiator-leak': {
    title: { kitchen: 'Keittiön patteri vuotaa vettä', 'living-room': 'Huoneen patteri vuotaa vettä' },
    meanwhile: 'Pane astia vuodon alle ja pyyhe sen päälle; älä koske venttiileihin, sillä vesi voi olla kuumaa.',
  },
  'socket-dead': {
    title: {
      kitchen: 'Keittiön pistorasiasta ei tule sähköä',
      bathroom: 'Kylpyhuoneen pistorasiasta ei tule sähköä',
      'living-room': 'Pistorasiasta tai valaisimeen ei tule sähköä',
    },
    steps: [
      'Kokeile lampulla, jonka tiedät toimivan, ja katso, tuleeko huoneen muista pistorasioista sähköä.',
      'Irrota kaikki laitteet pistorasioista, joista sähköä ei tule.',
      'Etsi sähkökeskuksesta huoneen sulake ja palauta tai vaihda se, jos se on lauennut. Nosta lauennut vikavirtasuoja ylös kerran.',
      'Pane laitteet takaisin yksi kerrallaan: se, joka katkaisee sähkön, on viallinen.',
    ],
    stop: 'Älä koskaan avaa pistorasiaa. Jos sähköä ei vieläkään tule tai rasia on lämmin, älä koske siihen, vaan soita meille.',
  },
  'socket-broken': {
    title: {
      kitchen: 'Keittiön pistorasia on irti tai kipinöi',
      bathroom: 'Kylpyhuoneen pistorasia on irti tai kipinöi',
      'living-room': 'Huoneen pistorasia on irti tai kipinöi',
    },
    meanwhile: 'Älä koske pistorasiaan, ja katkaise siitä virta sähkökeskuksen sulakkeesta.',
  },
  'ceiling-leak': {
    title: 'Katosta tai seinästä tulee vettä',
    meanwhile:
      'Pane ämpäri vuodon alle, siirrä tavarat, pysy kaukana märistä valaisimista ja varoita yläkerran naapuria.',
  },
  'surface-damage': { title: 'Huoneen seinä, katto tai lattia on vaurioitunut' },
  'lock-stiff': { title: 'Asunnon oven lukko on jäykkä' },
  'door-unlockable': {
    title: 'Asunnon ovea ei saa lukkoon',
    meanwhile: 'Pysy kotona, kunnes joku tulee, ja soita 112, jos oveen on murtauduttu.',
  },
  'locked-out': {
    title: 'Avain unohtui, en pääse kotiin',
    meanwhile:
      'Ota esiin kuvallinen henkilöllisyystodistus: ovi avataan vain asunnossa asuvalle, ja avaus on maksullinen.',
  },
  'entry-phone-silent': {
    title: 'Asunnon ovipuhelin ei soi',
    steps: [
      'Pane luuri kunnolla paikalleen: puhelin ei toimi, jos luuri on vinossa.',
      'Säädä äänenvoimakkuus suuremmalle ja tarkista, ettei ääntä ole mykistetty: merkkinä on usein kellon kuva.',
      'Pyydä jotakuta soittamaan talon ulko-ovelta ja kokeile myös oven avauspainiketta.',
      'Kysy naapurilta, toimiiko hänen ovipuhelimensa, ja kirjoita ilmoitukseen, onko vika vain sinulla vai kaikilla.',
    ],
  },
  'alarm-chirps': { title: 'Palovaroitin piippaa tai ei toimi' },
  'alarm-cooking': {
    title: 'Palovaroitin hälyttää ilman tulipaloa',
    steps: [
      'Varmista, ettei mikään pala. Jos palaa: vie kaikki ulos, sulje ovi ja soita 112.',
      'Paina varoittimen painiketta ja tuuleta ikkunasta, älä porraskäytävään.',
      'Kun varoitin on hiljaa, imuroi pöly sen aukoista pehmeällä harjalla kantta avaamatta.',
      'Käytä liesituuletinta, kun laitat ruokaa, ja pidä kylpyhuoneen ovi kiinni suihkun jälkeen.',
    ],
    stop: 'Älä irrota tai peitä varoitinta. Jos turhat hälytykset jatkuvat, tee vikailmoitus: paikka voi olla väärä.',
  },
  'balcony-door-draught': { title: 'Parvekkeen ovesta vetää tai se ei sulkeudu' },
  'balcony-drain-blocked': {
    title: 'Parvekkeella seisoo vettä',
    steps: [
      'Lakaise lehdet, lumi ja multa lattialta. Älä heitä mitään kaiteen yli.',
      'Poista veden poistoaukkoon kertynyt lika käsin, hanskat kädessä.',
      'Kaada aukkoon hitaasti puoli litraa vettä ja katso, että se valuu pois.',
    ],
    stop: 'Älä käytä jäähän suolaa tai kiehuvaa vettä. Jos tukos on syvemmällä, tee vikailmoitus.',
  },
  'railing-loose': {
    title: 'Parvekkeen kaide tai lasi on irti',
    meanwhile: 'Älä päästä ketään parvekkeelle, lukitse sen ovi ja varoita alhaalla kulkevia.',
  },
  'glazing-stiff': { title: 'Parvekelasit liikkuvat raskaasti' },
  'window-stuck': { title: 'Ikkuna ei aukea tai sulkeudu' },
  'window-draught': { title: 'Ikkunasta vetää' },
  'window-broken': { title: 'Ikkunalasi on rikki' },
  'valve-dirty': {
    title: 'Korvausilmaventtiili on likainen tai siitä vetää',
    steps: [
      'Vedä irti ikkunan ylä- tai sivupuolella olevan venttiilin kansi ja ota suodatin pois.',
      'Imuroi suodatin tai pese se haalealla vedellä ja anna sen kuivua kokonaan.',
      'Pyyhi venttiili kostealla liinalla, kokoa se ja jätä venttiili raolleen.',
    ],
    stop: 'Älä teippaa venttiiliä kiinni: asunto tarvitsee ilmaa. Jos suodatin on rikki tai puuttuu, tee vikailmoitus.',
  },
  'inner-door-sticks': { title: 'Väliovi hankaa tai sen lukko on rikki' },
} satisfies Partial<ProblemTexts>;
