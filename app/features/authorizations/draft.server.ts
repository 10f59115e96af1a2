import { eq } from 'drizzle-orm';
import { ownerOfActor } from '~/features/files/owner.server';
import { emailKey } from '~/features/identity/email-key';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { newId } from '~/lib/ids';
import { newTypedCode } from '~/lib/typed-code';
import type { ResidentActor, StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { authorizations } from '~db/schema';
import type { Tx } from '~db/store.server';
import { attachDocuments } from './documents.server';
import type { AuthorizationFields } from './form';
import { type AuthorizationRow, recordEvent } from './record.server';

/** Whose power it is, as far as it is known when it is written down. */
export type Principal = {
  name: string;
  address: string | null;
  residentId: string | null;
  identityId: string | null;
  leaseId: string | null;
};

type Drafting = {
  actor: ResidentActor | StaffActor;
  landlord: Landlord;
  handedInBy: AuthorizationRow['handedInBy'];
  principal: Principal;
  written: AuthorizationFields;
  acts: readonly string[];
  documentIds: readonly string[];
  locale: Locale;
  /** The form's own key; null when it was sent without one. */
  key: string | null;
  now: Date;
  requestId: string;
};

/** PA-2: written down by the principal, by the attorney or by an officer. The button pressed twice makes one. */
export async function draftAuthorization(house: House, drafting: Drafting): Promise<string> {
  const { actor, landlord, handedInBy, principal, key } = drafting;
  return house.store.write(async (tx) => {
    if (actor.kind === 'staff') authorize(actor, 'authorizations.check', landlord.id);
    else if (handedInBy === 'principal') authorize(actor, 'authorization.give', principal);
    else authorize(actor, 'authorization.hand-in', landlord.id);
    const known = key && (await sentBefore(tx, { key, actor }));
    return known || insertDraft(tx, drafting);
  });
}

async function sentBefore(tx: Tx, { key, actor }: { key: string; actor: Drafting['actor'] }): Promise<string | null> {
  const [row] = await tx
    .select({ id: authorizations.id, writtenBy: authorizations.writtenBy })
    .from(authorizations)
    .where(eq(authorizations.submissionKey, key));
  return row && row.writtenBy === (actor.kind === 'resident' ? actor.identityId : null) ? row.id : null;
}

async function insertDraft(tx: Tx, drafting: Drafting): Promise<string> {
  const { actor, landlord, handedInBy, principal, written, acts, documentIds, locale, key, now, requestId } = drafting;
  const isOfficer = actor.kind === 'staff';
  const [row] = await tx
    .insert(authorizations)
    .values({
      id: newId(),
      landlordId: landlord.id,
      reference: newTypedCode(),
      kind: written.kind,
      state: isOfficer && documentIds.length > 0 ? 'submitted' : 'draft',
      form: 'paper',
      handedInBy,
      writtenBy: actor.kind === 'resident' ? actor.identityId : null,
      locale,
      principalName: principal.name,
      principalAddress: principal.address,
      principalResidentId: principal.residentId,
      principalIdentityId: principal.identityId,
      leaseId: principal.leaseId,
      attorneyName: written.attorneyName,
      attorneyEmail: written.attorneyEmail,
      attorneyEmailKey: emailKey(written.attorneyEmail),
      attorneyIdentityId: actor.kind === 'resident' && handedInBy === 'attorney' ? actor.identityId : null,
      acts: [...acts],
      text: written.text,
      estateParties: linesOf(written.estateParties),
      validFrom: written.validFrom,
      validUntil: written.validUntil,
      whole: false,
      createdAt: now,
      updatedAt: now,
      submittedAt: isOfficer && documentIds.length > 0 ? now : null,
      submissionKey: key,
      version: 1,
    })
    .returning();
  const authorization = row!;
  const doing = { authorization, actor, now, requestId };
  await recordEvent(tx, { ...doing, event: { kind: 'drafted', data: {} } });
  await attachDocuments(tx, { ...doing, ids: documentIds, owner: ownerOfActor(actor)! });
  if (authorization.state === 'submitted') await recordEvent(tx, { ...doing, event: { kind: 'submitted', data: {} } });
  return authorization.id;
}

const MOST_PARTIES = 30;

function linesOf(text: string | null): string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').slice(0, MOST_PARTIES);
}
