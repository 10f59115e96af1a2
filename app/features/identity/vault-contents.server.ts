import type { AnySQLiteColumn, AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import { sealContext } from '~/features/appointments/letters.server';
import { contextOf as violenceContext } from '~/features/disturbances/violence/receive.server';
import { eventContext } from '~/features/disturbances/violence/record.server';
import { residentCodeContext } from '~/features/tenancy/register/staging.server';
import * as db from '~db/schema';
import { visitContext } from './company-sign-on/visits.server';
import { identityCodeContext } from './sealed-code';

/** A column of sealed text, and what each text is bound to, made of the row's key. */
export type SealedColumn = {
  table: AnySQLiteTable;
  key: AnySQLiteColumn;
  sealed: AnySQLiteColumn;
  context: (key: string) => string;
};

/** A column of sealed identity codes; they are bound to the keyed hash beside them. */
export type CodeColumn = SealedColumn & { codeIndex: AnySQLiteColumn };

const { identities, residents, stagedPersons } = db;

/** Identity codes stand in three tables and are matched across them: one person's change together. */
export const codeColumns: readonly CodeColumn[] = [
  {
    table: identities,
    key: identities.id,
    sealed: identities.codeSealed,
    codeIndex: identities.codeIndex,
    context: identityCodeContext,
  },
  {
    table: residents,
    key: residents.id,
    sealed: residents.codeSealed,
    codeIndex: residents.codeIndex,
    context: residentCodeContext,
  },
  {
    table: stagedPersons,
    key: stagedPersons.id,
    sealed: stagedPersons.codeSealed,
    codeIndex: stagedPersons.codeIndex,
    context: residentCodeContext,
  },
];

/** Everything else that is sealed. A test finds the column that is missing. */
export const sealedColumns: readonly SealedColumn[] = [
  sealed(db.staff, db.staff.id, db.staff.totpSealed, (id) => `staff:${id}:totp`),
  sealed(db.letters, db.letters.id, db.letters.payloadSealed, (id) => `letter:${id}`),
  sealed(db.keptForms, db.keptForms.id, db.keptForms.fieldsSealed, (id) => `kept-form:${id}:fields`),
  sealed(db.brokerTrips, db.brokerTrips.hash, db.brokerTrips.transactionSealed, (hash) => `trip:${hash}`),
  sealed(db.companyVisits, db.companyVisits.hash, db.companyVisits.transactionSealed, visitContext),
  sealed(db.appointments, db.appointments.id, db.appointments.tokenSealed, sealContext),
  sealed(db.violenceReports, db.violenceReports.id, db.violenceReports.contentSealed, violenceContext),
  sealed(db.violenceEvents, db.violenceEvents.id, db.violenceEvents.textSealed, eventContext),
];

function sealed(
  table: AnySQLiteTable,
  key: AnySQLiteColumn,
  column: AnySQLiteColumn,
  context: SealedColumn['context'],
): SealedColumn {
  return { table, key, sealed: column, context };
}

/** Hashes made with a pepper: nobody can make them anew but their owner, by signing in or using the code. */
export const pepperedColumns: readonly AnySQLiteColumn[] = [
  db.accounts.passwordHash,
  db.staff.passwordHash,
  db.staffRecoveryCodes.codeHash,
  db.officeCodes.codeHash,
];
