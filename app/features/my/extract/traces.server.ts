import { desc, eq, inArray, or } from 'drizzle-orm';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { paths } from '~/paths';
import {
  auditEntries,
  authorizationDocuments,
  authorizationLetters,
  authorizations,
  doorOpenings,
  faultDrafts,
  files,
  homes,
  letters,
  safetyNotices,
  staff,
} from '~db/schema';
import { landlordNamer, type Person, paperAddress } from './person.server';
import type { ExtractRow } from './row';

export function photoAddress({ origin }: Pick<Person, 'origin'>, fileId: string): string {
  return origin + paths.myDataPhoto(fileId);
}

export async function draftsOf({ db, identityId }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select()
    .from(faultDrafts)
    .where(eq(faultDrafts.owner, ownerOfIdentity(identityId)))
    .orderBy(desc(faultDrafts.createdAt));
  return rows.map(({ createdAt, expiresAt, faultId, fields }) => ({
    savedAt: createdAt,
    endsAt: expiresAt,
    sent: faultId !== null,
    answers: Object.entries(fields).map(([question, answer]) => ({ question, answer })),
  }));
}

export async function filesOf(person: Person): Promise<ExtractRow[]> {
  const { house, db, identityId } = person;
  const rows = await db
    .select({ file: files, paperFor: authorizations.landlordId })
    .from(files)
    .leftJoin(authorizationDocuments, eq(authorizationDocuments.fileId, files.id))
    .leftJoin(authorizations, eq(authorizations.id, authorizationDocuments.authorizationId))
    .where(eq(files.owner, ownerOfIdentity(identityId)))
    .orderBy(desc(files.createdAt));
  const addresses = await Promise.all(
    rows.map(({ file: { id: fileId }, paperFor: landlordId }) =>
      landlordId ? paperAddress(house, { landlordId, fileId }) : photoAddress(person, fileId),
    ),
  );
  return rows.map(({ file: { createdAt, contentType, size, width, height, attachedAt } }, place) => ({
    photo: addresses[place] ?? null,
    savedAt: createdAt,
    fileType: contentType,
    bytes: size,
    width,
    height,
    sent: attachedAt !== null,
  }));
}

/** That they were sent: what stood in them was erased when they left. */
export async function lettersOf(person: Person): Promise<ExtractRow[]> {
  return [...(await mailsOf(person)), ...(await paperOf(person)), ...(await paperOfPowers(person))];
}

async function mailsOf({ house, db, identityId }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select({
      at: letters.createdAt,
      letter: letters.name,
      language: letters.locale,
      letterState: letters.state,
      finishedAt: letters.finishedAt,
      landlordId: letters.landlordId,
    })
    .from(letters)
    .where(eq(letters.identityId, identityId))
    .orderBy(desc(letters.createdAt));
  const nameOf = await landlordNamer(
    house,
    rows.map(({ landlordId }) => landlordId),
  );
  return rows.map(({ landlordId, ...row }) => ({ ...row, landlord: nameOf(landlordId) }));
}

/** DI-5: to who had no account when there was something to tell. */
async function paperOf({ house, db, residents }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select({
      at: safetyNotices.createdAt,
      finishedAt: safetyNotices.toldAt,
      via: safetyNotices.via,
      landlordId: safetyNotices.landlordId,
    })
    .from(safetyNotices)
    .where(
      inArray(
        safetyNotices.residentId,
        residents.map(({ id }) => id),
      ),
    )
    .orderBy(desc(safetyNotices.createdAt));
  const nameOf = await landlordNamer(
    house,
    rows.map(({ landlordId }) => landlordId),
  );
  return rows
    .filter(({ via }) => via !== 'email')
    .map(({ landlordId, at, finishedAt }) => ({
      at,
      letter: 'disturbance-safety',
      letterState: finishedAt ? 'sent' : 'waiting',
      finishedAt,
      landlord: nameOf(landlordId),
    }));
}

/** PA-5: what was done with a power of theirs, to who is known by no e-mail address. */
async function paperOfPowers({ house, db, residents }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select({
      at: authorizationLetters.writtenAt,
      finishedAt: authorizationLetters.postedAt,
      landlordId: authorizationLetters.landlordId,
    })
    .from(authorizationLetters)
    .where(
      inArray(
        authorizationLetters.residentId,
        residents.map(({ id }) => id),
      ),
    )
    .orderBy(desc(authorizationLetters.writtenAt));
  const nameOf = await landlordNamer(
    house,
    rows.map(({ landlordId }) => landlordId),
  );
  return rows.map(({ landlordId, at, finishedAt }) => ({
    at,
    letter: 'authorization-paper',
    letterState: finishedAt ? 'sent' : 'waiting',
    finishedAt,
    landlord: nameOf(landlordId),
  }));
}

export async function doorOpeningsOf({ house, db, residents }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select({
      address: homes.address,
      orderedAt: doorOpenings.orderedAt,
      openedAt: doorOpenings.openedAt,
      documentKind: doorOpenings.documentKind,
      words: doorOpenings.note,
      officer: staff.name,
      landlordId: doorOpenings.landlordId,
    })
    .from(doorOpenings)
    .leftJoin(homes, eq(homes.id, doorOpenings.homeId))
    .leftJoin(staff, eq(staff.id, doorOpenings.staffId))
    .where(
      inArray(
        doorOpenings.residentId,
        residents.map(({ id }) => id),
      ),
    )
    .orderBy(desc(doorOpenings.orderedAt));
  const nameOf = await landlordNamer(
    house,
    rows.map(({ landlordId }) => landlordId),
  );
  return rows.map(({ landlordId, ...row }) => ({ ...row, landlord: nameOf(landlordId) }));
}

/** What was done and read, newest first, and by whom: staff with name and duty, another resident without. */
export async function traceOf({ house, db, identityId, residents }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select({
      at: auditEntries.at,
      action: auditEntries.action,
      actorKind: auditEntries.actorKind,
      actorId: auditEntries.actorId,
      staffName: staff.name,
      duties: staff.duties,
      landlordId: auditEntries.landlordId,
      facts: auditEntries.facts,
    })
    .from(auditEntries)
    .leftJoin(staff, eq(staff.id, auditEntries.actorId))
    .where(
      or(
        eq(auditEntries.identityId, identityId),
        inArray(
          auditEntries.residentId,
          residents.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(desc(auditEntries.at));
  const nameOf = await landlordNamer(
    house,
    rows.map(({ landlordId }) => landlordId),
  );
  return rows.map(({ at, action, actorKind, actorId, staffName, duties, landlordId, facts }) => ({
    at,
    action,
    who: actorKind !== 'resident' ? actorKind : actorId === identityId ? 'you' : 'another',
    staffName,
    duties,
    landlord: nameOf(landlordId),
    details: Object.entries(facts).map(([question, answer]) => ({ question, answer })),
  }));
}
