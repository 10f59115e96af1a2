import { fittings } from '../fittings';
import type { GuideRoom } from '../shape';

export const kitchen = {
  code: 'kitchen',
  items: [
    fittings.tap,
    fittings.drain,
    {
      code: 'cooker',
      problems: [
        { code: 'cooker-dead', outcome: 'self-help', category: 'appliances', priority: 'urgent' },
        { code: 'hotplate-cold', outcome: 'report', category: 'appliances', priority: 'normal' },
      ],
    },
    {
      code: 'extractor-hood',
      problems: [
        { code: 'hood-weak', outcome: 'self-help', category: 'ventilation', priority: 'normal' },
        { code: 'hood-dead', outcome: 'report', category: 'ventilation', priority: 'normal' },
      ],
    },
    {
      code: 'fridge',
      problems: [
        { code: 'fridge-warm', outcome: 'self-help', category: 'appliances', priority: 'urgent' },
        { code: 'freezer-ice', outcome: 'self-help', category: 'appliances', priority: 'normal' },
        { code: 'fridge-dead', outcome: 'report', category: 'appliances', priority: 'urgent' },
      ],
    },
    {
      code: 'dishwasher',
      problems: [
        { code: 'dishwasher-no-water', outcome: 'self-help', category: 'plumbing', priority: 'normal' },
        {
          code: 'dishwasher-leak',
          outcome: 'phone',
          urgentKind: 'water-leak',
          category: 'plumbing',
          priority: 'emergency',
        },
      ],
    },
    {
      code: 'cupboards',
      problems: [{ code: 'cupboard-door', outcome: 'report', category: 'surfaces', priority: 'normal' }],
    },
    fittings.radiator,
    fittings.socket,
  ],
} as const satisfies GuideRoom;
