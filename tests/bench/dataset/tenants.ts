import type Database from 'better-sqlite3';
import type { Household } from './faults';

/** The first person of a home: its party, with the home's own number in the landlord's system. */
export type Tenant = { codeIndex: string; codeSealed: string; givenName: string; familyName: string };

const IN_ORDER = `
  from homes
  join buildings on buildings.id = homes.building_id
  join properties on properties.id = buildings.property_id
  join leases on leases.home_id = homes.id
  join lease_parties on lease_parties.lease_id = leases.id
  join residents on residents.id = lease_parties.resident_id
    and substr(residents.external_id, 3) = substr(homes.external_id, 3)
  left join identities on identities.code_index = residents.code_index
  order by length(homes.external_id), homes.external_id`;

/** In the order of the homes, so that it is always the same people who read, send and sign in. */
export function tenantsIn(client: Database.Database): Tenant[] {
  return client
    .prepare<[], Tenant>(
      `select residents.code_index codeIndex, residents.code_sealed codeSealed,
        residents.given_name givenName, residents.family_name familyName ${IN_ORDER}`,
    )
    .all();
}

export function householdsIn(client: Database.Database): Household[] {
  return client
    .prepare<[], Household>(
      `select homes.landlord_id landlordId, homes.id homeId, homes.building_id buildingId, homes.stairwell stairwell,
        leases.id leaseId, properties.area area, homes.address address,
        residents.given_name || ' ' || residents.family_name tenant, identities.id identityId ${IN_ORDER}`,
    )
    .all();
}
