import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { newId } from '~/lib/ids';
import { refuseIf } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { deskBlocks } from '~db/schema';
import { settleBookings, type Telling } from './displace.server';
import { findPoint } from './point.server';

type AtDesk = { landlord: Landlord; actor: StaffActor; now: Date; requestId?: string };

export type Blocking = AtDesk & {
  code: string;
  from: Date;
  until: Date;
  desk: number | null;
  note: string | null;
  telling: Telling;
};

/** AP-6: time that cannot be booked; the people affected are told and offered new times. */
export async function blockTime(house: House, blocking: Blocking): Promise<void> {
  const { landlord, actor, code, from, until, desk, note, telling, now, requestId } = blocking;
  authorize(actor, 'appointments.serve', landlord.id);
  refuseIf(until <= now ? 'appointments.refusal.past' : null);
  await house.store.write(async (tx) => {
    const point = found(await findPoint(tx, landlord, code));
    const id = newId();
    await tx.insert(deskBlocks).values({
      id,
      landlordId: landlord.id,
      point: point.code,
      desk,
      startsAt: from,
      endsAt: until,
      note,
      staffId: actor.staffId,
      createdAt: now,
    });
    await settleBookings(tx, house, { landlord, code, telling, actor, now });
    await recordAudit(tx, {
      actor,
      action: 'desk.blocked',
      subject: { kind: 'desk-block', id },
      landlordId: landlord.id,
      now,
      requestId,
    });
  });
}

export async function unblockTime(
  house: House,
  { landlord, actor, id, now, requestId }: AtDesk & { id: string },
): Promise<void> {
  authorize(actor, 'appointments.serve', landlord.id);
  await house.store.write(async (tx) => {
    const gone = await tx
      .delete(deskBlocks)
      .where(and(eq(deskBlocks.id, id), eq(deskBlocks.landlordId, landlord.id)))
      .returning({ id: deskBlocks.id });
    if (gone.length === 0) return;
    await recordAudit(tx, {
      actor,
      action: 'desk.unblocked',
      subject: { kind: 'desk-block', id },
      landlordId: landlord.id,
      now,
      requestId,
    });
  });
}
