import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { landlords } from '~db/schema';

/** What happens by itself happens for every landlord of the deployment. */
export async function allLandlords(house: House): Promise<Landlord[]> {
  const rows = await house.store.read.select({ id: landlords.id }).from(landlords);
  const known = await Promise.all(rows.map(({ id }) => house.landlords.byId(id)));
  return known.filter((landlord) => landlord !== null);
}
