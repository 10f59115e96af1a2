import type { ItemCode, PlaceCode, ProblemCode, ProblemOf, RoomCode, RoomsWith } from '../guide';

/** `other` is what a report is called when the person found nothing fitting there: "Something else in the kitchen". */
type PlaceText = { name: string; other: string };

/** One title, or one for each room the thing stands in. It heads the report and the line in the worker's queue: 60 characters. */
type Title<Code extends ProblemCode> = string | Readonly<Record<RoomsWith<Code>, string>>;

type AdviceFor = {
  report: unknown;
  /** What to do until help comes. */
  phone: { meanwhile: string };
  /** `stop`: when to leave it and turn to property service. */
  'self-help': { steps: readonly [string, string, string, ...string[]]; stop?: string };
};

export type ProblemTexts = {
  [Code in ProblemCode]: { title: Title<Code> } & AdviceFor[ProblemOf<Code>['outcome']];
};

export type GuideTexts = {
  other: string;
  places: Record<PlaceCode, PlaceText>;
  rooms: Record<RoomCode, PlaceText>;
  items: Record<ItemCode, string>;
  problems: ProblemTexts;
};
