import { eq } from 'drizzle-orm';
import { openHearing, writeLetter } from '~/features/disturbances/desk/other-side.server';
import { tellNewTenants } from '~/features/disturbances/new-tenants/tell.server';
import { addEntry, reportDisturbance, type Told } from '~/features/disturbances/report/commands.server';
import { receiveViolence } from '~/features/disturbances/violence/receive.server';
import { parseSettings } from '~/features/tenancy/settings';
import { hours } from '~/lib/time';
import { disturbanceCases, disturbanceHearings, disturbanceReports, safetyNotices } from '~db/schema';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { LANDLORD_ID, type TestHouse } from './house';
import { type PersonName, residentActor, staffActor } from './neighbourhood';

export const landlord = {
  id: LANDLORD_ID,
  slug: 'kotihovi',
  name: 'Kotihovi Asunnot Oy',
  settings: parseSettings(kotihovi),
  origin: 'http://localhost:3000',
};

/** Music from A 2 an hour ago, for two hours; or what is said instead. */
export function told(house: TestHouse, changed: Partial<Told> = {}): Told {
  const now = house.clock.now().getTime();
  return {
    kind: 'music',
    startedAt: new Date(now - hours(3)),
    endedAt: new Date(now - hours(1)),
    recurring: true,
    source: 'Rantakatu 5 A 2',
    sourceHomeId: 'home-a2',
    description: 'Basso kuuluu läpi seinän.',
    effect: null,
    spokenTo: null,
    policeCalled: null,
    smoke: null,
    ...changed,
  };
}

type By = { by?: PersonName; draftId?: string; photoIds?: string[] };

export async function reported(
  house: TestHouse,
  { by = 'aava', draftId, photoIds = [], ...changed }: Partial<Told> & By = {},
): Promise<{ id: string; caseId: string }> {
  const actor = await residentActor(house, by);
  const home = actor.residencies.find(({ phase }) => phase === 'current')!;
  const { id } = await reportDisturbance(house, {
    actor,
    landlord,
    home,
    told: told(house, changed),
    draftId: draftId ?? null,
    photoIds,
    now: house.clock.now(),
    requestId: 'test',
  });
  const { caseId } = await reportNow(house, id);
  return { id, caseId };
}

export async function wroteInDiary(
  house: TestHouse,
  reportId: string,
  { by = 'aava', draftId, photoIds = [], ...changed }: Partial<Told> & By = {},
) {
  return addEntry(house, {
    actor: await residentActor(house, by),
    landlord,
    reportId,
    told: told(house, changed),
    draftId: draftId ?? null,
    photoIds,
    now: house.clock.now(),
    requestId: 'test',
  });
}

export async function reportNow(house: TestHouse, id: string) {
  const [report] = await house.store.read.select().from(disturbanceReports).where(eq(disturbanceReports.id, id));
  return report!;
}

export async function caseNow(house: TestHouse, id: string) {
  const [known] = await house.store.read.select().from(disturbanceCases).where(eq(disturbanceCases.id, id));
  return known!;
}

type PartOfTrouble = 'report' | 'case' | 'hearing' | 'letter';

/** Aava hears Bo's music, and Bo has been asked and warned: the id of one part of it. */
export function troubleAt(part: PartOfTrouble): (house: TestHouse) => Promise<{ id: string }> {
  return async (house) => {
    const { id: report, caseId } = await reported(house);
    const now = house.clock.now();
    const doing = { actor: staffActor('housing-social'), caseId, landlord, now, requestId: 'test', seen: now };
    await openHearing(house, doing);
    const letter = await writeLetter(house, doing, {
      ...{ letter: 'warning', language: 'fi', meetingAt: null, meetingPlace: null, words: null },
    });
    const [hearing] = await house.store.read.select({ id: disturbanceHearings.id }).from(disturbanceHearings);
    return { id: { report, case: caseId, hearing: hearing!.id, letter }[part] };
  };
}

export async function violenceTask(house: TestHouse): Promise<{ id: string }> {
  const content = { description: 'Huutoa.', home: null, heardAt: null, name: null, phone: null };
  const now = house.clock.now();
  return { id: await receiveViolence(house, { landlord, content, draftId: null, takenBy: null, now }) };
}

/** Frida, who moves in later, and is to be told on paper or by letter. */
export async function newTenant(house: TestHouse): Promise<{ id: string }> {
  await tellNewTenants(house, house.clock.now());
  const [notice] = await house.store.read.select({ id: safetyNotices.id }).from(safetyNotices);
  return { id: notice!.id };
}
