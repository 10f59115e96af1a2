import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { Refused, refuseIf } from '~/lib/refused';
import { newTypedCode } from '~/lib/typed-code';
import type { ResidentActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import type { Tx } from '~db/store.server';
import { ownAuthorization } from './access.server';
import { detachDocuments } from './documents.server';
import { type AuthorizationRow, change, type Doing, recordEvent } from './record.server';
import { refusalToRewrite } from './rules';
import { isSameWording, type Wording, withoutLeftovers } from './wording';

type Rewriting = {
  id: string;
  actor: ResidentActor;
  landlordId: string;
  wording: Wording;
  /** Of the draft as it stood in the form; null when the form did not say. */
  seen: number | null;
  now: Date;
  requestId: string;
};

export type Rewritten = { isChanged: boolean; removedPages: number };

/** A draft says something else from now on. Only who wrote it, and only while nobody else has seen it. */
export async function rewriteDraft(house: House, rewriting: Rewriting): Promise<Rewritten> {
  const { id, actor, landlordId, wording, seen, now, requestId } = rewriting;
  return house.store.write(async (tx) => {
    const { row } = found(await ownAuthorization(tx, { id, actor, landlordId }));
    const authorization = found(row.writtenBy === actor.identityId ? row : null);
    if (row.handedInBy === 'principal') authorize(actor, 'authorization.give', { leaseId: wording.leaseId });
    else authorize(actor, 'authorization.hand-in', landlordId);
    refuseIf(refusalToRewrite(authorization));
    const said = withoutLeftovers(authorization, wording);
    // The button pressed twice: what it asks for is there already.
    if (seen !== null && seen !== authorization.version && !isSameWording(authorization, said)) {
      throw new Refused('staleForm');
    }
    return rewrite(tx, { authorization, wording: said, actor, now, requestId });
  });
}

/**
 * A new number with every change: a form printed before says something else, and by its number it must not be taken for
 * what stands here now. Pages the principal has added say the old words too and go; the paper an attorney was given is
 * what it was, only its description here was mended.
 */
export async function rewrite(
  tx: Tx,
  { authorization: before, wording, ...doing }: Doing & { authorization: AuthorizationRow; wording: Wording },
): Promise<Rewritten & { authorization: AuthorizationRow }> {
  if (isSameWording(before, wording)) return { authorization: before, isChanged: false, removedPages: 0 };
  const removedPages = before.handedInBy === 'principal' ? await detachDocuments(tx, before.id) : 0;
  const set = { ...wording, reference: newTypedCode() };
  const authorization = await change(tx, { authorization: before, set, now: doing.now });
  const event = { kind: 'changed', data: { pages: String(removedPages) } } as const;
  await recordEvent(tx, { ...doing, authorization, event, facts: { number: before.reference } });
  return { authorization, isChanged: true, removedPages };
}
