import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { newId } from '~/lib/ids';
import { Refused, refuseIf } from '~/lib/refused';
import { newTypedCode } from '~/lib/typed-code';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { accounts, identifications, officeCodes, staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import { emailKey } from '../email-key';
import { findResident, identityOfResident, tiesOf } from './person.server';
import { type DocumentKind, OFFICE_CODE_LASTS, refusalToIdentify } from './rules';

type Checked = {
  residentId: string;
  documentKind: DocumentKind;
  email: string;
  locale: Locale;
  actor: StaffActor;
  landlordId: string;
  now: Date;
  requestId: string;
};

/**
 * ID-7: the officer has seen the document. Kept are who checked, when, and the kind of document, never its number. The
 * code returned is told once and then nowhere to be found; older ones of the person or the address stop working.
 */
export async function giveOfficeCode(house: House, checked: Checked): Promise<{ id: string; code: string }> {
  const { actor, landlordId, now } = checked;
  authorize(actor, 'office.identify', landlordId);
  const code = newTypedCode();
  const codeHash = await house.passwords.hashPassword(code);
  const id = newId();
  await house.store.write(async (tx) => {
    const key = emailKey(checked.email);
    const resident = await findResident(tx, checked);
    if (!resident) throw new Refused('office.notInRegister');
    refuseIf(refusalToIdentify(await tiesOf(tx, resident.id)));
    const identityId = await identityOfResident(tx, house, { resident, now });
    refuseIf(await refusalOfAddress(tx, { key, identityId, landlordId }));
    await endOlderCodes(tx, { residentId: resident.id, identityId, key, now });
    const identificationId = await recordIdentification(tx, { ...checked, identityId });
    await tx.insert(officeCodes).values({
      id,
      landlordId,
      residentId: resident.id,
      identityId,
      identificationId,
      officerId: actor.staffId,
      emailKey: key,
      codeHash,
      locale: checked.locale,
      attempts: 0,
      createdAt: now,
      expiresAt: new Date(now.getTime() + OFFICE_CODE_LASTS),
    });
  });
  return { id, code };
}

/**
 * Said to the officer, who may know: a code for a taken address would lead nowhere. Whoever has an account already, but
 * has not been identified for this landlord (ID-6), comes in with it once the officer has: the code is then spare.
 */
async function refusalOfAddress(tx: Tx, { key, identityId, landlordId }: Address): Promise<string | null> {
  const [account] = await tx
    .select({ identityId: accounts.identityId })
    .from(accounts)
    .where(and(eq(accounts.activeKey, key), isNotNull(accounts.identityId)));
  if (account && account.identityId !== identityId) return 'office.addressHasAccount';
  if (account && (await isIdentifiedFor(tx, { identityId, landlordId }))) return 'office.addressHasAccount';
  const [member] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.emailKey, key), eq(staff.active, true)));
  return member ? 'office.addressOfStaff' : null;
}

type Address = { key: string; identityId: string; landlordId: string };

async function isIdentifiedFor(tx: Tx, { identityId, landlordId }: Omit<Address, 'key'>): Promise<boolean> {
  const [row] = await tx
    .select({ id: identifications.id })
    .from(identifications)
    .where(and(eq(identifications.identityId, identityId), eq(identifications.landlordId, landlordId)))
    .limit(1);
  return row !== undefined;
}

type Older = { residentId: string; identityId: string; key: string; now: Date };

async function endOlderCodes(tx: Tx, { residentId, identityId, key, now }: Older): Promise<void> {
  const isSame = or(
    eq(officeCodes.residentId, residentId),
    eq(officeCodes.identityId, identityId),
    eq(officeCodes.emailKey, key),
  );
  await tx
    .update(officeCodes)
    .set({ usedAt: now })
    .where(and(isSame, isNull(officeCodes.usedAt)));
}

async function recordIdentification(tx: Tx, checked: Checked & { identityId: string }): Promise<string> {
  const { identityId, residentId, landlordId, documentKind, actor, now, requestId } = checked;
  const id = newId();
  await tx.insert(identifications).values({
    id,
    identityId,
    landlordId,
    method: 'office',
    provider: 'office',
    assurance: 'document-checked',
    officerId: actor.staffId,
    documentKind,
    at: now,
  });
  await recordAudit(tx, {
    actor,
    action: 'identity.identified',
    subject: { kind: 'identity', id: identityId },
    landlordId,
    identityId,
    residentId,
    facts: { method: 'office', documentKind },
    now,
    requestId,
  });
  return id;
}
