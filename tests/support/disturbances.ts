import { eq } from 'drizzle-orm';
import { addEntry, reportDisturbance, type Told } from '~/features/disturbances/report/commands.server';
import { parseSettings } from '~/features/tenancy/settings';
import { hours } from '~/lib/time';
import { disturbanceCases, disturbanceReports } from '~db/schema';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { LANDLORD_ID, type TestHouse } from './house';
import { type PersonName, residentActor } from './neighbourhood';

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
