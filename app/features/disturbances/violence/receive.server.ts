import { and, eq } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { violenceReports } from '~db/schema';
import type { Tx } from '~db/store.server';
import { violenceDue } from '../deadlines';
import { chooseOwner } from '../owner.server';
import { nextNumber } from '../record.server';
import { homeByAddress } from './address.server';
import type { ViolenceContent } from './form';
import { postTask } from './letters.server';
import { recordTaskEvent } from './record.server';

type Told = {
  landlord: Landlord;
  content: ViolenceContent;
  draftId: string | null;
  /** Who has written down what a caller told; null for what people send themselves. */
  takenBy: StaffActor | null;
  now: Date;
};

/**
 * DI-4: tied to nobody, whoever was signed in, and read by the desk alone. The row shows neither what was written nor
 * by whom; only its clock runs in the open.
 */
export async function receiveViolence(house: House, told: Told): Promise<string> {
  const { landlord, content, draftId, takenBy, now } = told;
  return house.store.write(async (tx) => {
    if (takenBy) authorize(takenBy, 'disturbances.handle', landlord.id);
    const known = draftId && (await cameBefore(tx, { landlordId: landlord.id, draftId }));
    if (known) return known;
    const home = content.home ? await homeByAddress(tx, { landlordId: landlord.id, address: content.home }) : null;
    const id = newId();
    const number = await nextNumber(tx, { landlordId: landlord.id, series: 'violence' });
    const dueAt = violenceDue(now, landlord.settings);
    await tx.insert(violenceReports).values({
      id,
      landlordId: landlord.id,
      number,
      contentSealed: house.vault.seal(JSON.stringify(content), contextOf(id)),
      homeId: home?.id ?? null,
      receivedAt: now,
      dueAt,
      ownerId: await chooseOwner(tx, { landlordId: landlord.id, area: home?.area ?? '' }),
      open: true,
      submissionKey: draftId,
    });
    await recordTaskEvent(tx, house, { reportId: id, kind: 'received', staffId: takenBy?.staffId ?? null, now });
    await postTask(tx, house, { task: { id, landlordId: landlord.id, number, dueAt }, what: 'new', now });
    return id;
  });
}

async function cameBefore(
  tx: Tx,
  { landlordId, draftId }: { landlordId: string; draftId: string },
): Promise<string | null> {
  const [known] = await tx
    .select({ id: violenceReports.id })
    .from(violenceReports)
    .where(and(eq(violenceReports.submissionKey, draftId), eq(violenceReports.landlordId, landlordId)));
  return known?.id ?? null;
}

export function contextOf(id: string): string {
  return `violence-report:${id}:content`;
}
