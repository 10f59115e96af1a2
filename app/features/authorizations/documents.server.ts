import { asc, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { releaseDocuments } from '~/features/files/documents.server';
import { claimPhotos } from '~/features/files/photos.server';
import type { House } from '~/house.server';
import type { Actor } from '~/policy/actor';
import { count } from '~db/dialect';
import { authorizationDocuments, authorizations, files } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { type AuthorizationRow, auditedAs, type Doing, recordEvent } from './record.server';

type Attaching = Doing & { authorization: AuthorizationRow; ids: readonly string[]; owner: string };

/** The pages become part of it: only what its owner has brought, and each only once. */
export async function attachDocuments(tx: Tx, attaching: Attaching): Promise<number> {
  const { authorization, ids, owner, now } = attaching;
  const claimed = await claimPhotos(tx, { ids, owner, now });
  if (claimed.length === 0) return 0;
  await tx
    .insert(authorizationDocuments)
    .values(claimed.map((fileId) => ({ authorizationId: authorization.id, fileId, addedAt: now })));
  await recordEvent(tx, { ...attaching, event: { kind: 'uploaded', data: { count: String(claimed.length) } } });
  return claimed.length;
}

/** They belong to it no more, and to nothing else. */
export async function detachDocuments(tx: Tx, authorizationId: string): Promise<number> {
  const detached = await tx
    .delete(authorizationDocuments)
    .where(eq(authorizationDocuments.authorizationId, authorizationId))
    .returning({ id: authorizationDocuments.fileId });
  const ids = detached.map(({ id }) => id);
  await releaseDocuments(tx, ids);
  return ids.length;
}

export type ShownDocument = { id: string; isPdf: boolean; pages: number | null; bytes: number };

export async function documentsOf(db: Db, authorizationId: string): Promise<ShownDocument[]> {
  const rows = await db
    .select({ id: files.id, contentType: files.contentType, pages: files.pages, bytes: files.size })
    .from(authorizationDocuments)
    .innerJoin(files, eq(files.id, authorizationDocuments.fileId))
    .where(eq(authorizationDocuments.authorizationId, authorizationId))
    .orderBy(asc(files.createdAt), asc(files.id));
  return rows.map(({ contentType, ...row }) => ({ ...row, isPdf: contentType === 'application/pdf' }));
}

export async function countDocuments(db: Db, authorizationId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(authorizationDocuments)
    .where(eq(authorizationDocuments.authorizationId, authorizationId));
  return row?.count ?? 0;
}

/** The power of attorney a file belongs to, as the policy asks for it. */
export async function authorizationOfFile(db: Db, fileId: string) {
  const [row] = await db
    .select({
      id: authorizations.id,
      kind: authorizations.kind,
      landlordId: authorizations.landlordId,
      reference: authorizations.reference,
      principalIdentityId: authorizations.principalIdentityId,
      principalResidentId: authorizations.principalResidentId,
      attorneyIdentityId: authorizations.attorneyIdentityId,
      writtenBy: authorizations.writtenBy,
    })
    .from(authorizationDocuments)
    .innerJoin(authorizations, eq(authorizations.id, authorizationDocuments.authorizationId))
    .where(eq(authorizationDocuments.fileId, fileId));
  return row ?? null;
}

export type AuthorizationOfFile = NonNullable<Awaited<ReturnType<typeof authorizationOfFile>>>;

type Opening = { authorization: AuthorizationOfFile; actor: Actor; now: Date; requestId: string };

/** PA-6: written before the bytes go out. */
export async function recordOpening(house: House, { authorization, actor, now, requestId }: Opening): Promise<void> {
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor,
      action: 'authorization.document-opened',
      ...auditedAs(authorization),
      facts: { reference: authorization.reference },
      now,
      requestId,
    }),
  );
}
