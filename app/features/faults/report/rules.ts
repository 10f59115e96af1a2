import { findLeaf, itemsOf, outcomeOf, outcomeWhenNotHelped, places, roomsOf } from '../guide';
import type { PLACES, URGENCIES } from './form';

type PlaceCode = (typeof PLACES)[number];

export type Way = { place: PlaceCode; room: string | null; item: string | null; problem: string | null };

type Chosen = { place: PlaceCode | null; room: string | null; item: string | null; problem: string | null };

/** Nothing of the guide has to be chosen: without a place it is the room's, and without either somewhere at home. */
export function wayOf({ place: chosen, room, item, problem }: Chosen): Way {
  const place = chosen ?? places.find(({ rooms }) => rooms.some(({ code }) => code === room))?.code ?? 'home';
  const leaf = room && problem ? findLeaf({ place, room, item, problem }) : null;
  return { place, room, item: leaf?.item ?? item, problem };
}

export type Refusal = { field: 'urgent' | 'room' | 'problem'; code: string };

/** FR-3, in the portal, in the public form and in any interface alike: what is urgent is phoned in, never sent. */
export function refusalToReport({ urgent, ...way }: Way & { urgent: (typeof URGENCIES)[number] }): Refusal | null {
  if (urgent !== 'none') return { field: 'urgent', code: 'faults.refused.urgentIsPhoned' };
  const unknown = unknownIn(way);
  if (unknown) return { field: unknown, code: 'choose' };
  return isPhoned(way) ? { field: 'problem', code: 'faults.refused.problemIsPhoned' } : null;
}

/** Also what the advice did not help with, where that means that it is dangerous. */
export function isPhoned(way: Way): boolean {
  const leaf = findLeaf(way);
  return leaf !== null && outcomeWhenNotHelped(leaf) === 'phone';
}

/** Where the guide does not know the way; a thing it does not know is mended by choosing a problem. */
export function unknownIn(way: Way): 'room' | 'problem' | null {
  const { place, room } = way;
  if (room && !roomsOf(place).some(({ code }) => code === room)) return 'room';
  if (outcomeOf(way) !== null) return null;
  return room ? 'problem' : 'room';
}

/** Which step comes after the room: its problems, or straight on where the guide has none. */
export function hasProblems({ place, room }: Way): boolean {
  return room !== null && itemsOf(place, room).length > 0;
}
