import { and, inArray, notInArray } from 'drizzle-orm';
import {
  accountTokens,
  companyIdentities,
  deskTimes,
  earlierWishes,
  faultEvents,
  faultFollowers,
  faultPhotos,
  faultWords,
  files,
  identifications,
  keptForms,
  leaseParties,
  occupants,
  officeCodes,
  passkeyChallenges,
  passkeys,
  refusedIdentifications,
  registrations,
  residentLinks,
  sessions,
  staffInvitations,
  staffRecoveryCodes,
} from '~db/schema';
import type { Tx } from '~db/store.server';

/** What goes when its owner goes. Each returns the hashes of files that may have lost their last row. */

export async function allOfFaults(tx: Tx, faultIds: string[]): Promise<string[]> {
  const photos = await tx
    .select({ fileId: faultPhotos.fileId })
    .from(faultPhotos)
    .where(inArray(faultPhotos.faultId, faultIds));
  await tx.delete(faultEvents).where(inArray(faultEvents.faultId, faultIds));
  await tx.delete(faultFollowers).where(inArray(faultFollowers.faultId, faultIds));
  await tx.delete(faultWords).where(inArray(faultWords.faultId, faultIds));
  await tx.delete(faultPhotos).where(inArray(faultPhotos.faultId, faultIds));
  const fileIds = [...new Set(photos.map(({ fileId }) => fileId))];
  return fileIds.length === 0 ? [] : removeUnusedFiles(tx, fileIds);
}

/** A photo may have been shown in another report too: a follow-on, say. */
async function removeUnusedFiles(tx: Tx, fileIds: string[]): Promise<string[]> {
  const used = await tx
    .select({ fileId: faultPhotos.fileId })
    .from(faultPhotos)
    .where(inArray(faultPhotos.fileId, fileIds));
  const usedIds = used.map(({ fileId }) => fileId);
  const gone = await tx
    .delete(files)
    .where(and(inArray(files.id, fileIds), usedIds.length > 0 ? notInArray(files.id, usedIds) : undefined))
    .returning({ hash: files.hash, thumbnailHash: files.thumbnailHash });
  return hashesOf(gone);
}

export async function hashesOfFiles(tx: Tx, fileIds: string[]): Promise<string[]> {
  const rows = await tx
    .select({ hash: files.hash, thumbnailHash: files.thumbnailHash })
    .from(files)
    .where(inArray(files.id, fileIds));
  return hashesOf(rows);
}

function hashesOf(rows: { hash: string; thumbnailHash: string | null }[]): string[] {
  return rows.flatMap(({ hash, thumbnailHash }) => (thumbnailHash ? [hash, thumbnailHash] : [hash]));
}

export async function allOfAccounts(tx: Tx, accountIds: string[]): Promise<string[]> {
  await tx.delete(sessions).where(inArray(sessions.accountId, accountIds));
  await tx.delete(accountTokens).where(inArray(accountTokens.accountId, accountIds));
  await tx.delete(keptForms).where(inArray(keptForms.accountId, accountIds));
  return [];
}

export async function allOfIdentities(tx: Tx, identityIds: string[]): Promise<string[]> {
  await tx.delete(officeCodes).where(inArray(officeCodes.identityId, identityIds));
  await tx.delete(residentLinks).where(inArray(residentLinks.identityId, identityIds));
  await tx.delete(identifications).where(inArray(identifications.identityId, identityIds));
  await tx.delete(refusedIdentifications).where(inArray(refusedIdentifications.identityId, identityIds));
  await tx.delete(refusedIdentifications).where(inArray(refusedIdentifications.otherIdentityId, identityIds));
  await tx.delete(registrations).where(inArray(registrations.identityId, identityIds));
  return [];
}

export async function allOfAppointments(tx: Tx, appointmentIds: string[]): Promise<string[]> {
  const wishes = await tx
    .delete(earlierWishes)
    .where(inArray(earlierWishes.appointmentId, appointmentIds))
    .returning({ id: earlierWishes.id });
  await tx.delete(deskTimes).where(inArray(deskTimes.holderId, [...appointmentIds, ...wishes.map(({ id }) => id)]));
  return [];
}

export async function tiesOfLeases(tx: Tx, leaseIds: string[]): Promise<string[]> {
  await tx.delete(leaseParties).where(inArray(leaseParties.leaseId, leaseIds));
  return [];
}

export async function tiesOfResidents(tx: Tx, residentIds: string[]): Promise<string[]> {
  await tx.delete(leaseParties).where(inArray(leaseParties.residentId, residentIds));
  await tx.delete(occupants).where(inArray(occupants.residentId, residentIds));
  await tx.delete(residentLinks).where(inArray(residentLinks.residentId, residentIds));
  return [];
}

export async function allOfStaff(tx: Tx, staffIds: string[]): Promise<string[]> {
  await tx.delete(sessions).where(inArray(sessions.staffId, staffIds));
  await tx.delete(keptForms).where(inArray(keptForms.staffId, staffIds));
  await tx.delete(staffInvitations).where(inArray(staffInvitations.staffId, staffIds));
  await tx.delete(staffRecoveryCodes).where(inArray(staffRecoveryCodes.staffId, staffIds));
  await tx.delete(passkeys).where(inArray(passkeys.staffId, staffIds));
  await tx.delete(companyIdentities).where(inArray(companyIdentities.staffId, staffIds));
  await tx.delete(passkeyChallenges).where(inArray(passkeyChallenges.staffId, staffIds));
  return [];
}
