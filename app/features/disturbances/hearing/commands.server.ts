import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { newId } from '~/lib/ids';
import type { ResidentActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { disturbanceAnswers, disturbanceHearings } from '~db/schema';
import { hearAgain } from '../cases.server';

type Answering = {
  actor: ResidentActor;
  landlord: Landlord;
  hearingId: string;
  message: string;
  now: Date;
  requestId: string;
};

/** Heard at the desk like everything that comes: by somebody, by a day. */
export async function answerHearing(house: House, answering: Answering): Promise<void> {
  const { actor, landlord, hearingId, message, now, requestId } = answering;
  await house.store.write(async (tx) => {
    const [row] = await tx
      .select({ caseId: disturbanceHearings.caseId, leaseId: disturbanceHearings.leaseId })
      .from(disturbanceHearings)
      .where(and(eq(disturbanceHearings.id, hearingId), eq(disturbanceHearings.landlordId, landlord.id)));
    const { caseId, leaseId } = found(row);
    authorize(actor, 'hearing.answer', { leaseId });
    await tx.insert(disturbanceAnswers).values({
      id: newId(),
      hearingId,
      identityId: actor.identityId,
      name: actor.name,
      text: message,
      at: now,
    });
    await hearAgain(tx, { caseId, landlord, now });
    await recordAudit(tx, {
      actor,
      action: 'hearing.answered',
      subject: { kind: 'hearing', id: hearingId },
      landlordId: landlord.id,
      identityId: actor.identityId,
      now,
      requestId,
    });
  });
}

/** Proof that it arrived: the first time somebody of the household opens it. */
export async function markOpened(house: House, { hearingId, now }: { hearingId: string; now: Date }): Promise<void> {
  await house.store.write((tx) =>
    tx
      .update(disturbanceHearings)
      .set({ openedByThemAt: now })
      .where(and(eq(disturbanceHearings.id, hearingId), isNull(disturbanceHearings.openedByThemAt))),
  );
}
