import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { readTypedCode } from '~/lib/typed-code';
import { count } from '~db/dialect';
import { authorizations } from '~db/schema';
import type { Db } from '~db/store.server';
import { statesOf, type View } from './views';

const A_PAGE = 50;

type Looking = { landlordId: string; view: View; page: number };

/** What waits longest stands first; what is decided, newest first. Drafts are nobody's but their writer's. */
export async function deskLines(db: Db, { landlordId, view, page }: Looking) {
  const isWaiting = view === 'submitted' || view === 'asked';
  const order = isWaiting ? asc(authorizations.submittedAt) : desc(authorizations.updatedAt);
  const rows = await db
    .select({
      id: authorizations.id,
      kind: authorizations.kind,
      state: authorizations.state,
      form: authorizations.form,
      handedInBy: authorizations.handedInBy,
      principalName: authorizations.principalName,
      attorneyName: authorizations.attorneyName,
      validFrom: authorizations.validFrom,
      validUntil: authorizations.validUntil,
      submittedAt: authorizations.submittedAt,
      endedBecause: authorizations.endedBecause,
    })
    .from(authorizations)
    .where(inView(landlordId, view))
    .orderBy(order, asc(authorizations.id))
    .limit(A_PAGE + 1)
    .offset((page - 1) * A_PAGE);
  return { lines: rows.slice(0, A_PAGE), hasMore: rows.length > A_PAGE };
}

export type DeskLine = Awaited<ReturnType<typeof deskLines>>['lines'][number];

/** How many wait at the desk. */
export async function powersWaiting(db: Db, landlordId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(authorizations).where(inView(landlordId, 'submitted'));
  return row?.count ?? 0;
}

function inView(landlordId: string, view: View): SQL | undefined {
  return and(eq(authorizations.landlordId, landlordId), inArray(authorizations.state, statesOf[view]));
}

/** PA-3: the number on a paper that came to the desk, as it was typed. Drafts are found by it too. */
export async function idByReference(
  db: Db,
  { typed, landlordId }: { typed: string; landlordId: string },
): Promise<string | null> {
  const reference = readTypedCode(typed);
  if (reference === null) return null;
  const [row] = await db
    .select({ id: authorizations.id })
    .from(authorizations)
    .where(and(eq(authorizations.reference, reference), eq(authorizations.landlordId, landlordId)));
  return row?.id ?? null;
}
