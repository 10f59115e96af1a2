import { fittings } from '../fittings';
import type { GuideRoom } from '../shape';

export const livingRoom = {
  code: 'living-room',
  items: [
    fittings.radiator,
    fittings.socket,
    {
      code: 'ceiling-walls-floor',
      problems: [
        {
          code: 'ceiling-leak',
          outcome: 'phone',
          urgentKind: 'water-leak',
          category: 'plumbing',
          priority: 'emergency',
        },
        { code: 'surface-damage', outcome: 'report', category: 'surfaces', priority: 'normal' },
      ],
    },
  ],
} as const satisfies GuideRoom;

export const hall = {
  code: 'hall',
  items: [
    {
      code: 'front-door',
      problems: [
        { code: 'lock-stiff', outcome: 'report', category: 'locks', priority: 'urgent' },
        {
          code: 'door-unlockable',
          outcome: 'phone',
          urgentKind: 'other-urgent',
          category: 'locks',
          priority: 'emergency',
        },
        {
          code: 'locked-out',
          outcome: 'phone',
          urgentKind: 'other-urgent',
          category: 'locks',
          priority: 'emergency',
        },
      ],
    },
    {
      code: 'entry-phone',
      problems: [{ code: 'entry-phone-silent', outcome: 'self-help', category: 'electricity', priority: 'normal' }],
    },
    {
      code: 'smoke-alarm',
      problems: [
        // Since 2026 the owner of the building keeps the alarms, batteries included (Rescue Act); the resident only tells.
        { code: 'alarm-chirps', outcome: 'report', category: 'other', priority: 'urgent' },
        { code: 'alarm-cooking', outcome: 'self-help', category: 'other', priority: 'urgent' },
      ],
    },
  ],
} as const satisfies GuideRoom;

export const balcony = {
  code: 'balcony',
  items: [
    {
      code: 'balcony-door',
      problems: [
        { code: 'balcony-door-draught', outcome: 'report', category: 'doors-and-windows', priority: 'normal' },
      ],
    },
    {
      code: 'balcony-drain',
      problems: [{ code: 'balcony-drain-blocked', outcome: 'self-help', category: 'plumbing', priority: 'normal' }],
    },
    {
      code: 'balcony-railing',
      problems: [
        {
          code: 'railing-loose',
          outcome: 'phone',
          urgentKind: 'other-urgent',
          category: 'surfaces',
          priority: 'emergency',
        },
        { code: 'glazing-stiff', outcome: 'report', category: 'doors-and-windows', priority: 'normal' },
      ],
    },
  ],
} as const satisfies GuideRoom;

export const windowsAndDoors = {
  code: 'windows-and-doors',
  items: [
    {
      code: 'window',
      problems: [
        { code: 'window-stuck', outcome: 'report', category: 'doors-and-windows', priority: 'normal' },
        { code: 'window-draught', outcome: 'report', category: 'doors-and-windows', priority: 'normal' },
        { code: 'window-broken', outcome: 'report', category: 'doors-and-windows', priority: 'emergency' },
      ],
    },
    {
      code: 'fresh-air-valve',
      problems: [{ code: 'valve-dirty', outcome: 'self-help', category: 'ventilation', priority: 'normal' }],
    },
    {
      code: 'inner-door',
      problems: [{ code: 'inner-door-sticks', outcome: 'report', category: 'doors-and-windows', priority: 'normal' }],
    },
  ],
} as const satisfies GuideRoom;
