import { ownerOfActor } from '~/features/files/owner.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { refuseIf } from '~/lib/refused';
import type { ResidentActor } from '~/policy/actor';
import { ownAuthorization } from './access.server';
import { attachDocuments, countDocuments } from './documents.server';
import { type AuthorizationRow, change, recordEvent } from './record.server';
import { refusalToSubmit, refusalToUpload } from './rules';

type Handing = { id: string; actor: ResidentActor; landlordId: string; now: Date; requestId: string };

/** Pages of the signed paper; only who handed it in brings more. */
export async function uploadDocuments(house: House, handing: Handing & { ids: readonly string[] }): Promise<void> {
  const { actor, ids, now, requestId } = handing;
  await house.store.write(async (tx) => {
    const authorization = await writable(tx, handing);
    refuseIf(refusalToUpload(authorization));
    const doing = { authorization, actor, now, requestId };
    await attachDocuments(tx, { ...doing, ids, owner: ownerOfActor(actor)! });
  });
}

/** To the desk. What an officer has asked for goes back the same way. */
export async function submitAuthorization(house: House, handing: Handing): Promise<void> {
  const { actor, now, requestId } = handing;
  await house.store.write(async (tx) => {
    const authorization = await writable(tx, handing);
    refuseIf(refusalToSubmit(authorization, { documents: await countDocuments(tx, authorization.id) }));
    await change(tx, { authorization, set: { state: 'submitted', submittedAt: now }, now });
    await recordEvent(tx, { authorization, event: { kind: 'submitted', data: {} }, actor, now, requestId });
  });
}

async function writable(
  tx: Parameters<typeof ownAuthorization>[0],
  { id, actor, landlordId }: Handing,
): Promise<AuthorizationRow> {
  const { row } = found(await ownAuthorization(tx, { id, actor, landlordId }));
  return found(row.writtenBy === actor.identityId ? row : null);
}
