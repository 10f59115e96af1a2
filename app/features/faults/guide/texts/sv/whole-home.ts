import type { ProblemTexts } from '../shape';

export const wholeHome = {
  'home-freezing': {
    title: 'Ingen värme i hela bostaden',
    meanwhile: 'Håll fönster och dörrar stängda, och värm inte med ugnen eller med ett elelement som ingen ser till.',
  },
  'home-cool': {
    title: 'Det är svalt i bostaden',
    steps: [
      'Vrid upp alla termostater helt och se till att ingen soffa eller lång gardin täcker ett element.',
      'Vädra snabbt, fem minuter med fönstren vidöppna, i stället för att ha ett fönster på glänt hela dagen.',
      'Mät temperaturen mitt i rummet, en meter över golvet, när fönstren har varit stängda i två timmar.',
      'Mät på nytt följande morgon och skriv upp båda värdena.',
    ],
    stop: 'Om det fortfarande är svalt ska du göra en felanmälan med temperaturer, rum och klockslag.',
  },
  'no-water': {
    title: 'Inget vatten i bostaden',
    meanwhile:
      'Se efter om det finns ett meddelande om vattenavbrott och stäng alla kranar så att inget svämmar över sedan.',
  },
  'no-hot-water': { title: 'Inget varmvatten i bostaden' },
  'exhaust-weak': {
    title: 'Frånluftsventilen suger inte',
    steps: [
      'Håll ett toalettpapper mot den runda ventilen i badrummet eller köket: det ska sugas fast.',
      'Torka av ventilen med en fuktig trasa och dammsug springan. Vrid inte på skivan i mitten: den är inställd.',
      'Öppna friskluftsventilerna vid fönstren och lämna en springa under badrumsdörren.',
      'Pröva med papperet en gång till.',
    ],
    stop: 'Om papperet faller ska du göra en felanmälan. Täck aldrig över en ventil.',
  },
  'foreign-smell': { title: 'Röklukt eller matos kommer in från annat håll' },
  'fuse-blown': {
    title: 'En säkring har gått eller går om och om igen',
    steps: [
      'Stäng av och dra ut kontakten till det som användes när strömmen gick.',
      'Slå upp den brytare som har fallit ner. En proppsäkring byts mot en ny med samma antal ampere.',
      'Sätt i apparaterna en i taget med en minuts mellanrum och använd inte mer den som får säkringen att gå.',
    ],
    stop: 'Om säkringen går fast allt är urdraget ska du låta den vara och ringa oss. Laga aldrig en säkring och byt inte till en starkare.',
  },
  'rcd-tripped': {
    title: 'Jordfelsbrytaren har brutit strömmen',
    steps: [
      'Dra ut kontakten till allt i badrummet och köket och på balkongen.',
      'Slå upp jordfelsbrytaren, den som har en testknapp, en enda gång.',
      'Om den stannar uppe sätter du i apparaterna igen en i taget.',
      'Den apparat som bryter strömmen är trasig: sluta använda den och låt reparera den.',
    ],
    stop: 'Försök bara en gång. Om brytaren faller ner fast allt är urdraget ska du låta den vara nere och ringa oss.',
  },
  'power-out': {
    title: 'Hela bostaden är utan ström',
    meanwhile:
      'Se efter om det lyser i trapphuset och hos grannarna: om hela gatan är mörk berättar elnätsbolagets avbrottskarta mer.',
  },
  'burning-smell': {
    title: 'Bränd lukt från elen eller flimrande lampor',
    meanwhile: 'Slå av huvudbrytaren i elcentralen om du tryggt kommer åt den, och ring 112 om du ser rök eller eld.',
  },
  'bed-bugs': { title: 'Vägglöss i bostaden' },
  mice: { title: 'Möss, kackerlackor eller myror i bostaden' },
  silverfish: {
    title: 'Silverfiskar i bostaden',
    steps: [
      'Torka golvet efter varje dusch och låt ventilationen vara på: silverfiskar trivs i fukt.',
      'Rensa golvbrunnen och dammsug längs golvlisterna och under tvättmaskinen.',
      'Lägg ut limfällor från affären längs väggarna i två veckor och räkna fångsten.',
    ],
    stop: 'Om de blir fler och fler kan det finnas fukt någonstans: gör en felanmälan.',
  },
} satisfies Partial<ProblemTexts>;
