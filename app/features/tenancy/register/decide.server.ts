import { malformed } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { authorize } from '~/policy/policy';
import { decideToApply, discardImport } from './imports.server';
import { startTask } from './start-task.server';

/** Applying goes on after the answer. Whoever decides second finds it decided, which is no fault of theirs. */
export async function decide(visit: StaffVisit, { importId, intent }: { importId: string; intent: string | null }) {
  const { house, actor, now, requestId } = visit;
  const { landlordId, staffId } = actor;
  authorize(actor, 'register.import', landlordId);
  const decision = { importId, landlordId, staffId, now };
  const task = { importId, landlordId, now };
  if (intent === 'apply') {
    const isDecided = await decideToApply(house.store, decision);
    if (isDecided) void startTask(house, { ...task, kind: 'apply', actor, requestId });
  } else if (intent === 'discard') {
    const isDecided = await discardImport(house.store, decision);
    if (isDecided) void startTask(house, { ...task, kind: 'erase' });
  } else {
    malformed();
  }
}
