import type { ResidentActor } from '~/policy/actor';

/**
 * PA-5: on whose behalf something is done and by whose hand. Names are kept as they were that day, so that letters and
 * time line show both when they differ.
 */
export type Acting = {
  /** The lease party. Known by the register; the identity only if they have ever identified themselves here. */
  principal: { residentId: string; identityId: string | null; name: string };
  actedBy: { identityId: string; name: string };
  /** The power of attorney it rests on; null for the party's own act. */
  authorizationId: string | null;
};

/** The lease party acts for themselves, or is acted for. Null for who is nothing to this lease. */
export function actingOn(actor: ResidentActor, leaseId: string): Acting | null {
  const own = actor.residencies.find(
    (one) => one.leaseId === leaseId && one.role === 'party' && one.phase === 'current',
  );
  if (!own) return null;
  const { identityId, name } = actor;
  if (actor.acting) {
    const { principal, authorizationId } = actor.acting;
    return { principal, actedBy: { identityId, name }, authorizationId };
  }
  return {
    principal: { residentId: own.residentId, identityId, name },
    actedBy: { identityId, name },
    authorizationId: null,
  };
}
