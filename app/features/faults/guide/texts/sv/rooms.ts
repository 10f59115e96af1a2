import type { ProblemTexts } from '../shape';

export const rooms = {
  'radiator-cold': {
    title: { kitchen: 'Kallt värmeelement i köket', 'living-room': 'Kallt värmeelement i ett rum' },
    steps: [
      'Vrid upp elementets termostat helt och vänta i två timmar.',
      'Flytta undan möbler och gardiner: termostaten känner av luften omkring sig.',
      'Känn på elementets övre del. Varmt upptill och svalt nertill är som det ska, och i ett varmt rum kan hela elementet vara svalt.',
      'Rör inga skruvar. Fastighetsservicen luftar elementen och ställer in ventilerna.',
    ],
    stop: 'Om övre delen förblir kall när andra element är varma, eller om det porlar i elementet, ska du göra en felanmälan.',
  },
  'radiator-stuck': {
    title: {
      kitchen: 'Värmeelementet i köket går inte att reglera',
      'living-room': 'Värmeelementet i ett rum går inte att reglera',
    },
  },
  'radiator-leak': {
    title: { kitchen: 'Värmeelementet i köket läcker', 'living-room': 'Värmeelementet i ett rum läcker' },
    meanwhile: 'Ställ en skål under läckan och lägg en handduk över; rör inte ventilerna, vattnet kan vara hett.',
  },
  'socket-dead': {
    title: {
      kitchen: 'Ingen ström i ett eluttag i köket',
      bathroom: 'Ingen ström i ett eluttag i badrummet',
      'living-room': 'Ingen ström i ett eluttag eller lamputtag',
    },
    steps: [
      'Pröva med en lampa som du vet fungerar och se efter om de andra uttagen i rummet har ström.',
      'Dra ut allt ur de döda uttagen.',
      'Leta upp rummets säkring i elcentralen och slå på eller byt den om den har gått. Slå på jordfelsbrytaren en gång om den har löst ut.',
      'Sätt i apparaterna igen en i taget: den som bryter strömmen är trasig.',
    ],
    stop: 'Öppna aldrig ett eluttag. Om det fortfarande är strömlöst eller känns varmt ska du låta det vara och ringa oss.',
  },
  'socket-broken': {
    title: {
      kitchen: 'Löst eller gnistrande eluttag i köket',
      bathroom: 'Löst eller gnistrande eluttag i badrummet',
      'living-room': 'Löst eller gnistrande eluttag i ett rum',
    },
    meanwhile: 'Rör inte uttaget och bryt strömmen till det i elcentralen.',
  },
  'ceiling-leak': {
    title: 'Det kommer vatten genom taket eller väggen',
    meanwhile: 'Ställ en hink under, flytta dina saker, håll dig borta från våta lampor och varna grannen ovanför.',
  },
  'surface-damage': { title: 'Skador på vägg, tak eller golv i ett rum' },
  'lock-stiff': { title: 'Låset i bostadens dörr går trögt' },
  'door-unlockable': {
    title: 'Bostadens dörr går inte att låsa',
    meanwhile: 'Stanna hemma tills någon har kommit och ring 112 om dörren har brutits upp.',
  },
  'locked-out': {
    title: 'Utelåst från min bostad',
    meanwhile:
      'Ha en id-handling med foto till hands: dörren öppnas bara för den som bor där, och öppningen är avgiftsbelagd.',
  },
  'entry-phone-silent': {
    title: 'Porttelefonen i bostaden är tyst',
    steps: [
      'Lägg på luren ordentligt: telefonen är död när luren ligger snett.',
      'Höj volymen och kontrollera att ljudet inte är avstängt, ofta visat med en klocka.',
      'Be någon ringa från porten och pröva också knappen som öppnar.',
      'Fråga en granne om porttelefonen fungerar där och skriv i anmälan om felet gäller bara dig eller alla.',
    ],
  },
  'alarm-chirps': { title: 'Brandvarnaren piper eller fungerar inte' },
  'alarm-cooking': {
    title: 'Brandvarnaren larmar utan att det brinner',
    steps: [
      'Försäkra dig om att inget brinner. Vid brand: få ut alla, stäng dörren och ring 112.',
      'Tryck på varnarens knapp och vädra genom ett fönster, inte ut i trapphuset.',
      'När det är tyst ska du dammsuga springorna med en mjuk borste utan att öppna locket.',
      'Använd spisfläkten när du lagar mat och håll badrumsdörren stängd efter duschen.',
    ],
    stop: 'Ta aldrig ner varnaren och täck inte över den. Om larmen fortsätter ska du göra en felanmälan: platsen kan vara fel.',
  },
  'balcony-door-draught': { title: 'Balkongdörren drar eller går inte att stänga' },
  'balcony-drain-blocked': {
    title: 'Vatten blir stående på balkongen',
    steps: [
      'Sopa upp löv, snö och jord från golvet. Kasta ingenting över räcket.',
      'Rensa avrinningshålet för hand, med handskar, från allt som har samlats där.',
      'Häll långsamt en halv liter vatten i hålet och se att det rinner bort.',
    ],
    stop: 'Använd inte salt eller kokande vatten på is. Om det är stopp längre ner ska du göra en felanmälan.',
  },
  'railing-loose': {
    title: 'Löst balkongräcke eller balkongglas',
    meanwhile: 'Släpp inte ut någon på balkongen, lås dörren dit och varna dem som går nedanför.',
  },
  'glazing-stiff': { title: 'Balkonginglasningen går trögt' },
  'window-stuck': { title: 'Ett fönster går inte att öppna eller stänga' },
  'window-draught': { title: 'Det drar från ett fönster' },
  'window-broken': { title: 'Trasig fönsterruta' },
  'valve-dirty': {
    title: 'Friskluftsventilen är smutsig eller släpper in drag',
    steps: [
      'Dra av locket på ventilen ovanför eller bredvid fönstret och ta ut filtret.',
      'Dammsug filtret eller tvätta det i ljummet vatten och låt det torka helt.',
      'Torka av ventilen med en fuktig trasa, sätt ihop den och lämna den lite öppen.',
    ],
    stop: 'Tejpa inte igen ventilen: bostaden behöver luft. Om filtret är trasigt eller saknas ska du göra en felanmälan.',
  },
  'inner-door-sticks': { title: 'En innerdörr kärvar eller låset är trasigt' },
} satisfies Partial<ProblemTexts>;
