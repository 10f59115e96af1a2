import type { GuideItem } from './shape';

/** Things that stand in more than one room. Their problems keep their codes; the title names the room. */
export const fittings = {
  tap: {
    code: 'tap',
    problems: [
      { code: 'tap-drips', outcome: 'report', category: 'plumbing', priority: 'normal' },
      { code: 'tap-flow', outcome: 'self-help', category: 'plumbing', priority: 'normal' },
    ],
  },
  drain: {
    code: 'drain',
    problems: [
      { code: 'drain-slow', outcome: 'self-help', category: 'plumbing', priority: 'normal' },
      {
        code: 'drain-blocked',
        outcome: 'phone',
        urgentKind: 'blocked-drain',
        category: 'plumbing',
        priority: 'emergency',
      },
      { code: 'drain-leak', outcome: 'phone', urgentKind: 'water-leak', category: 'plumbing', priority: 'emergency' },
    ],
  },
  toiletBowl: {
    code: 'toilet-bowl',
    problems: [
      { code: 'toilet-runs', outcome: 'self-help', category: 'plumbing', priority: 'urgent' },
      { code: 'toilet-flush', outcome: 'report', category: 'plumbing', priority: 'urgent' },
      {
        code: 'toilet-blocked',
        outcome: 'phone',
        urgentKind: 'blocked-drain',
        category: 'plumbing',
        priority: 'emergency',
      },
    ],
  },
  radiator: {
    code: 'radiator',
    problems: [
      { code: 'radiator-cold', outcome: 'self-help', category: 'heating', priority: 'urgent' },
      { code: 'radiator-stuck', outcome: 'report', category: 'heating', priority: 'normal' },
      { code: 'radiator-leak', outcome: 'phone', urgentKind: 'water-leak', category: 'heating', priority: 'emergency' },
    ],
  },
  socket: {
    code: 'socket',
    problems: [
      {
        code: 'socket-dead',
        outcome: 'self-help',
        urgentKind: 'electrical',
        category: 'electricity',
        priority: 'urgent',
      },
      {
        code: 'socket-broken',
        outcome: 'phone',
        urgentKind: 'electrical',
        category: 'electricity',
        priority: 'emergency',
      },
    ],
  },
} as const satisfies Record<string, GuideItem>;
