import type { ProblemTexts } from '../shape';

export const bathroom = {
  'shower-drips': { title: 'Suihku tippuu tai sen letku on rikki' },
  'shower-temperature': { title: 'Suihkuvesi ei pysy lämpimänä' },
  'floor-drain-smell': {
    title: 'Kylpyhuoneen lattiakaivo haisee tai vetää huonosti',
    steps: [
      'Kaada lattiakaivoon kaksi litraa vettä. Kuivunut vesilukko päästää hajun läpi.',
      'Jos se ei auta, pane käsiin kumihanskat, nosta ritilä pois ja poista hiukset ja lika.',
      'Nosta vesilukon kuppi ylös, jos se irtoaa käsin, ja pese se astianpesuaineella.',
      'Paina kuppi pohjaan tiiviste paikallaan, pane ritilä takaisin ja huuhtele runsaalla vedellä.',
    ],
    stop: 'Jos kuppi ei irtoa, tee vikailmoitus. Jos kaivosta nousee vettä, soita meille.',
  },
  'floor-drain-blocked': {
    title: 'Kylpyhuoneen lattiakaivo on tukossa',
    meanwhile: 'Älä käy suihkussa, pese pyykkiä tai vedä WC:tä, ja estä pyyhkeillä vettä leviämästä kylpyhuoneesta.',
  },
  'toilet-runs': {
    title: 'WC-istuimesta valuu jatkuvasti vettä',
    steps: [
      'Paina huuhtelupainiketta muutaman kerran: sen pitää nousta itsestään ylös.',
      'Jos painike jumittaa, vapauta se reunasta sormella ja pyyhi kalkki pois.',
      'Odota kymmenen minuuttia ja paina vessapaperin suikale kulhon sisäpintaan: jos se kastuu, vettä valuu yhä.',
      'Jos vettä valuu, käännä WC:n putkessa oleva pieni venttiili neljänneskierros kiinni ja avaa se vain huuhtelua varten.',
    ],
    stop: 'Älä pura vesisäiliötä. Jos vettä valuu yhä, tee vikailmoitus: vettä menee paljon hukkaan.',
  },
  'toilet-flush': { title: 'WC-istuin huuhtelee huonosti tai ei lainkaan' },
  'toilet-blocked': {
    title: 'WC-istuin on tukossa',
    meanwhile: 'Älä vedä uudelleen; jos vesi nousee, sulje WC:n putkessa oleva pieni venttiili.',
  },
  'washing-machine-stuck': {
    title: 'Pyykinpesukone ei tyhjene',
    steps: [
      'Kytke kone pois päältä, irrota pistoke ja sulje koneen hana.',
      'Levitä eteen pyyhkeitä, avaa koneen alareunan luukku ja laske vesi ulos vähän kerrallaan.',
      'Kierrä nukkasuodatin auki, poista nukka ja kolikot ja kierrä suodatin tiukasti kiinni.',
      'Tarkista, ettei poistoletku ole taitoksella, pane pistoke seinään, avaa hana ja käytä huuhteluohjelma vieressä valvoen.',
    ],
    stop: 'Oman koneen korjautat itse. Tee vikailmoitus, jos vika on hanassa tai seinän viemärissä.',
  },
  'tile-loose': { title: 'Irrallinen laatta tai rikkinäinen sauma kylpyhuoneessa' },
  'damp-patch': { title: 'Hometta tai kosteutta kylpyhuoneessa' },
} satisfies Partial<ProblemTexts>;
