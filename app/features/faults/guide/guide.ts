import { shared, stairwell, yard } from './building';
import { home } from './home';
import type { GuidePlace } from './shape';

/** Place → room → thing → problem. Codes only: the words are in `texts/`, one folder a language. */
export const guide = [home, stairwell, shared, yard] as const satisfies readonly GuidePlace[];

type Place = (typeof guide)[number];
type Room = Place['rooms'][number];
type Item = Room['items'][number];
type Problem = Item['problems'][number];

export type PlaceCode = Place['code'];
export type RoomCode = Room['code'];
export type ItemCode = Item['code'];
export type ProblemCode = Problem['code'];
export type ProblemOf<Code extends ProblemCode> = Extract<Problem, { code: Code }>;

/** The rooms in which a problem can be chosen: what a title that names its room has to cover. */
export type RoomsWith<Code extends ProblemCode, R = Room> = R extends {
  code: infer C extends RoomCode;
  items: readonly (infer I)[];
}
  ? Code extends Extract<I, Item>['problems'][number]['code']
    ? C
    : never
  : never;
