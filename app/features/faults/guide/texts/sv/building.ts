import type { ProblemTexts } from '../shape';

export const building = {
  'main-door-unlocked': {
    title: 'Husets ytterdörr går inte i lås',
    meanwhile: 'Håll din egen dörr låst och ställ inte upp ytterdörren.',
  },
  'main-door-closer': { title: 'Ytterdörren smäller eller stängs dåligt' },
  'entry-panel-dead': { title: 'Porttelefonen eller kodlåset vid porten är ur funktion' },
  'stair-light-out': { title: 'En lampa har slocknat i trapphuset' },
  'stairs-dark': {
    title: 'Hela trapphuset är mörkt',
    meanwhile: 'Gå i trappan med ficklampa och håll i ledstången, och rör ingen trasig lampa eller ledning.',
  },
  'handrail-loose': { title: 'Lös ledstång i trapphuset' },
  'stairs-dirty': { title: 'Smutsigt trapphus eller saker i vägen' },
  'lift-trapped': {
    title: 'Människor sitter fast i hissen',
    meanwhile:
      'Be dem som är inne trycka på larmknappen och tala lugnt med dem, men bänd inte i dörrarna; ring 112 om någon blir sjuk.',
  },
  'lift-stopped': { title: 'Hissen fungerar inte' },
  'lift-uneven': { title: 'Hissen stannar ovanför eller nedanför våningsplanet' },
  'laundry-machine-dead': { title: 'Tvättmaskinen i tvättstugan är trasig' },
  'laundry-flood': {
    title: 'Vatten på golvet i tvättstugan',
    meanwhile: 'Tryck på maskinens nödstopp, stäng dess kran och kliv inte i vatten som når en elsladd.',
  },
  'dryer-slow': {
    title: 'Torktumlaren i tvättstugan torkar inte',
    steps: [
      'Rensa luddfiltret innanför luckan och töm vattenbehållaren om det finns en.',
      'Centrifugera tvätten väl först och fyll trumman till högst två tredjedelar.',
      'Välj ett varmt program som passar tyget, stäng luckan ordentligt och starta på nytt.',
    ],
    stop: 'Om luften i trumman ännu är kall efter tio minuter ska du stoppa maskinen och göra en felanmälan.',
  },
  'stove-cold': { title: 'Bastuugnen i husets bastu blir inte varm' },
  'bicycle-door-stuck': { title: 'Cykelrummets dörr går inte att öppna eller låsa' },
  'storage-break-in': { title: 'Förrådet är trasigt eller uppbrutet' },
  'bins-full': { title: 'Fulla kärl i avfallsrummet' },
  'waste-rats': { title: 'Råttor i avfallsrummet' },
  'ground-icy': { title: 'Hal eller oplogad gång på gården' },
  'paving-broken': { title: 'Trasig beläggning eller trappa på gården' },
  'roof-ice': {
    title: 'Is eller snö kan rasa från taket',
    meanwhile: 'Håll dig borta från väggen, ta en annan väg och varna andra som går förbi.',
  },
  'play-equipment-broken': { title: 'Trasigt redskap på lekplatsen' },
  'car-heater-dead': { title: 'Bilvärmestolpen fungerar inte' },
  'yard-lamp-out': { title: 'En lampa har slocknat på gården' },
  'yard-lamp-damaged': {
    title: 'Skadad lampa eller blottade ledningar på gården',
    meanwhile: 'Rör ingenting och håll barn och hundar på avstånd.',
  },
  'tree-falling': {
    title: 'Ett träd eller en gren kan falla på gården',
    meanwhile: 'Gå inte under trädet och ring 112 om någon är i fara just nu.',
  },
} satisfies Partial<ProblemTexts>;
