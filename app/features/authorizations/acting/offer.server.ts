import { actFirst } from '~/http/acting-refusals.server';
import type { ResidentVisit } from '~/http/guards.server';
import { powersHeldBy, type Standing } from '../standing.server';

/**
 * PA-5: a letter about what was done for somebody is opened by who acts for themselves just now: the first power that
 * opens the page is offered, and they choose openly. Without any the page goes on as for everybody.
 */
export async function offerToAct(visit: ResidentVisit, opens: (standing: Standing) => boolean): Promise<void> {
  const { house, actor, landlord, today, url } = visit;
  const held = await powersHeldBy({ db: house.store.read, landlordId: landlord.id, today }, actor);
  const standing = held.find(opens);
  if (standing) throw actFirst({ name: standing.principal.name, authorization: standing.row.id, url });
}
