import { recordAudit } from '~/audit/audit.server';
import type { StaffVisit } from '~/http/guards.server';
import { findResident, maskedCodeOf, tiesOf } from './person.server';

export type PersonToCheck = { id: string; name: string; code: string | null; addresses: string[] };

/** What the officer compares with the document. Null for who is not in this landlord's register. */
export async function readPersonToCheck(
  { house, actor }: StaffVisit,
  residentId: string,
): Promise<PersonToCheck | null> {
  const db = house.store.read;
  const resident = await findResident(db, { residentId, landlordId: actor.landlordId });
  if (!resident) return null;
  const { addresses } = await tiesOf(db, resident.id);
  const name = `${resident.givenName} ${resident.familyName}`;
  return { id: resident.id, name, code: maskedCodeOf(house, resident), addresses };
}

export async function recordLook({ house, actor, now, requestId }: StaffVisit, residentId: string): Promise<void> {
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor,
      action: 'resident.read',
      subject: { kind: 'resident', id: residentId },
      landlordId: actor.landlordId,
      residentId,
      facts: { page: 'identification' },
      now,
      requestId,
    }),
  );
}
