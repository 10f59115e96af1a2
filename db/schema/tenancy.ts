import { boolean, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from '../columns';
import { forPrefixes } from '../dialect';

/** The landlord's own systems are the truth for everything here (TN-1); `removedAt` marks what a later import no longer held. */

export const landlords = table('landlords', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  /** A `LandlordSettings`, checked by its schema whenever it is loaded. */
  settings: json<unknown>('settings').notNull(),
  /** Raised by every applied import, so that a preview knows whether the register has moved since. */
  registerVersion: integer('register_version').notNull().default(0),
  createdAt: instant('created_at').notNull(),
});

export const properties = table(
  'properties',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    externalId: text('external_id').notNull(),
    name: text('name').notNull(),
    area: text('area').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [uniqueIndex('properties_external').on(t.landlordId, t.externalId)],
);

export const buildings = table(
  'buildings',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    propertyId: text('property_id').notNull(),
    externalId: text('external_id').notNull(),
    streetAddress: text('street_address').notNull(),
    postalCode: text('postal_code').notNull(),
    city: text('city').notNull(),
    latitude: real('latitude').notNull(),
    longitude: real('longitude').notNull(),
    /** A flat in a housing company has its own customer service (CS-5). */
    housingCompany: boolean('housing_company').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    uniqueIndex('buildings_external').on(t.landlordId, t.externalId),
    index('buildings_property').on(t.propertyId),
  ],
);

export const homes = table(
  'homes',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    buildingId: text('building_id').notNull(),
    externalId: text('external_id').notNull(),
    stairwell: text('stairwell').notNull(),
    number: text('number').notNull(),
    /** As a resident writes it: "Rantakatu 5 B 12". */
    address: text('address').notNull(),
    /** The same without case, spaces and dots, for finding. */
    addressKey: text('address_key').notNull(),
    rooms: text('rooms').notNull(),
    areaM2: real('area_m2').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    uniqueIndex('homes_external').on(t.landlordId, t.externalId),
    index('homes_building').on(t.buildingId, t.stairwell),
    index('homes_address').on(t.landlordId, forPrefixes(t.addressKey)),
  ],
);

export const leases = table(
  'leases',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    homeId: text('home_id').notNull(),
    externalId: text('external_id').notNull(),
    /** Calendar dates in the landlord's time zone; the last day is included. */
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on'),
    removedAt: instant('removed_at'),
  },
  (t) => [uniqueIndex('leases_external').on(t.landlordId, t.externalId), index('leases_home').on(t.homeId)],
);

/** A person in a landlord's register. Whoever identifies as the same person code is that person (ID-10, ID-11). */
export const residents = table(
  'residents',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    externalId: text('external_id').notNull(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    /** Both names in lower case, family name first, for finding. */
    nameKey: text('name_key').notNull(),
    codeIndex: text('code_index'),
    codeSealed: text('code_sealed'),
    /** YYYY-MM-DD, as the landlord's own system has learned it: their powers of attorney end (PA-5). */
    deceasedOn: text('deceased_on'),
    removedAt: instant('removed_at'),
  },
  (t) => [
    uniqueIndex('residents_external').on(t.landlordId, t.externalId),
    index('residents_code').on(t.codeIndex, t.landlordId),
    index('residents_name').on(t.landlordId, forPrefixes(t.nameKey)),
  ],
);

export const leaseParties = table(
  'lease_parties',
  {
    leaseId: text('lease_id').notNull(),
    residentId: text('resident_id').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.leaseId, t.residentId] }), index('lease_parties_resident').on(t.residentId)],
);

/** Who else lives in the home: adults and minors beside the lease parties (TN-3). */
export const occupants = table(
  'occupants',
  {
    homeId: text('home_id').notNull(),
    residentId: text('resident_id').notNull(),
    minor: boolean('minor').notNull(),
    livesFrom: text('lives_from').notNull(),
    livesUntil: text('lives_until'),
    removedAt: instant('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.homeId, t.residentId, t.livesFrom] }), index('occupants_resident').on(t.residentId)],
);
