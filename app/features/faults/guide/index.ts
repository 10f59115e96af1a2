import { guide, type ItemCode, type PlaceCode, type ProblemCode, type RoomCode } from './guide';
import type { GuideItem, GuidePlace, GuideProblem, GuideRoom, Outcome } from './shape';
import type { GuideTexts } from './texts';

export type { ItemCode, PlaceCode, ProblemCode, RoomCode } from './guide';
export type { Category, Outcome, SuggestedPriority, UrgentKind } from './shape';
export { CATEGORIES } from './shape';
export { type GuideTexts, guideTexts } from './texts';

export type Item = GuideItem<ItemCode, ProblemCode>;
export type Room = GuideRoom<RoomCode, ItemCode, ProblemCode>;
export type Place = GuidePlace<RoomCode, ItemCode, ProblemCode>;

/** A problem with the way that leads to it. */
export type Leaf = GuideProblem<ProblemCode> & { place: PlaceCode; room: RoomCode; item: ItemCode };

/** What a form or a stored report says. Anything may be left open: that is "something else". */
export type Choice = {
  place?: string | null;
  room?: string | null;
  item?: string | null;
  problem?: string | null;
};

export const places: readonly Place[] = guide;

export const leaves: readonly Leaf[] = places.flatMap((place) =>
  place.rooms.flatMap((room) =>
    room.items.flatMap((item) =>
      item.problems.map((problem) => ({ ...problem, place: place.code, room: room.code, item: item.code })),
    ),
  ),
);

export function roomsOf(place: string): readonly Room[] {
  return places.find(({ code }) => code === place)?.rooms ?? [];
}

export function itemsOf(place: string, room: string): readonly Item[] {
  return roomsOf(place).find(({ code }) => code === room)?.items ?? [];
}

/** Without an item the problem alone is enough: its code is unique within the room. */
export function findLeaf({ place, room, item, problem }: Choice): Leaf | null {
  return (
    leaves.find(
      (leaf) => leaf.place === place && leaf.room === room && leaf.code === problem && (!item || leaf.item === item),
    ) ?? null
  );
}

export function leafByProblem(place: string, room: string, problem: string): Leaf | null {
  return findLeaf({ place, room, problem });
}

/** What is to be done about it; "something else" is always reported. Null for what the guide does not know. */
export function outcomeOf(choice: Choice): Outcome | null {
  const way = wayTo(choice);
  return way && (way.leaf?.outcome ?? 'report');
}

/** After the advice: an electrical fault is phoned in even then (FR-3). */
export function outcomeWhenNotHelped(leaf: Leaf): 'report' | 'phone' {
  return leaf.outcome !== 'report' && leaf.urgentKind ? 'phone' : 'report';
}

/** The heading of a report, as exact as the choice is. Null for what the guide does not know. */
export function titleOf(texts: GuideTexts, choice: Choice): string | null {
  const way = wayTo(choice);
  if (!way) return null;
  const { place, room, item, leaf } = way;
  if (leaf) return problemTitle(texts, leaf);
  if (room && item) return `${texts.rooms[room].name}: ${uncapitalised(texts.items[item])}`;
  if (room) return texts.rooms[room].other;
  return place ? texts.places[place].other : texts.other;
}

export function problemTitle(texts: GuideTexts, leaf: Leaf): string {
  const title: string | Partial<Record<RoomCode, string>> = texts.problems[leaf.code].title;
  return typeof title === 'string' ? title : title[leaf.room]!;
}

/** Steps to mend it (self-help), when to leave off, and what to do until help comes (phone). */
export function adviceOf(texts: GuideTexts, leaf: Leaf) {
  const text: { title: unknown; steps?: readonly string[]; stop?: string; meanwhile?: string } =
    texts.problems[leaf.code];
  return { steps: text.steps ?? [], stop: text.stop ?? null, meanwhile: text.meanwhile ?? null };
}

type Way = { place?: PlaceCode; room?: RoomCode; item?: ItemCode; leaf?: Leaf };

/** Chosen from the top: nothing stands below an open step, except a problem, which brings its item. */
function wayTo(choice: Choice): Way | null {
  if (!choice.place) return choice.room || choice.item || choice.problem ? null : {};
  const place = places.find(({ code }) => code === choice.place);
  if (!place) return null;
  if (!choice.room) return choice.item || choice.problem ? null : { place: place.code };
  const room = place.rooms.find(({ code }) => code === choice.room);
  if (!room) return null;
  const leaf = choice.problem ? findLeaf(choice) : undefined;
  if (leaf === null) return null;
  if (leaf) return { place: leaf.place, room: leaf.room, item: leaf.item, leaf };
  if (!choice.item) return { place: place.code, room: room.code };
  const item = room.items.find(({ code }) => code === choice.item);
  return item ? { place: place.code, room: room.code, item: item.code } : null;
}

/** "Tap" → "tap", but "WC-istuin" stays. */
function uncapitalised(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
