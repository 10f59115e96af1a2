import type { ProblemTexts } from '../shape';

export const kitchen = {
  'tap-drips': {
    title: {
      kitchen: 'Droppande kran i köket',
      bathroom: 'Droppande tvättställskran i badrummet',
      toilet: 'Droppande kran i wc:n',
    },
  },
  'tap-flow': {
    title: {
      kitchen: 'Svag stråle ur kranen i köket',
      bathroom: 'Svag stråle ur tvättställskranen i badrummet',
      toilet: 'Svag stråle ur kranen i wc:n',
    },
    steps: [
      'Pröva de andra kranarna. Om vattnet rinner svagt ur alla ligger felet någon annanstans i huset: gör en felanmälan genast.',
      'Skruva loss silen, strålsamlaren, längst ut på kranen för hand. En trasa ger bättre grepp.',
      'Skölj bort skräpet. Lägg en kalkig sil i ättika i en timme och borsta den ren.',
      'Skruva tillbaka silen med fingrarna och kontrollera att inget vatten tränger ut vid sidan om.',
    ],
    stop: 'Om silen inte lossnar för hand ska du låta den sitta och göra en felanmälan.',
  },
  'drain-slow': {
    title: {
      kitchen: 'Långsamt avlopp i diskhon i köket',
      bathroom: 'Långsamt avlopp i tvättstället i badrummet',
      toilet: 'Långsamt avlopp i tvättstället i wc:n',
    },
    steps: [
      'Lyft upp proppen eller silen och ta bort hår, matrester och fett.',
      'Ställ en hink under vattenlåset, det vill säga böjen eller koppen under hon, och skruva loss dess nedre del för hand.',
      'Töm vattenlåset i hinken, diska det och kontrollera att gummitätningen är hel.',
      'Sätt tillbaka tätning och vattenlås, dra åt för hand, låt vattnet rinna en minut och känn efter att alla skarvar är torra.',
    ],
    stop: 'Använd inte propplösare: den kan fräta på rör och hud. Om vattnet inte längre rinner undan alls ska du ringa oss.',
  },
  'drain-blocked': {
    title: {
      kitchen: 'Stopp i avloppet i köket',
      bathroom: 'Stopp i tvättstället i badrummet',
      toilet: 'Stopp i tvättstället i wc:n',
    },
    meanwhile: 'Spola inget vatten i bostaden och stäng av diskmaskinen och tvättmaskinen.',
  },
  'drain-leak': {
    title: {
      kitchen: 'Vatten läcker under diskbänken',
      bathroom: 'Vatten läcker under tvättstället i badrummet',
      toilet: 'Vatten läcker under tvättstället i wc:n',
    },
    meanwhile: 'Stäng avstängningsventilerna under hon, ställ en hink under och torka upp vattnet.',
  },
  'cooker-dead': {
    title: 'Spisen eller ugnen blir inte varm',
    steps: [
      'Ställ ugnens klocka och välj manuell drift: många ugnar värmer inte så länge klockan blinkar.',
      'Om det sitter en spisvakt eller timer på väggen ska du trycka på dess knapp så att spisen får ström.',
      'Stäng av spisen. Leta upp spisens säkringar i elcentralen, ofta tre, och slå på eller byt den som har gått.',
      'Slå på spisen igen och pröva både en platta och ugnen.',
    ],
    stop: 'Om säkringen går på nytt eller om det luktar bränt ska du låta spisen vara avstängd och ringa oss.',
  },
  'hotplate-cold': { title: 'En av spisens plattor blir inte varm' },
  'hood-weak': {
    title: 'Spisfläkten suger dåligt',
    steps: [
      'Stäng av spisfläkten och låt spisen svalna.',
      'Ta loss fettfiltret av metall: spärren sitter oftast i framkanten.',
      'Diska filtret i maskin, eller i hett vatten med diskmedel, och låt det torka.',
      'Sätt tillbaka filtret, öppna en friskluftsventil och vrid på fläktens timer när du lagar mat.',
    ],
    stop: 'Om ett hushållspapper ändå inte sugs fast mot det rena filtret ska du göra en felanmälan.',
  },
  'hood-dead': { title: 'Spisfläkten startar inte' },
  'fridge-warm': {
    title: 'Kylskåpet håller inte kylan',
    steps: [
      'Vrid reglaget ett steg kallare och kontrollera att dörren sluter tätt runt om.',
      'Lämna luft mellan matvarorna och håll dem en bit från bakväggen så att kylan kan cirkulera.',
      'Torka av dörrens tätningslist och dammsug det galler som du kommer åt.',
      'Ställ en termometer i ett glas vatten på mittersta hyllan och läs av den följande dag.',
    ],
    stop: 'Om den visar mer än 6 grader efter ett dygn ska du göra en felanmälan och skriva vad den visar.',
  },
  'freezer-ice': {
    title: 'Tjock is i frysen',
    steps: [
      'Packa maten i tidningspapper och filtar eller ställ ut den på en kall balkong.',
      'Stäng av frysen, låt dörren stå öppen och lägg handdukar på golvet.',
      'Skynda på med en skål hett vatten i frysen. Hacka aldrig i isen och använd inte hårtork.',
      'Torka ur frysen, se till att tätningslisten är ren, slå på strömmen och lägg tillbaka maten när det är kallt.',
    ],
    stop: 'Om isen är tillbaka inom en månad är dörren troligen otät: gör en felanmälan.',
  },
  'fridge-dead': { title: 'Kylskåpet eller frysen fungerar inte' },
  'dishwasher-no-water': {
    title: 'Diskmaskinen får inget vatten',
    steps: [
      'Öppna diskmaskinskranen: den är en spak eller ett vred på kökskranen eller under diskbänken.',
      'Följ slangen så långt du kan se och räta ut den om den är vikt.',
      'Stäng luckan så att det klickar och starta ett kort program.',
      'Kom ihåg att stänga diskmaskinskranen efter varje disk.',
    ],
    stop: 'Din egen diskmaskin repareras av den som sålde den. Gör en felanmälan om det inte kommer vatten ur kranen.',
  },
  'dishwasher-leak': {
    title: 'Diskmaskinen läcker vatten',
    meanwhile: 'Stäng diskmaskinskranen, stoppa maskinen och torka upp vattnet på golvet.',
  },
  'cupboard-door': { title: 'Trasigt skåp eller trasig låda i köket' },
} satisfies Partial<ProblemTexts>;
