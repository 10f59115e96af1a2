import type { LandlordSettings } from '~/features/tenancy/settings';
import type { Priority } from '~db/schema/faults';
import { type Choice, findLeaf } from './guide';
import { movedToOfficeHours } from './targets';

/** FR-6: only work that can wait is moved; null where it is taken up at once. */
export function movedTo(priority: Priority, reportedAt: Date, settings: LandlordSettings): Date | null {
  return priority === 'immediate' || priority === 'emergency' ? null : movedToOfficeHours(reportedAt, settings);
}

/** The same before it is sent: what the guide suggests for what has been chosen. */
export function takenUpAt(choice: Choice, now: Date, settings: LandlordSettings): Date | null {
  return movedTo(findLeaf(choice)?.priority ?? 'normal', now, settings);
}
