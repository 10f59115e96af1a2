import { recordAudit } from '~/audit/audit.server';
import type { StaffVisit } from '~/http/guards.server';
import type { Fault } from '../record.server';

type Read = Pick<Fault, 'id' | 'landlordId' | 'reporterId' | 'assigneeId'>;

/**
 * PR-3: a work order holds a name, a telephone number and how to get into a home, so each opening stands in the
 * reporter's extract. Not those by whoever has it: that they have taken it up is told already.
 */
export async function recordReading({ house, actor, now, requestId }: StaffVisit, fault: Read): Promise<void> {
  if (fault.assigneeId === actor.staffId) return;
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor,
      action: 'fault.read',
      subject: { kind: 'fault', id: fault.id },
      landlordId: fault.landlordId,
      identityId: fault.reporterId,
      now,
      requestId,
    }),
  );
}
