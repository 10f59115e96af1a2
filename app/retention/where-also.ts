import { and, eq, gt, isNull, notExists, or, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { isFalse, isOneOf, isTrue } from '~db/dialect';
import {
  accounts,
  accountTokens,
  appointments,
  auditEntries,
  authorizationEvents,
  authorizationLetters,
  authorizations,
  disturbanceAnswers,
  disturbanceCases,
  disturbanceEvents,
  disturbanceReports,
  doorOpenings,
  faultDrafts,
  faultEvents,
  faultFollowers,
  faults,
  files,
  identifications,
  identities,
  jobs,
  letters,
  requestConsents,
  requestEvents,
  residentLinks,
  residents,
  serviceRequests,
  staff,
} from '~db/schema';
import type { Db } from '~db/store.server';
import type { Cut } from './limit';

/** What must be true of a record besides its age before it goes. */

/** Never sent by who began to write it. */
export function authorizationIsDraft(): SQL {
  return isOneOf(authorizations.state, ['draft']);
}

/** Left lying: nobody has touched it in all that time. */
export function requestIsOpen(): SQL {
  return isTrue(serviceRequests.open);
}

export function faultHasEnded(): SQL {
  return isFalse(faults.open);
}

export function letterIsFinished(): SQL {
  return isOneOf(letters.state, ['sent', 'failed', 'expired']);
}

/** All of them: written out so that the index of what is due is found. */
export function jobInAnyState(): SQL {
  return isOneOf(jobs.state, ['waiting', 'done', 'failed']);
}

/** Brought for a form that was never sent, and the form is not waiting any more either. */
export function fileWasNeverUsed(db: Db): SQL | undefined {
  const draft = db.select({ id: faultDrafts.id }).from(faultDrafts).where(eq(faultDrafts.id, files.draftId));
  return and(isNull(files.attachedAt), notExists(draft));
}

/** Whoever asked for a new link just now still means to come. */
export function accountIsPending(db: Db, { before }: Cut): SQL | undefined {
  const newLink = db
    .select({ hash: accountTokens.hash })
    .from(accountTokens)
    .where(and(eq(accountTokens.accountId, accounts.id), gt(accountTokens.createdAt, before)));
  return and(eq(accounts.state, 'pending'), notExists(newLink));
}

/** Brought from another service, and nobody has identified for it. */
export function accountIsNobodys(): SQL | undefined {
  return and(eq(accounts.state, 'active'), isNull(accounts.identityId));
}

/** Tied to no home in any register and to no report, and not signed in to all that time. */
export function accountIsOutOfUse(db: Db, { before }: Cut): SQL | undefined {
  const inRegister = db
    .select({ id: residents.id })
    .from(residents)
    .innerJoin(identities, eq(identities.codeIndex, residents.codeIndex))
    .where(eq(identities.id, accounts.identityId));
  const byOfficer = db
    .select({ id: residentLinks.residentId })
    .from(residentLinks)
    .where(eq(residentLinks.identityId, accounts.identityId));
  const lately = db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(and(eq(auditEntries.identityId, accounts.identityId), gt(auditEntries.at, before)));
  return and(
    eq(accounts.state, 'active'),
    notExists(inRegister),
    notExists(byOfficer),
    notExists(faultsOf(db, accounts.identityId)),
    notExists(followedBy(db, accounts.identityId)),
    ...disturbancesOf(db, accounts.identityId),
    ...powersOf(db, accounts.identityId),
    ...requestsOf(db, accounts.identityId),
    notExists(visitsOf(db, accounts.identityId)),
    notExists(lately),
  );
}

/** Identified once and never again, without account and without reports of their own. */
export function identityIsUnused(db: Db, { before }: Cut): SQL | undefined {
  const account = db.select({ id: accounts.id }).from(accounts).where(eq(accounts.identityId, identities.id));
  const lately = db
    .select({ id: identifications.id })
    .from(identifications)
    .where(and(eq(identifications.identityId, identities.id), gt(identifications.at, before)));
  return and(
    notExists(account),
    notExists(lately),
    notExists(faultsOf(db, identities.id)),
    notExists(followedBy(db, identities.id)),
    ...disturbancesOf(db, identities.id),
    ...powersOf(db, identities.id),
    ...requestsOf(db, identities.id),
    notExists(visitsOf(db, identities.id)),
  );
}

function faultsOf(db: Db, identityId: typeof accounts.identityId | typeof identities.id) {
  return db
    .select({ id: faults.id })
    .from(faults)
    .where(or(eq(faults.reporterId, identityId), eq(faults.actedByIdentityId, identityId)));
}

/** To come, or not erased yet: whoever has booked one signs in to move it. */
function visitsOf(db: Db, identityId: typeof accounts.identityId | typeof identities.id) {
  return db.select({ id: appointments.id }).from(appointments).where(eq(appointments.identityId, identityId));
}

/** Neither given, nor held, nor handed in: an attorney has no lease to be known by. */
function powersOf(db: Db, identityId: typeof accounts.identityId | typeof identities.id): SQL[] {
  const by = (column: AnySQLiteColumn) =>
    notExists(db.select({ id: authorizations.id }).from(authorizations).where(eq(column, identityId)));
  return [by(authorizations.principalIdentityId), by(authorizations.attorneyIdentityId), by(authorizations.writtenBy)];
}

/** Neither as who reported nor as who answered. */
function disturbancesOf(db: Db, identityId: typeof accounts.identityId | typeof identities.id): SQL[] {
  const reported = db
    .select({ id: disturbanceReports.id })
    .from(disturbanceReports)
    .where(eq(disturbanceReports.reporterId, identityId));
  const answered = db
    .select({ id: disturbanceAnswers.id })
    .from(disturbanceAnswers)
    .where(eq(disturbanceAnswers.identityId, identityId));
  return [notExists(reported), notExists(answered)];
}

/** By whose hand a request was made, answered or consented to. */
function requestsOf(db: Db, identityId: typeof accounts.identityId | typeof identities.id): SQL[] {
  const filed = db
    .select({ id: serviceRequests.id })
    .from(serviceRequests)
    .where(eq(serviceRequests.actedByIdentityId, identityId));
  const wrote = db.select({ id: requestEvents.id }).from(requestEvents).where(eq(requestEvents.actorId, identityId));
  const consented = db
    .select({ id: requestConsents.requestId })
    .from(requestConsents)
    .where(eq(requestConsents.actedByIdentityId, identityId));
  return [notExists(filed), notExists(wrote), notExists(consented)];
}

function followedBy(db: Db, identityId: typeof accounts.identityId | typeof identities.id) {
  return db
    .select({ id: faultFollowers.faultId })
    .from(faultFollowers)
    .where(eq(faultFollowers.identityId, identityId));
}

/** Works here no more, and nothing that is kept names them. */
export function staffIsForgotten(db: Db): SQL | undefined {
  const acted = db.select({ id: auditEntries.id }).from(auditEntries).where(eq(auditEntries.actorId, staff.id));
  const wrote = db.select({ id: faultEvents.id }).from(faultEvents).where(eq(faultEvents.actorId, staff.id));
  const held = db.select({ id: faults.id }).from(faults).where(eq(faults.assigneeId, staff.id));
  const opened = db.select({ id: doorOpenings.id }).from(doorOpenings).where(eq(doorOpenings.staffId, staff.id));
  const identified = db
    .select({ id: identifications.id })
    .from(identifications)
    .where(eq(identifications.officerId, staff.id));
  const owned = db
    .select({ id: disturbanceCases.id })
    .from(disturbanceCases)
    .where(eq(disturbanceCases.ownerId, staff.id));
  const checked = db
    .select({ id: authorizationEvents.id })
    .from(authorizationEvents)
    .where(eq(authorizationEvents.actorId, staff.id));
  const posted = db
    .select({ id: authorizationLetters.id })
    .from(authorizationLetters)
    .where(eq(authorizationLetters.staffId, staff.id));
  const handled = db
    .select({ id: disturbanceEvents.id })
    .from(disturbanceEvents)
    .where(eq(disturbanceEvents.actorId, staff.id));
  const requested = db
    .select({ id: serviceRequests.id })
    .from(serviceRequests)
    .where(eq(serviceRequests.assigneeId, staff.id));
  const answered = db.select({ id: requestEvents.id }).from(requestEvents).where(eq(requestEvents.actorId, staff.id));
  return and(
    isFalse(staff.active),
    notExists(acted),
    notExists(wrote),
    notExists(held),
    notExists(opened),
    notExists(identified),
    notExists(owned),
    notExists(handled),
    notExists(checked),
    notExists(posted),
    notExists(requested),
    notExists(answered),
  );
}
