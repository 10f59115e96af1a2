export const CATEGORIES = [
  'plumbing',
  'electricity',
  'heating',
  'ventilation',
  'appliances',
  'doors-and-windows',
  'surfaces',
  'locks',
  'lift',
  'yard',
  'cleaning',
  'pests',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What the guide may suggest for a report. "Immediate" is for the phone alone and "planned" for staff (FR-10). */
export type SuggestedPriority = 'emergency' | 'urgent' | 'normal';

export type UrgentKind = 'water-leak' | 'blocked-drain' | 'electrical' | 'other-urgent';

type Named<Outcome, Code> = { code: Code; outcome: Outcome; category: Category; priority: SuggestedPriority };

/** A self-help problem with an `urgentKind` ends in a call, not in a report, when the advice did not help (FR-3). */
export type GuideProblem<Code = string> =
  | Named<'report', Code>
  | (Named<'phone', Code> & { urgentKind: UrgentKind })
  | (Named<'self-help', Code> & { urgentKind?: UrgentKind });
export type Outcome = GuideProblem['outcome'];

export type GuideItem<Item = string, Problem = string> = { code: Item; problems: readonly GuideProblem<Problem>[] };
export type GuideRoom<Room = string, Item = string, Problem = string> = {
  code: Room;
  items: readonly GuideItem<Item, Problem>[];
};
export type GuidePlace<Room = string, Item = string, Problem = string> = {
  code: 'home' | 'stairwell' | 'shared' | 'yard';
  rooms: readonly GuideRoom<Room, Item, Problem>[];
};
