import type { LoaderFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { recordAudits } from '~/audit/audit.server';
import { authorizationOfFile, recordOpening } from '~/features/authorizations/documents.server';
import { disturbancesOfFile } from '~/features/disturbances/photos.server';
import { faultsOfFile } from '~/features/faults/photos.server';
import { residenceOfVisit } from '~/features/faults/reader.server';
import type { House } from '~/house.server';
import { found, notFound } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { can } from '~/policy/policy';
import { files } from '~db/schema';
import type { Db } from '~db/store.server';
import { ownerOf } from './owner.server';

type Size = 'full' | 'thumbnail';

/** The bytes, after the policy's word on each request. Not there and not yours look alike. */
export async function answerWithFile(args: LoaderFunctionArgs, size: Size): Promise<Response> {
  const visit = await visitOf(args);
  const file = found(await readableFile(visit, args.params.id ?? ''));
  // Thumbnails are part of a page whose opening is on record.
  if (size === 'full') await recordReading(visit, file);
  if (size === 'full' && file.paper) await recordOpening(visit.house, { ...visit, authorization: file.paper });
  return streamed(visit.house, file, size);
}

type Stored = { hash: string; thumbnailHash: string | null; contentType: string };

/** For whoever has been allowed to see it. */
export async function streamed(house: House, file: Stored, size: Size): Promise<Response> {
  const hash = size === 'thumbnail' ? file.thumbnailHash : file.hash;
  const stored = hash ? await house.files.stream(hash) : null;
  if (!stored) notFound();
  return new Response(stored.body, {
    headers: {
      'Content-Type': size === 'thumbnail' ? 'image/jpeg' : file.contentType,
      'Content-Length': String(stored.size),
      'Content-Disposition': file.contentType.startsWith('image/') ? 'inline' : 'attachment',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}

type Read = { id: string; concerns: (string | null)[] };

/** PR-3: each opening of a photo by staff stands in the extract of whoever reported with it, before the bytes go out. */
async function recordReading({ house, actor, landlord, now, requestId }: Visit, { id, concerns }: Read): Promise<void> {
  if (actor.kind !== 'staff' || concerns.length === 0) return;
  const records = [...new Set(concerns)].map((identityId) => ({
    actor,
    action: 'file.read',
    subject: { kind: 'file', id },
    landlordId: landlord.id,
    identityId,
    now,
    requestId,
  }));
  await house.store.write((tx) => recordAudits(tx, records));
}

async function readableFile(visit: Visit, id: string) {
  const db = visit.house.store.read;
  const file = await findFile(db, id);
  if (!file) return null;
  const isOwnAndLoose = file.attachedAt === null && file.owner === ownerOf(visit);
  const readableLeaseIds = leasesReadableIn(visit);
  const shownBy = file.attachedAt === null ? [] : await faultsOfFile(db, id);
  const facts = shownBy.map((fault) => ({ ...fault, readableLeaseIds, isFollowedByViewer: false }));
  const disturbances = file.attachedAt === null ? [] : await disturbancesOfFile(db, id);
  const paper = file.attachedAt === null ? null : await authorizationOfFile(db, id);
  const authorizations = paper?.landlordId === visit.landlord.id ? [paper] : [];
  if (!can(visit.actor, 'file.read', { isOwnAndLoose, faults: facts, disturbances, authorizations })) return null;
  return { ...file, id, paper, concerns: [...shownBy, ...disturbances].map(({ reporterId }) => reporterId) };
}

function leasesReadableIn(visit: Visit): string[] {
  if (visit.actor.kind !== 'resident') return [];
  const { readable } = residenceOfVisit(visit as ResidentVisit);
  return readable.flatMap(({ leaseId }) => leaseId ?? []);
}

async function findFile(db: Db, id: string) {
  const [file] = await db
    .select({
      hash: files.hash,
      thumbnailHash: files.thumbnailHash,
      contentType: files.contentType,
      owner: files.owner,
      attachedAt: files.attachedAt,
    })
    .from(files)
    .where(eq(files.id, id));
  return file ?? null;
}
