import type { ProblemTexts } from '../shape';

export const bathroom = {
  'shower-drips': { title: 'Duschen droppar eller slangen är trasig' },
  'shower-temperature': { title: 'Duschvattnet håller sig inte varmt' },
  'floor-drain-smell': {
    title: 'Golvbrunnen i badrummet luktar eller rinner långsamt',
    steps: [
      'Häll två liter vatten i golvbrunnen. Ett vattenlås som har torkat släpper igenom lukten.',
      'Om det inte räcker: ta på gummihandskar, lyft av gallret och plocka bort hår och smuts.',
      'Lyft upp vattenlåsets kopp, om den lossnar för hand, och diska den med diskmedel.',
      'Tryck ner koppen i botten med tätningen på plats, lägg på gallret och spola med rikligt med vatten.',
    ],
    stop: 'Om koppen sitter fast ska du göra en felanmälan. Om vatten stiger upp ur brunnen ska du ringa oss.',
  },
  'floor-drain-blocked': {
    title: 'Stopp i golvbrunnen i badrummet',
    meanwhile: 'Duscha, tvätta och spola inte, och håll kvar vattnet i badrummet med handdukar.',
  },
  'toilet-runs': {
    title: 'Toaletten står och rinner',
    steps: [
      'Tryck på spolknappen några gånger: den ska komma upp av sig själv.',
      'Om knappen kärvar: lossa den i kanten med ett finger och torka bort kalken.',
      'Vänta tio minuter och håll en remsa toalettpapper mot skålens insida: blir den våt rinner det fortfarande.',
      'Vrid i så fall den lilla ventilen på röret till toaletten ett kvarts varv så att den stängs, och öppna den bara när du spolar.',
    ],
    stop: 'Ta inte isär vattenbehållaren. Om det fortfarande rinner ska du göra en felanmälan: mycket vatten går till spillo.',
  },
  'toilet-flush': { title: 'Toaletten spolar dåligt eller inte alls' },
  'toilet-blocked': {
    title: 'Stopp i toaletten',
    meanwhile: 'Spola inte igen; om vattnet stiger ska du stänga den lilla ventilen på röret till toaletten.',
  },
  'washing-machine-stuck': {
    title: 'Tvättmaskinen töms inte på vatten',
    steps: [
      'Stäng av maskinen, dra ut kontakten och stäng dess kran.',
      'Lägg handdukar framför, öppna den lilla luckan längst ner på maskinen och släpp ut vattnet lite i taget.',
      'Skruva ut filtret, rensa det från ludd och mynt och skruva fast det ordentligt.',
      'Se efter att avloppsslangen inte är vikt, sätt i kontakten, öppna kranen och kör en sköljning medan du ser på.',
    ],
    stop: 'En egen maskin reparerar du på egen bekostnad. Gör en felanmälan om felet är i kranen eller i avloppet i väggen.',
  },
  'tile-loose': { title: 'Lös kakelplatta eller trasig fog i badrummet' },
  'damp-patch': { title: 'Mögel eller fukt i badrummet' },
} satisfies Partial<ProblemTexts>;
