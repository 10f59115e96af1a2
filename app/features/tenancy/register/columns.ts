import type { RegisterKind } from '~db/schema/register-import';

/**
 * The register's files: one CSV file of each kind, the whole register every time. This is the definition that the
 * reading follows and that the page under /admin/register shows; what each column means stands in the texts.
 */
export type ColumnForm =
  | 'key'
  | 'text'
  | 'date'
  | 'yes-no'
  | 'latitude'
  | 'longitude'
  | 'square-metres'
  | 'identity-code';

export type RegisterColumn = {
  /** As in the first line of the file. */
  name: string;
  /** As the staged row calls it. */
  as: string;
  form: ColumnForm;
  required: boolean;
  /** A landlord whose system does not know such a thing leaves the whole column out. */
  mayLack: boolean;
  /** Characters, at most. */
  longest: number;
  /** The file whose first column holds this key. */
  refersTo?: RegisterKind;
  example: string;
};

export type RegisterFile = {
  columns: readonly RegisterColumn[];
  /** The columns that tell one row of this file from another. */
  identifiedBy: readonly string[];
};

type Options = Partial<Pick<RegisterColumn, 'as' | 'required' | 'mayLack' | 'longest' | 'refersTo'>>;

const LONGEST_KEY = 64;
const LONGEST_TEXT = 120;
const LONGEST_VALUE = 32;

function column(name: string, form: ColumnForm, example: string, options: Options = {}): RegisterColumn {
  const longest = form === 'key' ? LONGEST_KEY : form === 'text' ? LONGEST_TEXT : LONGEST_VALUE;
  return { name, as: name, form, required: true, mayLack: false, longest, example, ...options };
}

const optional = { required: false };

export const registerFiles: Record<RegisterKind, RegisterFile> = {
  properties: {
    columns: [
      column('property_id', 'key', 'K-012', { as: 'key' }),
      column('name', 'text', 'Rantapiha'),
      column('area', 'text', 'north', { longest: 40 }),
    ],
    identifiedBy: ['key'],
  },
  buildings: {
    columns: [
      column('building_id', 'key', 'R-034', { as: 'key' }),
      column('property_id', 'key', 'K-012', { as: 'propertyKey', refersTo: 'properties' }),
      column('street_address', 'text', 'Rantakatu 5', { as: 'streetAddress' }),
      column('postal_code', 'text', '00999', { as: 'postalCode', longest: 10 }),
      column('city', 'text', 'Helsinki', { longest: 60 }),
      column('latitude', 'latitude', '60.1851'),
      column('longitude', 'longitude', '24.9622'),
      column('housing_company', 'yes-no', 'no', { as: 'housingCompany' }),
    ],
    identifiedBy: ['key'],
  },
  homes: {
    columns: [
      column('home_id', 'key', 'H-0567', { as: 'key' }),
      column('building_id', 'key', 'R-034', { as: 'buildingKey', refersTo: 'buildings' }),
      column('stairwell', 'text', 'B', { longest: 10, ...optional }),
      column('number', 'text', '12', { longest: 10 }),
      column('address', 'text', 'Rantakatu 5 B 12'),
      column('rooms', 'text', '2h+k', { longest: 40, ...optional }),
      column('area_m2', 'square-metres', '45.5', { as: 'areaM2' }),
    ],
    identifiedBy: ['key'],
  },
  persons: {
    columns: [
      column('person_id', 'key', 'A-08910', { as: 'key' }),
      column('given_name', 'text', 'Aava', { as: 'givenName' }),
      column('family_name', 'text', 'Esimerkki', { as: 'familyName' }),
      column('identity_code', 'identity-code', '010190-999W', { as: 'identityCode', ...optional }),
      column('deceased_on', 'date', '2026-02-01', { as: 'deceasedOn', mayLack: true, ...optional }),
    ],
    identifiedBy: ['key'],
  },
  leases: {
    columns: [
      column('lease_id', 'key', 'S-04321', { as: 'key' }),
      column('home_id', 'key', 'H-0567', { as: 'homeKey', refersTo: 'homes' }),
      column('starts_on', 'date', '2024-03-01', { as: 'startsOn' }),
      column('ends_on', 'date', '2026-02-28', { as: 'endsOn', ...optional }),
    ],
    identifiedBy: ['key'],
  },
  lease_parties: {
    columns: [
      column('lease_id', 'key', 'S-04321', { as: 'leaseKey', refersTo: 'leases' }),
      column('person_id', 'key', 'A-08910', { as: 'personKey', refersTo: 'persons' }),
    ],
    identifiedBy: ['leaseKey', 'personKey'],
  },
  occupants: {
    columns: [
      column('home_id', 'key', 'H-0567', { as: 'homeKey', refersTo: 'homes' }),
      column('person_id', 'key', 'A-08911', { as: 'personKey', refersTo: 'persons' }),
      column('minor', 'yes-no', 'no'),
      column('lives_from', 'date', '2024-03-01', { as: 'livesFrom' }),
      column('lives_until', 'date', '2025-06-30', { as: 'livesUntil', ...optional }),
    ],
    identifiedBy: ['homeKey', 'personKey', 'livesFrom'],
  },
};

/** In the order in which they are read: whatever a row refers to has been read before it. */
export const registerKinds = [
  'properties',
  'buildings',
  'homes',
  'persons',
  'leases',
  'lease_parties',
  'occupants',
] as const satisfies readonly RegisterKind[];

export function fileNameOf(kind: RegisterKind): string {
  return `${kind}.csv`;
}

/** By its name alone, whatever the case and the folder: `Lease-Parties.CSV` too. */
export function kindOfFile(name: string): RegisterKind | null {
  const base = name.split(/[/\\]/).at(-1)!.toLowerCase().replaceAll('-', '_');
  return registerKinds.find((kind) => fileNameOf(kind) === base) ?? null;
}
