import { and, eq, gt, isNotNull } from 'drizzle-orm';
import type { House } from '~/house.server';
import { hashToken, newToken } from '~/lib/ids';
import { appointments } from '~db/schema';
import type { Tx } from '~db/store.server';
import { sealContext } from './letters.server';

type Moving = { identityId: string; from: string; to: string; now: Date };

/**
 * ID-1: somebody has registered anew with another address. Visits to come stay theirs; reminders and offers of an earlier
 * time go to the new address, and the links that lie in the old mailbox open nothing any more. An address given for one
 * visit alone stays as it is.
 */
export async function moveAppointments(tx: Tx, house: House, { identityId, from, to, now }: Moving): Promise<void> {
  const visits = await tx
    .select({ id: appointments.id, email: appointments.email })
    .from(appointments)
    .where(
      and(eq(appointments.identityId, identityId), gt(appointments.endsAt, now), isNotNull(appointments.tokenHash)),
    );
  for (const { id, email } of visits) {
    if (email?.toLowerCase() !== from.toLowerCase()) continue;
    const token = newToken();
    await tx
      .update(appointments)
      .set({ email: to, tokenHash: hashToken(token), tokenSealed: house.vault.seal(token, sealContext(id)) })
      .where(eq(appointments.id, id));
  }
}
