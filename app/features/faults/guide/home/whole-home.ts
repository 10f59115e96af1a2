import type { GuideRoom } from '../shape';

export const wholeHome = {
  code: 'whole-home',
  items: [
    {
      code: 'heating',
      problems: [
        {
          code: 'home-freezing',
          outcome: 'phone',
          urgentKind: 'other-urgent',
          category: 'heating',
          priority: 'emergency',
        },
        { code: 'home-cool', outcome: 'self-help', category: 'heating', priority: 'urgent' },
      ],
    },
    {
      code: 'water',
      problems: [
        {
          code: 'no-water',
          outcome: 'phone',
          urgentKind: 'other-urgent',
          category: 'plumbing',
          priority: 'emergency',
        },
        { code: 'no-hot-water', outcome: 'report', category: 'plumbing', priority: 'emergency' },
      ],
    },
    {
      code: 'ventilation',
      problems: [
        { code: 'exhaust-weak', outcome: 'self-help', category: 'ventilation', priority: 'normal' },
        { code: 'foreign-smell', outcome: 'report', category: 'ventilation', priority: 'normal' },
      ],
    },
    {
      code: 'electricity',
      problems: [
        {
          code: 'fuse-blown',
          outcome: 'self-help',
          urgentKind: 'electrical',
          category: 'electricity',
          priority: 'urgent',
        },
        {
          code: 'rcd-tripped',
          outcome: 'self-help',
          urgentKind: 'electrical',
          category: 'electricity',
          priority: 'urgent',
        },
        {
          code: 'power-out',
          outcome: 'phone',
          urgentKind: 'electrical',
          category: 'electricity',
          priority: 'emergency',
        },
        {
          code: 'burning-smell',
          outcome: 'phone',
          urgentKind: 'electrical',
          category: 'electricity',
          priority: 'emergency',
        },
      ],
    },
    {
      code: 'pests',
      problems: [
        { code: 'bed-bugs', outcome: 'report', category: 'pests', priority: 'urgent' },
        { code: 'mice', outcome: 'report', category: 'pests', priority: 'urgent' },
        { code: 'silverfish', outcome: 'self-help', category: 'pests', priority: 'normal' },
      ],
    },
  ],
} as const satisfies GuideRoom;
