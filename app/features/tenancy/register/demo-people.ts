import { invariant } from '~/lib/invariant';
import { addDays } from '~/lib/time';
import { type DemoHome, demoHomes } from './demo-places';
import { TEST_CODES_A_DAY, testIdentityCode } from './test-codes';

export type DemoRelation = 'party' | 'occupant' | 'future' | 'ended' | 'unknown';

/** Whom the demo's identity broker can play. Everybody is made up, and says so by the name. */
export type DemoPersona = {
  id: string;
  givenName: string;
  familyName: string;
  bornOn: string;
  relation: DemoRelation;
  /** As a resident writes it; empty for whom no register knows. */
  home: string;
};

export const demoPersonas: readonly DemoPersona[] = [
  persona('aava', 'Aava Esimerkki', '1988-04-12', 'party', 'Rantakatu 5 B 12'),
  persona('linnea', 'Linnea Provström', '1975-09-30', 'party', 'Rantakatu 5 B 14'),
  persona('toivo', 'Toivo Tekaistu', '1951-02-03', 'party', 'Rantakatu 5 A 3'),
  persona('helmi', 'Helmi Kuvitelma', '1993-11-21', 'party', 'Rantakatu 5 B 9'),
  persona('eino', 'Eino Kuvitelma', '1990-06-08', 'party', 'Rantakatu 5 B 9'),
  persona('saga', 'Saga Exempelson', '1996-01-17', 'party', 'Koivupolku 3 A 2'),
  persona('vaino', 'Väinö Näytelä', '1964-07-25', 'party', 'Telakkapiha 11 A 5'),
  persona('pihla', 'Pihla Keksitty', '1982-12-02', 'party', 'Mallikuja 20 A 4'),
  persona('onni', 'Onni Mallinen', '1987-08-19', 'occupant', 'Rantakatu 5 B 12'),
  persona('otso', 'Otso Tuleva', '1999-03-14', 'future', 'Koivupolku 5 A 6'),
  persona('ilona', 'Ilona Mennyt', '1979-05-06', 'ended', 'Koivupolku 5 A 6'),
  persona('rauha', 'Rauha Tuntematon', '1970-10-10', 'unknown', ''),
];

function persona(id: string, name: string, bornOn: string, relation: DemoRelation, home: string): DemoPersona {
  const [givenName = '', familyName = ''] = name.split(' ');
  return { id, givenName, familyName, bornOn, relation, home };
}

/** Nobody else is born on a persona's day with the same number. */
export function codeOfPersona({ bornOn }: DemoPersona): string {
  return testIdentityCode(bornOn, TEST_CODES_A_DAY - 1);
}

export type DemoPerson = { id: string; givenName: string; familyName: string; bornOn: string; code: string };
export type DemoHousehold = {
  home: DemoHome;
  startsOn: string;
  endsOn: string | null;
  parties: DemoPerson[];
  others: DemoPerson[];
};

/** All households, past and coming ones too, as they are on the given day. */
export function demoHouseholds(today: string): DemoHousehold[] {
  const people = makePeople();
  const households = personaHouseholds(today, people.known);
  const taken = new Set(households.map(({ home }) => home.address));
  const chance = makeChance(20_260_501);
  for (const home of demoHomes) {
    if (!taken.has(home.address)) households.push(...ordinaryHouseholds(home, { today, chance, people }));
  }
  return households;
}

export function homeAt(address: string): DemoHome {
  const home = demoHomes.find((one) => one.address === address);
  invariant(home, `the demo has no home at ${address}`);
  return home;
}

type People = ReturnType<typeof makePeople>;

function personaHouseholds(today: string, known: People['known']): DemoHousehold[] {
  const addresses = [...new Set(demoPersonas.map(({ home }) => home).filter((home) => home !== ''))];
  return addresses.flatMap((address) => {
    const home = homeAt(address);
    const of = (relation: DemoRelation) =>
      demoPersonas.filter((one) => one.home === address && one.relation === relation).map(known);
    const [parties, others, coming, gone] = [of('party'), of('occupant'), of('future'), of('ended')];
    return [
      { home, startsOn: addDays(today, -900), endsOn: null, parties, others },
      { home, startsOn: firstOfNextMonth(today), endsOn: null, parties: coming, others: [] },
      { home, startsOn: addDays(today, -1500), endsOn: lastOfLastMonth(today), parties: gone, others: [] },
    ].filter((household) => household.parties.length > 0);
  });
}

