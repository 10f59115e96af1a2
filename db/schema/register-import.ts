import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { boolean, index, instant, integer, json, primaryKey, real, table, text } from '../columns';

export type RegisterKind = 'properties' | 'buildings' | 'homes' | 'persons' | 'leases' | 'lease_parties' | 'occupants';

export type ImportState =
  | 'reading'
  /** Nothing wrong: a person looks at the preview and decides. */
  | 'ready'
  /** Bad rows: nothing of it can be applied. */
  | 'refused'
  /** The files hold just what the register does. */
  | 'unchanged'
  | 'applying'
  | 'applied'
  /** The register has moved since the preview was made. */
  | 'outdated'
  | 'discarded'
  | 'failed';

/** One file of a set. `kind` is null when its name says nothing. */
export type ImportFile = {
  name: string;
  kind: RegisterKind | null;
  bytes: number;
  rows: number;
  unknownColumns: string[];
};

export type ImportCounts = { added: number; changed: number; ended: number; same: number };

export type ImportSample = {
  kind: RegisterKind;
  change: 'added' | 'changed' | 'ended';
  key: string;
  /** Address, name of a property or a date; never of a person. */
  label: string;
};

export type ImportPreview = { counts: Record<RegisterKind, ImportCounts>; samples: ImportSample[] };

/** One reading of the landlord's files, from the first row to its end: the history of the register (TN-1). */
export const registerImports = table(
  'register_imports',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    state: text('state').notNull().$type<ImportState>(),
    via: text('via').notNull().$type<'portal' | 'command'>(),
    /** Who sent the files and who decided; null for the command line. */
    startedBy: text('started_by'),
    finishedBy: text('finished_by'),
    startedAt: instant('started_at').notNull(),
    /** Moved on while work is going on: one that stands still has lost its process. */
    touchedAt: instant('touched_at').notNull(),
    finishedAt: instant('finished_at'),
    /** The landlord's `registerVersion` the rows were compared with. */
    baseVersion: integer('base_version').notNull(),
    files: json<ImportFile[]>('files').notNull(),
    rowsRead: integer('rows_read').notNull(),
    faultCount: integer('fault_count').notNull(),
    preview: json<ImportPreview>('preview'),
    /** Staged rows and bad rows are still there. */
    staged: boolean('staged').notNull(),
    /** The landlord while work is going on: one import at a time. */
    busyKey: text('busy_key').unique(),
    /** The form's own key: the same form sent twice is one import. */
    submissionKey: text('submission_key').unique(),
  },
  (t) => [
    index('register_imports_landlord').on(t.landlordId, t.startedAt),
    index('register_imports_staged').on(t.staged),
  ],
);

/** A bad row. Its facts never hold a personal identity code. */
export const registerImportFaults = table(
  'register_import_faults',
  {
    importId: text('import_id').notNull(),
    position: integer('position').notNull(),
    file: text('file').notNull(),
    /** Null when the whole file is meant. */
    line: integer('line'),
    column: text('column_name'),
    reason: text('reason').notNull(),
    facts: json<Record<string, string>>('facts').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.position] })],
);

export type StagedChange = 'added' | 'revived' | 'changed' | 'same';

/**
 * Checked rows on their way into the register, kept until the import is applied or given up. What is not named below is
 * called as in the register's own table, and `…Key` is another row's key as it stands in the files.
 */
const staged = {
  importId: () => text('import_id').notNull(),
  /** What the landlord's system calls it; for ties both ends, with a tab between. */
  key: () => text('key').notNull(),
  line: () => integer('line').notNull(),
  change: () => text('change').notNull().$type<StagedChange>(),
};

type Staged = { importId: AnySQLiteColumn; key: AnySQLiteColumn; line: AnySQLiteColumn };

/** The line is part of it so that a key that comes twice can be reported. */
function stagedKey(t: Staged) {
  return [primaryKey({ columns: [t.importId, t.key, t.line] })];
}

export const stagedProperties = table(
  'staged_properties',
  {
    importId: staged.importId(),
    key: staged.key(),
    line: staged.line(),
    change: staged.change(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    area: text('area').notNull(),
  },
  stagedKey,
);

export const stagedBuildings = table(
  'staged_buildings',
  {
    importId: staged.importId(),
    key: staged.key(),
    line: staged.line(),
    change: staged.change(),
    id: text('id').notNull(),
    propertyKey: text('property_key').notNull(),
    propertyId: text('property_id'),
    streetAddress: text('street_address').notNull(),
    postalCode: text('postal_code').notNull(),
    city: text('city').notNull(),
    latitude: real('latitude').notNull(),
    longitude: real('longitude').notNull(),
    housingCompany: boolean('housing_company').notNull(),
  },
  stagedKey,
);

export const stagedHomes = table(
  'staged_homes',
  {
    importId: staged.importId(),
    key: staged.key(),
    line: staged.line(),
    change: staged.change(),
    id: text('id').notNull(),
    buildingKey: text('building_key').notNull(),
    buildingId: text('building_id'),
    stairwell: text('stairwell').notNull(),
    number: text('number').notNull(),
    address: text('address').notNull(),
    addressKey: text('address_key').notNull(),
    rooms: text('rooms').notNull(),
    areaM2: real('area_m2').notNull(),
  },
  stagedKey,
);

export const stagedPersons = table(
  'staged_persons',
  {
    importId: staged.importId(),
    key: staged.key(),
    line: staged.line(),
    change: staged.change(),
    id: text('id').notNull(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    nameKey: text('name_key').notNull(),
    codeIndex: text('code_index'),
    /** Only for a code that the register does not hold for this person already. */
    codeSealed: text('code_sealed'),
    deceasedOn: text('deceased_on'),
  },
  stagedKey,
);

export const stagedLeases = table(
  'staged_leases',
  {
    importId: staged.importId(),
    key: staged.key(),
    line: staged.line(),
    change: staged.change(),
    id: text('id').notNull(),
    homeKey: text('home_key').notNull(),
    homeId: text('home_id'),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on'),
  },
  stagedKey,
);

export const stagedLeaseParties = table(
  'staged_lease_parties',
  {
    importId: staged.importId(),
    key: staged.key(),
    line: staged.line(),
    change: staged.change(),
    leaseKey: text('lease_key').notNull(),
    leaseId: text('lease_id'),
    personKey: text('person_key').notNull(),
    residentId: text('resident_id'),
  },
  stagedKey,
);

export const stagedOccupants = table(
  'staged_occupants',
  {
    importId: staged.importId(),
    key: staged.key(),
    line: staged.line(),
    change: staged.change(),
    homeKey: text('home_key').notNull(),
    homeId: text('home_id'),
    personKey: text('person_key').notNull(),
    residentId: text('resident_id'),
    minor: boolean('minor').notNull(),
    livesFrom: text('lives_from').notNull(),
    livesUntil: text('lives_until'),
  },
  stagedKey,
);

/** ID-11: people with an account whom an import has found in the register, until the letter to them is posted. */
export const registerMatches = table(
  'register_matches',
  {
    landlordId: text('landlord_id').notNull(),
    identityId: text('identity_id').notNull(),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.landlordId, t.identityId] })],
);
