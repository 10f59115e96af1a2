import { type Choice, findLeaf, type GuideTexts, places, problemTitle, titleOf } from '../../guide';

/** One list instead of four questions: whoever takes the call hears it all at once. */
export type WhatGroup = { label: string; options: { value: string; label: string }[] };

export function whatGroups(texts: GuideTexts): WhatGroup[] {
  return places.flatMap((place) =>
    place.rooms.map((room) => ({
      label:
        place.code === 'home'
          ? texts.rooms[room.code].name
          : `${texts.places[place.code].name}: ${texts.rooms[room.code].name}`,
      options: [
        ...room.items.flatMap((item) =>
          item.problems.map((problem) => ({
            value: [place.code, room.code, item.code, problem.code].join('.'),
            label: problemTitle(texts, { ...problem, place: place.code, room: room.code, item: item.code }),
          })),
        ),
        { value: `${place.code}.${room.code}`, label: texts.rooms[room.code].other },
      ],
    })),
  );
}

export type What = {
  place: 'home' | 'stairwell' | 'shared' | 'yard';
  room: string | null;
  item: string | null;
  problem: string | null;
};

/** Null for what is not in the list. Nothing chosen is something else in the home. */
export function parseWhat(text: string, texts: GuideTexts): What | null {
  if (text === '') return { place: 'home', room: null, item: null, problem: null };
  const [placeCode, room = null, item = null, problem = null] = text.split('.');
  const place = places.find(({ code }) => code === placeCode)?.code;
  if (!place) return null;
  const choice: Choice = { place, room, item, problem };
  const isKnown = problem ? findLeaf(choice) !== null : titleOf(texts, choice) !== null;
  return isKnown ? { place, room, item, problem } : null;
}