type Ordinary = { today: string; chance: () => number; people: People };

const EMPTY = 0.05;
const COMING = 0.08;
const LEAVING = 0.12;

function ordinaryHouseholds(home: DemoHome, { today, chance, people }: Ordinary): DemoHousehold[] {
  const kind = chance();
  const startsOn = addDays(today, -40 - Math.floor(chance() * 4_000));
  const before = chance() < 0.1 ? [formerHousehold(home, { before: startsOn, people, chance })] : [];
  if (kind < EMPTY) return before;
  const family = people.family(chance, home.rooms);
  if (kind < COMING) return [...before, { home, startsOn: firstOfNextMonth(today), endsOn: null, ...family }];
  const endsOn = kind < LEAVING ? addDays(today, 20 + Math.floor(chance() * 60)) : null;
  return [...before, { home, startsOn, endsOn, ...family }];
}

type Former = { before: string; people: People; chance: () => number };

function formerHousehold(home: DemoHome, { before, people, chance }: Former): DemoHousehold {
  const { parties } = people.family(chance, 1);
  return { home, startsOn: addDays(before, -800), endsOn: addDays(before, -10), parties, others: [] };
}

const GIVEN =
  'Aatu Alma Axel Bertta Ebba Edvin Elsa Fanni Hanno Hilma Iines Joel Kerttu Lauha Lumi Nelma Nils Oiva Reko Siiri Sofi Svante Tyyne Urho Vilja Viljo'.split(
    ' ',
  );
const FAMILY =
  'Aiheela Demonen Exempelberg Fiktionen Harjoitus Kaavake Kokeilu Leikkilä Malliström Näyttelä Oletus Paperinen Provberg Sepitetty Tarinainen Testberg Vuokranen'.split(
    ' ',
  );
const ADULTS_BORN = '1938-01-01';
const ADULT_DAYS = 24_000;
const CHILDREN_BORN = '2009-01-01';
const CHILD_DAYS = 5_800;

function makePeople() {
  let made = 0;

  function next(givenName: string, familyName: string, bornOn: string): DemoPerson {
    made += 1;
    const code = testIdentityCode(bornOn, made % (TEST_CODES_A_DAY - 1));
    return { id: personId(made), givenName, familyName, bornOn, code };
  }

  /** One or two grown-ups with one name, and as many children as there are rooms for. */
  function family(chance: () => number, rooms: number): Pick<DemoHousehold, 'parties' | 'others'> {
    const familyName = pick(FAMILY, chance);
    const grown = () => next(pick(GIVEN, chance), familyName, bornAfter(ADULTS_BORN, ADULT_DAYS, chance));
    const child = () => next(pick(GIVEN, chance), familyName, bornAfter(CHILDREN_BORN, CHILD_DAYS, chance));
    const first = grown();
    const second = rooms > 1 && chance() < 0.45 ? grown() : null;
    const isParty = chance() < 0.6;
    const children = rooms > 2 ? Array.from({ length: Math.floor(chance() * rooms) }, child) : [];
    const others = second && !isParty ? [second, ...children] : children;
    return { parties: second && isParty ? [first, second] : [first], others };
  }

  function known(persona: DemoPersona): DemoPerson {
    const { givenName, familyName, bornOn } = persona;
    return { id: `A-${persona.id}`, givenName, familyName, bornOn, code: codeOfPersona(persona) };
  }

  return { family, known };
}

function personId(n: number): string {
  return `A-${String(n).padStart(5, '0')}`;
}

function pick<T>(list: readonly T[], chance: () => number): T {
  return list[Math.floor(chance() * list.length)]!;
}

function bornAfter(date: string, days: number, chance: () => number): string {
  return addDays(date, Math.floor(chance() * days));
}

export function firstOfNextMonth(today: string): string {
  return `${addDays(`${today.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}

export function lastOfLastMonth(today: string): string {
  return addDays(`${today.slice(0, 7)}-01`, -1);
}

/** The same row of numbers every time, so that the demo's register is the same on every machine. */
function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
