import { eq } from 'drizzle-orm';
import { eraseOldImports, STAGED_ROWS_KEPT } from '~/features/tenancy/register/erase.server';
import { days } from '~/lib/time';
import { isFalse } from '~db/dialect';
import * as db from '~db/schema';
import {
  allOfAccounts,
  allOfAppointments,
  allOfFaults,
  allOfIdentities,
  allOfStaff,
  hashesOfFiles,
  tiesOfLeases,
  tiesOfResidents,
} from './along';
import { allOfAuthorizations } from './along-authorizations';
import { allOfDisturbances, allOfViolenceReports } from './along-disturbances';
import { allOfRequests } from './along-requests';
import type { TableRule } from './limit';
import {
  accountIsNobodys,
  accountIsOutOfUse,
  accountIsPending,
  authorizationIsDraft,
  faultHasEnded,
  fileWasNeverUsed,
  identityIsUnused,
  jobInAnyState,
  letterIsFinished,
  requestIsOpen,
  staffIsForgotten,
} from './where-also';

/** From the day the landlord's own systems hold them no more: until then they are the truth (TN-1). */
const outOfRegister = {
  kind: 'residents',
  basis: 'contract',
  keptFor: { setting: 'endedResidents' },
  inPieces: true,
} as const;
const identifying = { kind: 'identifying', basis: 'contract', keptFor: { hours: 0 } } as const;
const staged = {
  leftOut: 'copies of the landlord’s own files for some days; what is applied is shown from the register',
};

/**
 * PR-2: every table, what of it is kept, on what basis, for how long and from when; the words for it stand in the texts
 * under `privacy.records`. The nightly job carries it out from top to bottom, the privacy page shows it, and a test
 * finds the table that is missing.
 */
