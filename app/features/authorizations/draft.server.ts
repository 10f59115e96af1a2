import { eq } from 'drizzle-orm';
import { ownerOfActor } from '~/features/files/owner.server';
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
import { rewrite } from './rewrite.server';
import { refusalToRewrite } from './rules';
import { type Principal, wordingOf } from './wording';

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

/**
 * PA-2: written down by the principal, by the attorney or by an officer. The button pressed twice makes one; who has gone
 * back in the browser and sends it otherwise changes that one.
 */
export async function draftAuthorization(house: House, drafting: Drafting): Promise<string> {
  const { actor, landlord, handedInBy, principal, key } = drafting;
  return house.store.write(async (tx) => {
    if (actor.kind === 'staff') authorize(actor, 'authorizations.check', landlord.id);
    else if (handedInBy === 'principal') authorize(actor, 'authorization.give', principal);
    else authorize(actor, 'authorization.hand-in', landlord.id);
    const known = key === null ? null : await withKey(tx, key);
    if (!known) return insertDraft(tx, drafting);
    // Somebody else's: theirs stays as it is, and this one goes without.
    const writer = actor.kind === 'resident' ? actor.identityId : null;
    if (known.writtenBy !== writer || known.landlordId !== landlord.id) {
      return insertDraft(tx, { ...drafting, key: null });
    }
    await sendAgain(tx, known, drafting);
    return known.id;
  });
}

async function withKey(tx: Tx, key: string): Promise<AuthorizationRow | null> {
  const [row] = await tx.select().from(authorizations).where(eq(authorizations.submissionKey, key));
  return row ?? null;
}

/** What has been sent to the desk meanwhile stays as it was sent. */
async function sendAgain(tx: Tx, known: AuthorizationRow, drafting: Drafting): Promise<void> {
  const { actor, documentIds, now, requestId } = drafting;
  if (refusalToRewrite(known) !== null || known.handedInBy !== drafting.handedInBy) return;
  const doing = { actor, now, requestId };
  const { authorization } = await rewrite(tx, { ...doing, authorization: known, wording: wordingOf(drafting) });
  await attachDocuments(tx, { ...doing, authorization, ids: documentIds, owner: ownerOfActor(actor)! });
}

async function insertDraft(tx: Tx, drafting: Drafting): Promise<string> {
  const { actor, landlord, handedInBy, documentIds, locale, key, now, requestId } = drafting;
  const isOfficer = actor.kind === 'staff';
  const [row] = await tx
    .insert(authorizations)
    .values({
      id: newId(),
      landlordId: landlord.id,
      reference: newTypedCode(),
      ...wordingOf(drafting),
      state: isOfficer && documentIds.length > 0 ? 'submitted' : 'draft',
      form: 'paper',
      handedInBy,
      writtenBy: actor.kind === 'resident' ? actor.identityId : null,
      locale,
      attorneyIdentityId: actor.kind === 'resident' && handedInBy === 'attorney' ? actor.identityId : null,
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
