import type { SQL } from 'drizzle-orm';
import type { AnySQLiteColumn, AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import type { LandlordSettings } from '~/features/tenancy/settings';
import type { House } from '~/house.server';
import type { PortalTexts } from '~/i18n';
import { days, hours } from '~/lib/time';
import type { Db, Tx } from '~db/store.server';

/** What is kept, why and until when: its words on the privacy page. */
export type RecordKind = keyof PortalTexts['privacy']['records'] & string;
export type Basis = keyof PortalTexts['privacy']['bases'];

/** The landlord's own number of days, or the portal's. */
export type KeptFor = { setting: keyof LandlordSettings['retention'] } | { days: number } | { hours: number };

/** What is at its limit at one moment: everything counted from then or earlier. */
export type Cut = { before: Date };

export type Limit = InBatches | ByCommand;

type Declared = {
  kind: RecordKind;
  basis: Basis;
  keptFor: KeptFor;
  /** From when the time is counted. */
  countedFrom: AnySQLiteColumn;
};

/** Rows are found by key, a batch at a time, and removed if the condition still holds. */
export type InBatches = Declared & {
  key: AnySQLiteColumn;
  /** The landlord's own rows; without it the table is the whole portal's. */
  landlord?: AnySQLiteColumn;
  /** What must be true besides the time. */
  whereAlso?: (db: Db, cut: Cut) => SQL | undefined;
  /** Goes in the same write, just before. Returns the hashes of files that may lose their last row by it. */
  along?: (tx: Tx, keys: string[]) => Promise<string[]>;
  /** Rows in one write, fewer where each takes many along. */
  atOnce?: number;
  /** Nothing finds the due rows quickly: the table is looked through in pieces, by key. */
  inPieces?: true;
};

export type ByCommand = Declared & {
  /** The feature's own way, where rows alone do not tell. */
  command: (house: House, now: Date) => Promise<number>;
};

export type TableRule = {
  table: AnySQLiteTable;
  /** The part of the register extract that shows the person's own rows, or why no part does (PR-1). */
  extract: ExtractSection | { leftOut: string };
} & ({ limits: [Limit, ...Limit[]] } | { goesWith: AnySQLiteTable } | { stays: RecordKind; basis: Basis });

export const extractSections = [
  'identity',
  'accounts',
  'identifications',
  'sessions',
  'links',
  'keptForms',
  'register',
  'faults',
  'joinedFaults',
  'disturbances',
  'hearings',
  'requests',
  'drafts',
  'files',
  'letters',
  'doorOpenings',
  'appointments',
  'authorizations',
  'audit',
] as const;

export type ExtractSection = (typeof extractSections)[number];

export function lengthOf(keptFor: KeptFor, settings: LandlordSettings): number {
  if ('setting' in keptFor) return days(settings.retention[keptFor.setting]);
  return 'days' in keptFor ? days(keptFor.days) : hours(keptFor.hours);
}
