import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { ownerOfActor } from '~/features/files/owner.server';
import { photosOfDraft } from '~/features/files/photos.server';
import { notFound } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import type { Locale } from '~/i18n/locale';
import { calendarDate } from '~/lib/time';
import { can } from '~/policy/policy';
import { isTrue } from '~db/dialect';
import { accounts, buildings, faults } from '~db/schema';
import type { Db } from '~db/store.server';
import { guideTexts } from '../guide';
import type { Fault } from '../record.server';
import { numberOf } from '../rules';
import { faultTitle } from '../title';
import { factsOf } from './change.server';
import { firstThingOf, hasUnread, latenessOf, mainStepFor } from './glance';
import { handlersOf } from './handlers.server';
import { historyOf, staffNames } from './history.server';
import { openSteps } from './open-steps';
import { placeName } from './queue-page.server';

/** Everything a worker needs at the door, in the viewer's language. */
export async function readOrder({ house, actor, landlord, locale, now }: StaffVisit, id: string) {
  const db = house.store.read;
  const [fault] = await db
    .select()
    .from(faults)
    .where(and(eq(faults.id, id), eq(faults.landlordId, actor.landlordId)));
  if (!fault || !can(actor, 'fault.handle', factsOf(fault))) notFound();
  const at = { now, timeZone: landlord.settings.timeZone };
  const mayTakeFromOthers = can(actor, 'fault.assign-others', factsOf(fault));
  const steps = openSteps(fault, { staffId: actor.staffId, mayTakeFromOthers, now });
  const colleagues = await handlersOf(db, { landlordId: fault.landlordId, area: fault.area });
  return {
    now,
    today: calendarDate(now, landlord.settings.timeZone),
    fault: facts(fault, locale),
    isMine: fault.assigneeId === actor.staffId,
    holder: fault.assigneeId ? ((await staffNames(db, [fault.assigneeId])).get(fault.assigneeId) ?? '') : null,
    lateness: latenessOf(fault, at),
    first: firstThingOf(fault, at),
    hasUnread: hasUnread(fault),
    mainStep: mainStepFor(fault, actor.staffId),
    steps,
    reporter: await reporterOf(db, fault),
    location: fault.buildingId ? await locationOf(db, fault.buildingId) : null,
    history: await historyOf(db, fault),
    linked: await linkedTo(db, fault, locale),
    nearby: await nearby(db, fault, locale),
    colleagues: colleagues.filter(({ id: colleague }) => colleague !== fault.assigneeId),
    keptPhotos: steps.includes('done') ? await keptPhotos(db, { fault, owner: ownerOfActor(actor) }) : [],
  };
}

export type OrderPage = Awaited<ReturnType<typeof readOrder>>;

function facts(fault: Fault, locale: Locale) {
  const { room, item, problem, ...rest } = fault;
  const texts = guideTexts[locale];
  const items: Record<string, string> = texts.items;
  return {
    ...rest,
    number: numberOf(fault.number),
    title: faultTitle(fault, locale),
    placeName: placeName(fault, locale),
    itemName: (item && items[item]) || null,
  };
}

/** A letter reaches an account or the address that was given; a phone number may stand in the account alone. */
async function reporterOf(db: Db, { reporterId, reporterEmail, phone }: Fault) {
  if (reporterId === null) return { phone, isReachedByLetter: reporterEmail !== null };
  const [account] = await db
    .select({ phone: accounts.phone })
    .from(accounts)
    .where(and(eq(accounts.identityId, reporterId), eq(accounts.state, 'active')));
  return { phone: phone ?? account?.phone ?? null, isReachedByLetter: account !== undefined };
}

async function locationOf(db: Db, buildingId: string) {
  const [building] = await db
    .select({ latitude: buildings.latitude, longitude: buildings.longitude })
    .from(buildings)
    .where(eq(buildings.id, buildingId));
  return building ?? null;
}

const linkColumns = {
  id: faults.id,
  number: faults.number,
  place: faults.place,
  room: faults.room,
  item: faults.item,
  problem: faults.problem,
  description: faults.description,
  status: faults.status,
  parentId: faults.parentId,
};

type LinkRow = Pick<Fault, keyof typeof linkColumns>;

function link(row: LinkRow, locale: Locale) {
  return { id: row.id, number: numberOf(row.number), title: faultTitle(row, locale), status: row.status };
}

/** What it follows from, what follows from it, and what it is handled together with. */
async function linkedTo(db: Db, fault: Fault, locale: Locale) {
  const named = [fault.parentId, fault.duplicateOfId].filter((id) => id !== null);
  const above = named.length > 0 ? await db.select(linkColumns).from(faults).where(inArray(faults.id, named)) : [];
  const below = await db.select(linkColumns).from(faults).where(eq(faults.parentId, fault.id)).limit(MOST_LINKED);
  return [
    ...above.map((row) => ({
      ...link(row, locale),
      as: row.id === fault.parentId ? ('parent' as const) : ('original' as const),
    })),
    ...below.map((row) => ({ ...link(row, locale), as: 'child' as const })),
  ];
}

const MOST_LINKED = 20;
const MOST_NEARBY = 5;

/** For whoever is there anyway, and to find what was reported twice. */
async function nearby(db: Db, fault: Fault, locale: Locale) {
  if (fault.homeId === null) return [];
  const rows = await db
    .select(linkColumns)
    .from(faults)
    .where(and(eq(faults.homeId, fault.homeId), isTrue(faults.open), ne(faults.id, fault.id)))
    .orderBy(asc(faults.reportedAt))
    .limit(MOST_NEARBY);
  return rows.filter(({ parentId }) => parentId !== fault.id).map((row) => link(row, locale));
}

async function keptPhotos(db: Db, { fault, owner }: { fault: Fault; owner: string | null }) {
  if (!owner) return [];
  const ids = await photosOfDraft(db, { draftId: fault.id, owner });
  return ids.map((id) => ({ id }));
}
