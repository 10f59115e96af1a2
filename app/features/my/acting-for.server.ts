import { openFaultsFor } from '~/features/faults/mine/queries.server';
import { readerOf } from '~/features/faults/reader.server';
import { openRequestsOf, readerOf as readerOfRequests } from '~/features/requests/queries.server';
import type { Residence } from '~/features/tenancy/residence';
import type { ResidentVisit } from '~/http/guards.server';
import type { ActingFor } from '~/policy/actor';

/** PA-5: of the principal's matters what the scope holds, and of the viewer's own nothing. */
export async function readActingFor(
  { house, actor, landlord }: ResidentVisit,
  acting: ActingFor,
  residence: Residence,
) {
  const db = house.store.read;
  const ofHome = { landlordId: landlord.id, residence };
  const { powers, principal } = acting;
  return {
    name: principal.name,
    address: residence.homes[0]?.address ?? null,
    powers: [...powers],
    faults: powers.includes('faults') ? await openFaultsFor(db, readerOf(actor, ofHome)) : [],
    requests: await openRequestsOf(db, readerOfRequests(actor, ofHome)),
  };
}

export type ActingOverview = Awaited<ReturnType<typeof readActingFor>>;
