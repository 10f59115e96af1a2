import { fittings } from '../fittings';
import type { GuideRoom } from '../shape';

export const bathroom = {
  code: 'bathroom',
  items: [
    fittings.tap,
    fittings.drain,
    {
      code: 'shower',
      problems: [
        { code: 'shower-drips', outcome: 'report', category: 'plumbing', priority: 'normal' },
        { code: 'shower-temperature', outcome: 'report', category: 'plumbing', priority: 'normal' },
      ],
    },
    {
      code: 'floor-drain',
      problems: [
        { code: 'floor-drain-smell', outcome: 'self-help', category: 'plumbing', priority: 'normal' },
        {
          code: 'floor-drain-blocked',
          outcome: 'phone',
          urgentKind: 'blocked-drain',
          category: 'plumbing',
          priority: 'emergency',
        },
      ],
    },
    fittings.toiletBowl,
    fittings.socket,
    {
      code: 'washing-machine',
      problems: [{ code: 'washing-machine-stuck', outcome: 'self-help', category: 'plumbing', priority: 'normal' }],
    },
    {
      code: 'bathroom-surfaces',
      problems: [
        { code: 'tile-loose', outcome: 'report', category: 'surfaces', priority: 'normal' },
        { code: 'damp-patch', outcome: 'report', category: 'surfaces', priority: 'urgent' },
      ],
    },
  ],
} as const satisfies GuideRoom;

export const toilet = {
  code: 'toilet',
  items: [fittings.toiletBowl, fittings.tap, fittings.drain],
} as const satisfies GuideRoom;