export const schedule: readonly TableRule[] = [
  { table: db.properties, extract: { leftOut: 'places, not persons' }, stays: 'homes', basis: 'contract' },
  { table: db.buildings, extract: 'register', stays: 'homes', basis: 'contract' },
  { table: db.homes, extract: 'register', stays: 'homes', basis: 'contract' },
  {
    table: db.leaseParties,
    extract: 'register',
    limits: [{ ...outOfRegister, countedFrom: db.leaseParties.removedAt, key: db.leaseParties.leaseId }],
  },
  {
    table: db.occupants,
    extract: 'register',
    limits: [{ ...outOfRegister, countedFrom: db.occupants.removedAt, key: db.occupants.homeId }],
  },
  {
    table: db.leases,
    extract: 'register',
    limits: [
      {
        ...outOfRegister,
        countedFrom: db.leases.removedAt,
        key: db.leases.id,
        landlord: db.leases.landlordId,
        along: tiesOfLeases,
      },
    ],
  },
  {
    table: db.residents,
    extract: 'register',
    limits: [
      {
        ...outOfRegister,
        countedFrom: db.residents.removedAt,
        key: db.residents.id,
        landlord: db.residents.landlordId,
        along: tiesOfResidents,
      },
    ],
  },
  {
    table: db.registerMatches,
    extract: 'register',
    limits: [
      {
        kind: 'matches',
        basis: 'contract',
        keptFor: { days: 7 },
        countedFrom: db.registerMatches.foundAt,
        key: db.registerMatches.identityId,
        landlord: db.registerMatches.landlordId,
      },
    ],
  },
  {
    table: db.stagedPersons,
    extract: staged,
    limits: [
      {
        kind: 'staged',
        basis: 'contract',
        keptFor: { days: STAGED_ROWS_KEPT / days(1) },
        countedFrom: db.registerImports.startedAt,
        command: (house, now) => eraseOldImports(house.store, now),
      },
    ],
  },
  { table: db.stagedProperties, extract: staged, goesWith: db.stagedPersons },
  { table: db.stagedBuildings, extract: staged, goesWith: db.stagedPersons },
  { table: db.stagedHomes, extract: staged, goesWith: db.stagedPersons },
  { table: db.stagedLeases, extract: staged, goesWith: db.stagedPersons },
  { table: db.stagedLeaseParties, extract: staged, goesWith: db.stagedPersons },
  { table: db.stagedOccupants, extract: staged, goesWith: db.stagedPersons },
  { table: db.registerImportFaults, extract: staged, goesWith: db.stagedPersons },
  {
    table: db.registerImports,
    extract: { leftOut: 'the history of the landlord’s files: counts, and which of the staff sent them' },
    limits: [
      {
        kind: 'imports',
        basis: 'interest',
        keptFor: { setting: 'auditEntries' },
        countedFrom: db.registerImports.startedAt,
        key: db.registerImports.id,
        landlord: db.registerImports.landlordId,
        whereAlso: () => isFalse(db.registerImports.staged),
      },
    ],
  },
  {
    table: db.accounts,
    extract: 'accounts',
    limits: [
      {
        kind: 'pendingAccount',
        basis: 'contract',
        keptFor: { days: 30 },
        countedFrom: db.accounts.createdAt,
        key: db.accounts.id,
        whereAlso: accountIsPending,
        along: allOfAccounts,
        inPieces: true,
      },
      {
        kind: 'broughtAccount',
        basis: 'contract',
        keptFor: { days: 365 },
        countedFrom: db.accounts.createdAt,
        key: db.accounts.id,
        whereAlso: accountIsNobodys,
        along: allOfAccounts,
        inPieces: true,
      },
      {
        kind: 'supersededAccount',
        basis: 'contract',
        keptFor: { days: 90 },
        countedFrom: db.accounts.supersededAt,
        key: db.accounts.id,
        whereAlso: () => eq(db.accounts.state, 'superseded'),
        along: allOfAccounts,
        inPieces: true,
      },
      {
        kind: 'account',
        basis: 'contract',
        keptFor: { setting: 'endedResidents' },
        countedFrom: db.accounts.activatedAt,
        key: db.accounts.id,
        whereAlso: accountIsOutOfUse,
        along: allOfAccounts,
        inPieces: true,
      },
    ],
  },
  {
    table: db.refusedIdentifications,
    extract: 'audit',
    limits: [
      {
        kind: 'refusedIdentification',
        basis: 'interest',
        keptFor: { days: 365 },
        countedFrom: db.refusedIdentifications.at,
        key: db.refusedIdentifications.id,
        landlord: db.refusedIdentifications.landlordId,
      },
    ],
  },
  {
    table: db.identities,
    extract: 'identity',
    limits: [
      {
        kind: 'identity',
        basis: 'contract',
        keptFor: { days: 30 },
        countedFrom: db.identities.createdAt,
        key: db.identities.id,
        whereAlso: identityIsUnused,
        along: allOfIdentities,
        inPieces: true,
      },
    ],
  },
  { table: db.identifications, extract: 'identifications', goesWith: db.identities },
  {
    table: db.residentLinks,
    extract: { leftOut: 'the identification and the register’s row are both shown' },
    goesWith: db.identities,
  },
  {
    table: db.officeCodes,
    extract: { leftOut: 'a code made for an identification that is shown; the code itself is not kept' },
    limits: [
      {
        kind: 'links',
        basis: 'contract',
        keptFor: { days: 30 },
        countedFrom: db.officeCodes.expiresAt,
        key: db.officeCodes.id,
      },
    ],
  },
  {
    table: db.sessions,
    extract: 'sessions',
    limits: [
      {
        kind: 'sessions',
        basis: 'contract',
        keptFor: { hours: 24 },
        countedFrom: db.sessions.expiresAt,
        key: db.sessions.hash,
      },
    ],
  },
  {
    table: db.accountTokens,
    extract: 'links',
    limits: [
      {
        kind: 'links',
        basis: 'contract',
        keptFor: { days: 30 },
        countedFrom: db.accountTokens.expiresAt,
        key: db.accountTokens.hash,
        inPieces: true,
      },
    ],
  },
  {
    table: db.brokerTrips,
    extract: { leftOut: 'nobody has been identified yet' },
    limits: [{ ...identifying, countedFrom: db.brokerTrips.expiresAt, key: db.brokerTrips.hash }],
  },
  {
    table: db.registrations,
    extract: { leftOut: 'half an hour between identification and account; both are shown' },
    limits: [{ ...identifying, countedFrom: db.registrations.expiresAt, key: db.registrations.hash }],
  },
  {
    table: db.keptForms,
    extract: 'keptForms',
    limits: [
      {
        kind: 'keptForms',
        basis: 'contract',
        keptFor: { hours: 0 },
        countedFrom: db.keptForms.expiresAt,
        key: db.keptForms.id,
      },
    ],
  },
  {
    table: db.tries,
    extract: { leftOut: 'counts under keyed hashes that lead back to nobody' },
    limits: [
      {
        kind: 'tries',
        basis: 'interest',
        keptFor: { hours: 0 },
        countedFrom: db.tries.windowEndsAt,
        key: db.tries.key,
      },
    ],
  },
  {
    table: db.faults,
    extract: 'faults',
    limits: [
      {
        kind: 'faults',
        basis: 'contract',
        keptFor: { setting: 'closedFaults' },
        countedFrom: db.faults.closedAt,
        key: db.faults.id,
        landlord: db.faults.landlordId,
        whereAlso: faultHasEnded,
        along: allOfFaults,
        atOnce: 5,
      },
    ],
  },
  { table: db.faultEvents, extract: 'faults', goesWith: db.faults },
  { table: db.faultPhotos, extract: 'faults', goesWith: db.faults },
  { table: db.faultFollowers, extract: 'joinedFaults', goesWith: db.faults },
  { table: db.faultWords, extract: { leftOut: 'the words of reports that are shown whole' }, goesWith: db.faults },
  {
    table: db.faultDrafts,
    extract: 'drafts',
    limits: [
      {
        kind: 'drafts',
        basis: 'contract',
        keptFor: { hours: 0 },
        countedFrom: db.faultDrafts.expiresAt,
        key: db.faultDrafts.id,
      },
    ],
  },
  {
    table: db.files,
    extract: 'files',
    limits: [
      {
        kind: 'uploads',
        basis: 'contract',
        keptFor: { hours: 48 },
        countedFrom: db.files.createdAt,
        key: db.files.id,
        whereAlso: fileWasNeverUsed,
        along: hashesOfFiles,
      },
    ],
  },
  { table: db.servicePoints, extract: { leftOut: 'places, not persons' }, stays: 'settings', basis: 'interest' },
  { table: db.serviceHours, extract: { leftOut: 'hours, not persons' }, stays: 'settings', basis: 'interest' },
  { table: db.serviceExceptions, extract: { leftOut: 'hours, not persons' }, stays: 'settings', basis: 'interest' },
  {
    table: db.appointments,
    extract: 'appointments',
    limits: [
      {
        kind: 'appointments',
        basis: 'contract',
        keptFor: { setting: 'appointments' },
        countedFrom: db.appointments.endsAt,
        key: db.appointments.id,
        landlord: db.appointments.landlordId,
        along: allOfAppointments,
        inPieces: true,
      },
    ],
  },
  { table: db.deskTimes, extract: { leftOut: 'which minutes an appointment holds' }, goesWith: db.appointments },
  { table: db.earlierWishes, extract: 'appointments', goesWith: db.appointments },
  {
    table: db.deskBlocks,
    extract: { leftOut: 'the calendar of the staff' },
    limits: [
      {
        kind: 'deskBlocks',
        basis: 'interest',
        keptFor: { setting: 'appointments' },
        countedFrom: db.deskBlocks.endsAt,
        key: db.deskBlocks.id,
        landlord: db.deskBlocks.landlordId,
      },
    ],
  },
  {
    table: db.disturbanceCases,
    extract: 'disturbances',
    limits: [
      {
        kind: 'disturbances',
        basis: 'contract',
        keptFor: { setting: 'disturbances' },
        countedFrom: db.disturbanceCases.closedAt,
        key: db.disturbanceCases.id,
        landlord: db.disturbanceCases.landlordId,
        along: allOfDisturbances,
        atOnce: 20,
      },
    ],
  },
  { table: db.disturbanceReports, extract: 'disturbances', goesWith: db.disturbanceCases },
  { table: db.disturbanceEntries, extract: 'disturbances', goesWith: db.disturbanceCases },
  { table: db.disturbancePhotos, extract: 'disturbances', goesWith: db.disturbanceCases },
  { table: db.disturbanceEvents, extract: 'disturbances', goesWith: db.disturbanceCases },
  { table: db.disturbanceHearings, extract: 'hearings', goesWith: db.disturbanceCases },
  { table: db.disturbanceAnswers, extract: 'hearings', goesWith: db.disturbanceCases },
  { table: db.disturbanceLetters, extract: 'hearings', goesWith: db.disturbanceCases },
  {
    table: db.serviceRequests,
    extract: 'requests',
    limits: [
      {
        kind: 'requests',
        basis: 'contract',
        keptFor: { setting: 'requests' },
        countedFrom: db.serviceRequests.closedAt,
        key: db.serviceRequests.id,
        landlord: db.serviceRequests.landlordId,
        along: allOfRequests,
      },
      {
        kind: 'openRequests',
        basis: 'contract',
        keptFor: { setting: 'requests' },
        countedFrom: db.serviceRequests.updatedAt,
        key: db.serviceRequests.id,
        landlord: db.serviceRequests.landlordId,
        whereAlso: requestIsOpen,
        along: allOfRequests,
        inPieces: true,
      },
    ],
  },
  { table: db.requestConsents, extract: 'requests', goesWith: db.serviceRequests },
  { table: db.requestEvents, extract: 'requests', goesWith: db.serviceRequests },
  {
    table: db.authorizations,
    extract: 'authorizations',
    limits: [
      {
        kind: 'authorizations',
        basis: 'contract',
        keptFor: { setting: 'powersOfAttorney' },
        countedFrom: db.authorizations.endedAt,
        key: db.authorizations.id,
        landlord: db.authorizations.landlordId,
        along: allOfAuthorizations,
        atOnce: 20,
      },
      {
        kind: 'authorizationDrafts',
        basis: 'contract',
        keptFor: { days: 60 },
        countedFrom: db.authorizations.updatedAt,
        key: db.authorizations.id,
        landlord: db.authorizations.landlordId,
        whereAlso: authorizationIsDraft,
        along: allOfAuthorizations,
        atOnce: 20,
      },
    ],
  },
  { table: db.authorizationPowers, extract: 'authorizations', goesWith: db.authorizations },
  { table: db.authorizationDocuments, extract: 'authorizations', goesWith: db.authorizations },
  { table: db.authorizationEvents, extract: 'authorizations', goesWith: db.authorizations },
  { table: db.authorizationLetters, extract: 'letters', goesWith: db.authorizations },
  {
    table: db.violenceReports,
    extract: {
      leftOut: 'tied to no account, and to show it could put somebody in danger: the landlord is asked in person',
    },
    limits: [
      {
        kind: 'violenceReports',
        basis: 'interest',
        keptFor: { setting: 'violenceReports' },
        countedFrom: db.violenceReports.closedAt,
        key: db.violenceReports.id,
        landlord: db.violenceReports.landlordId,
        along: allOfViolenceReports,
      },
    ],
  },
  {
    table: db.violenceEvents,
    extract: { leftOut: 'what the staff did about a report that is tied to no account' },
    goesWith: db.violenceReports,
  },
  { table: db.safetySigns, extract: { leftOut: 'stairwells, not persons' }, stays: 'settings', basis: 'interest' },
  {
    table: db.safetyNotices,
    extract: 'letters',
    limits: [
      {
        kind: 'safetyNotices',
        basis: 'interest',
        keptFor: { setting: 'endedResidents' },
        countedFrom: db.safetyNotices.createdAt,
        key: db.safetyNotices.id,
        landlord: db.safetyNotices.landlordId,
      },
    ],
  },
  {
    table: db.doorOpenings,
    extract: 'doorOpenings',
    limits: [
      {
        kind: 'doorOpenings',
        basis: 'contract',
        keptFor: { setting: 'doorOpenings' },
        countedFrom: db.doorOpenings.orderedAt,
        key: db.doorOpenings.id,
        landlord: db.doorOpenings.landlordId,
        inPieces: true,
      },
    ],
  },
  {
    table: db.letters,
    extract: 'letters',
    limits: [
      {
        kind: 'letters',
        basis: 'contract',
        keptFor: { setting: 'letters' },
        countedFrom: db.letters.createdAt,
        key: db.letters.id,
        landlord: db.letters.landlordId,
        whereAlso: letterIsFinished,
      },
    ],
  },
  {
    table: db.auditEntries,
    extract: 'audit',
    limits: [
      {
        kind: 'audit',
        basis: 'law',
        keptFor: { setting: 'auditEntries' },
        countedFrom: db.auditEntries.at,
        key: db.auditEntries.id,
        landlord: db.auditEntries.landlordId,
      },
    ],
  },
  {
    table: db.staff,
    extract: { leftOut: 'the landlord’s staff, not residents' },
    limits: [
      {
        kind: 'staff',
        basis: 'interest',
        keptFor: { setting: 'auditEntries' },
        countedFrom: db.staff.createdAt,
        key: db.staff.id,
        landlord: db.staff.landlordId,
        whereAlso: staffIsForgotten,
        along: allOfStaff,
      },
    ],
  },
  {
    table: db.staffInvitations,
    extract: { leftOut: 'the landlord’s staff, not residents' },
    limits: [
      {
        kind: 'links',
        basis: 'contract',
        keptFor: { days: 30 },
        countedFrom: db.staffInvitations.expiresAt,
        key: db.staffInvitations.hash,
      },
    ],
  },
  { table: db.staffRecoveryCodes, extract: { leftOut: 'the landlord’s staff, not residents' }, goesWith: db.staff },
  { table: db.companyIdentities, extract: { leftOut: 'the landlord’s staff, not residents' }, goesWith: db.staff },
  {
    table: db.companyVisits,
    extract: { leftOut: 'minutes of the landlord’s staff, not residents' },
    limits: [{ ...identifying, countedFrom: db.companyVisits.expiresAt, key: db.companyVisits.hash }],
  },
  { table: db.passkeys, extract: { leftOut: 'the landlord’s staff, not residents' }, goesWith: db.staff },
  {
    table: db.passkeyChallenges,
    extract: { leftOut: 'minutes of the landlord’s staff, not residents' },
    limits: [{ ...identifying, countedFrom: db.passkeyChallenges.expiresAt, key: db.passkeyChallenges.hash }],
  },
  {
    table: db.jobs,
    extract: { leftOut: 'work to do, without persons' },
    limits: [
      {
        kind: 'jobs',
        basis: 'interest',
        keptFor: { days: 30 },
        countedFrom: db.jobs.runAt,
        key: db.jobs.id,
        whereAlso: jobInAnyState,
      },
    ],
  },
  {
    table: db.retentionRuns,
    extract: { leftOut: 'how many records went, not whose' },
    limits: [
      {
        kind: 'proofs',
        basis: 'law',
        keptFor: { setting: 'auditEntries' },
        countedFrom: db.retentionRuns.at,
        key: db.retentionRuns.id,
      },
    ],
  },
  { table: db.counters, extract: { leftOut: 'running numbers' }, stays: 'settings', basis: 'interest' },
  { table: db.landlords, extract: { leftOut: 'the landlord’s own facts' }, stays: 'settings', basis: 'interest' },
];
