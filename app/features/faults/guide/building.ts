import type { GuidePlace } from './shape';

export const stairwell = {
  code: 'stairwell',
  rooms: [
    {
      code: 'entrance',
      items: [
        {
          code: 'main-door',
          problems: [
            {
              code: 'main-door-unlocked',
              outcome: 'phone',
              urgentKind: 'other-urgent',
              category: 'locks',
              priority: 'emergency',
            },
            { code: 'main-door-closer', outcome: 'report', category: 'doors-and-windows', priority: 'normal' },
          ],
        },
        {
          code: 'entry-panel',
          problems: [{ code: 'entry-panel-dead', outcome: 'report', category: 'locks', priority: 'urgent' }],
        },
      ],
    },
    {
      code: 'stairs',
      items: [
        {
          code: 'stair-lighting',
          problems: [
            { code: 'stair-light-out', outcome: 'report', category: 'electricity', priority: 'normal' },
            {
              code: 'stairs-dark',
              outcome: 'phone',
              urgentKind: 'electrical',
              category: 'electricity',
              priority: 'emergency',
            },
          ],
        },
        {
          code: 'handrail',
          problems: [{ code: 'handrail-loose', outcome: 'report', category: 'surfaces', priority: 'urgent' }],
        },
        {
          code: 'stair-cleaning',
          problems: [{ code: 'stairs-dirty', outcome: 'report', category: 'cleaning', priority: 'normal' }],
        },
      ],
    },
    {
      code: 'lift',
      items: [
        {
          code: 'lift-car',
          problems: [
            {
              code: 'lift-trapped',
              outcome: 'phone',
              urgentKind: 'other-urgent',
              category: 'lift',
              priority: 'emergency',
            },
            { code: 'lift-stopped', outcome: 'report', category: 'lift', priority: 'emergency' },
            { code: 'lift-uneven', outcome: 'report', category: 'lift', priority: 'urgent' },
          ],
        },
      ],
    },
  ],
} as const satisfies GuidePlace;

export const shared = {
  code: 'shared',
  rooms: [
    {
      code: 'laundry',
      items: [
        {
          code: 'laundry-machine',
          problems: [
            { code: 'laundry-machine-dead', outcome: 'report', category: 'appliances', priority: 'urgent' },
            {
              code: 'laundry-flood',
              outcome: 'phone',
              urgentKind: 'water-leak',
              category: 'plumbing',
              priority: 'emergency',
            },
          ],
        },
        {
          code: 'dryer',
          problems: [{ code: 'dryer-slow', outcome: 'self-help', category: 'appliances', priority: 'normal' }],
        },
      ],
    },
    {
      code: 'sauna',
      items: [
        {
          code: 'sauna-stove',
          problems: [{ code: 'stove-cold', outcome: 'report', category: 'appliances', priority: 'urgent' }],
        },
      ],
    },
    {
      code: 'bicycle-room',
      items: [
        {
          code: 'bicycle-door',
          problems: [{ code: 'bicycle-door-stuck', outcome: 'report', category: 'locks', priority: 'urgent' }],
        },
      ],
    },
    {
      code: 'storage',
      items: [
        {
          code: 'storage-cage',
          problems: [{ code: 'storage-break-in', outcome: 'report', category: 'locks', priority: 'urgent' }],
        },
      ],
    },
    {
      code: 'waste-room',
      items: [
        {
          code: 'bins',
          problems: [
            { code: 'bins-full', outcome: 'report', category: 'cleaning', priority: 'urgent' },
            { code: 'waste-rats', outcome: 'report', category: 'pests', priority: 'urgent' },
          ],
        },
      ],
    },
  ],
} as const satisfies GuidePlace;

export const yard = {
  code: 'yard',
  rooms: [
    {
      code: 'paths',
      items: [
        {
          code: 'ground',
          problems: [
            { code: 'ground-icy', outcome: 'report', category: 'yard', priority: 'emergency' },
            { code: 'paving-broken', outcome: 'report', category: 'yard', priority: 'normal' },
          ],
        },
        {
          code: 'roof-edge',
          problems: [
            {
              code: 'roof-ice',
              outcome: 'phone',
              urgentKind: 'other-urgent',
              category: 'yard',
              priority: 'emergency',
            },
          ],
        },
      ],
    },
    {
      code: 'playground',
      items: [
        {
          code: 'play-equipment',
          problems: [{ code: 'play-equipment-broken', outcome: 'report', category: 'yard', priority: 'urgent' }],
        },
      ],
    },
    {
      code: 'parking',
      items: [
        {
          code: 'car-heater',
          problems: [{ code: 'car-heater-dead', outcome: 'report', category: 'electricity', priority: 'normal' }],
        },
      ],
    },
    {
      code: 'lighting',
      items: [
        {
          code: 'yard-lamp',
          problems: [
            { code: 'yard-lamp-out', outcome: 'report', category: 'electricity', priority: 'normal' },
            {
              code: 'yard-lamp-damaged',
              outcome: 'phone',
              urgentKind: 'electrical',
              category: 'electricity',
              priority: 'emergency',
            },
          ],
        },
      ],
    },
    {
      code: 'greenery',
      items: [
        {
          code: 'trees',
          problems: [
            {
              code: 'tree-falling',
              outcome: 'phone',
              urgentKind: 'other-urgent',
              category: 'yard',
              priority: 'emergency',
            },
          ],
        },
      ],
    },
  ],
} as const satisfies GuidePlace;
