import { and, eq, or } from 'drizzle-orm';
import { emailKey } from '~/features/identity/email-key';
import type { House } from '~/house.server';
import { Refused } from '~/lib/refused';
import { onDuty } from '~/policy/actor';
import { can } from '~/policy/policy';
import { staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { Fault, Tidings } from '../record.server';
import { NO_VISIT, refusalToAssign, refusalToClaim, refusalToRelease, statusWhenClaimed } from '../rules';
import { changeFault, type Doing, factsOf, type InHand, make, refuse } from './change.server';

/** FR-11: who has it. Two people never hold the same one. */

export async function claim(house: House, doing: Doing): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    await refuse(hand, refusalToClaim(hand.fault, hand.actor.staffId));
    await give(hand, { staffId: hand.actor.staffId, name: hand.actor.name, kind: 'claimed' });
  });
}

/** Back to the queue. An agreed visit stands: whoever takes it over keeps it. What was begun asks for a new contact. */
export async function release(house: House, doing: Doing, { note }: { note: string | null }): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    await refuse(hand, refusalToRelease(hand.fault, hand.actor.staffId));
    const isBegun = hand.fault.status === 'in-progress' || hand.fault.status === 'waiting';
    await make(hand, {
      set: { status: 'received', assigneeId: null, waitingFor: null, forwardedTo: null, ...(isBegun && NO_VISIT) },
      event: { kind: 'released', data: { note } },
    });
  });
}

/** To a colleague, by id or e-mail address; a supervisor also moves what another holds. */
export async function assign(house: House, doing: Doing, { assignee }: { assignee: string }): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { tx, actor, fault } = hand;
    const member = await findHandler(tx, { fault, assignee });
    await refuse(
      hand,
      refusalToAssign(fault, {
        staffId: actor.staffId,
        mayTakeFromOthers: can(actor, 'fault.assign-others', factsOf(fault)),
        isAssignable: member !== null,
        assigneeId: member?.staffId ?? '',
      }),
    );
    if (!member) throw new Refused('work.refused.not-assignable');
    await give(hand, { ...member, kind: 'assigned' });
  });
}

type Giving = { staffId: string; name: string; kind: 'claimed' | 'assigned' };

/** Nobody's becomes somebody's; what is under way only changes hands, which the reporter is not bothered with. */
async function give(hand: InHand, { staffId, name, kind }: Giving): Promise<void> {
  const isTaken = hand.fault.status === 'received';
  const tidings: Tidings = {
    letter: 'fault-step',
    data: { step: { kind: 'accepted' }, promisedBy: hand.fault.targetAt },
  };
  await make(hand, {
    set: { assigneeId: staffId, ...(isTaken && { status: statusWhenClaimed(hand.fault) }) },
    event: { kind, data: { staffName: name } },
    tidings: isTaken ? tidings : undefined,
  });
}

/** Somebody of this landlord who could work it themselves. */
async function findHandler(tx: Tx, { fault, assignee }: { fault: Fault; assignee: string }) {
  const [member] = await tx
    .select()
    .from(staff)
    .where(
      and(
        eq(staff.landlordId, fault.landlordId),
        eq(staff.active, true),
        or(eq(staff.id, assignee), eq(staff.emailKey, emailKey(assignee))),
      ),
    );
  if (!member) return null;
  const actor = { ...member, kind: 'staff' as const, staffId: member.id };
  const isHandler =
    onDuty(actor, 'property-service', 'property-supervisor') && can(actor, 'fault.handle', factsOf(fault));
  return isHandler ? { staffId: member.id, name: member.name } : null;
}
