import { namedAreas } from '~/features/tenancy/areas';
import type { StaffVisit } from '~/http/guards.server';
import { textsFor } from '~/i18n';
import type { Locale } from '~/i18n/locale';
import { guideTexts } from '../guide';
import { HELD, needsContact, numberOf } from '../rules';
import { faultTitle } from '../title';
import { addressOf, filterOf, MOST_COUNTED, PAGE_SIZE, VIEWS, type View, viewOf } from './filters';
import { firstThingOf, hasUnread, latenessOf, toneOf } from './glance';
import { handlersOf } from './handlers.server';
import { areasOf } from './own-areas';
import { type QueueRow, queuePage } from './queue.server';
import { shownCounts } from './shown-counts.server';

/** Everything the page of the queue shows, in the viewer's language. */
export async function readQueue({ house, actor, url, now, locale, landlord }: StaffVisit) {
  const db = house.store.read;
  const { settings } = landlord;
  const reach = areasOf(actor, { area: 'all' });
  const filter = filterOf(url.searchParams);
  const view = viewOf(filter);
  const at = { now, timeZone: settings.timeZone };
  const { rows, found } = await queuePage(db, { actor, filter, now });
  const counts = await shownCounts(house, { actor, now, known: view ? { [view]: found } : {} });
  const cards = rows.map((row) => cardFacts(row, { at, locale, staffId: actor.staffId }));
  const colleagues = await handlersOf(db, { landlordId: actor.landlordId });
  return {
    now,
    here: addressOf(filter),
    filter,
    view,
    views: (Object.keys(VIEWS) as View[]).map((name) => ({ name, href: addressOf(VIEWS[name]), count: counts[name] })),
    open: counts.all,
    found,
    pages: Math.ceil(Math.min(found, MOST_COUNTED) / PAGE_SIZE),
    cards,
    areas: namedAreas(settings, { codes: reach ?? settings.areas.map(({ code }) => code), locale }),
    ownAreas: namedAreas(settings, { codes: actor.areas, locale }).map(({ name }) => name),
    colleagues: colleagues.filter(({ id }) => id !== actor.staffId),
    callNext: toCallNext(rows, actor.staffId),
  };
}

export type CardFacts = ReturnType<typeof cardFacts>;

type Reading = { at: { now: Date; timeZone: string }; locale: Locale; staffId: string };

function cardFacts(row: QueueRow, { at, locale, staffId }: Reading) {
  const { description: _, room, item, problem, ...rest } = row;
  return {
    ...rest,
    number: numberOf(row.number),
    title: faultTitle(row, locale),
    placeName: placeName({ place: row.place, room }, locale),
    isMine: row.assigneeId === staffId,
    lateness: latenessOf(row, at),
    first: firstThingOf(row, at),
    hasUnread: hasUnread(row),
    tone: toneOf(row, at),
  };
}

/** The room, or where there is none, the part of the house: to a worker it is not "my home". */
export function placeName({ place, room }: { place: QueueRow['place']; room: string | null }, locale: Locale): string {
  const rooms: Record<string, { name: string }> = guideTexts[locale].rooms;
  return (room && rooms[room]?.name) || textsFor(locale).work.place[place];
}

/** The first of one's own on the page that waits for a call, else the first of them. */
function toCallNext(rows: QueueRow[], staffId: string): { phone: string; address: string } | null {
  const own = rows.filter(({ assigneeId, phone }) => assigneeId === staffId && phone !== null);
  const row = own.find((order) => (HELD as readonly string[]).includes(order.status) && needsContact(order)) ?? own[0];
  return row?.phone ? { phone: row.phone, address: row.address } : null;
}
