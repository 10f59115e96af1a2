import { and, eq, gt } from 'drizzle-orm';
import type { FormFields } from '~/http/body.server';
import { days } from '~/lib/time';
import { faultDrafts } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

/** A report begun on the bus and finished at home. */
const DRAFT_LASTS = days(2);
const LONGEST_ANSWER = 20_000;

/** Answers that travel from step to step; photos belong to the draft by their own row. */
export const ANSWERS = [
  'urgent',
  'home',
  'place',
  'room',
  'item',
  'problem',
  'tried',
  'description',
  'masterKey',
  'pets',
  'phone',
  'reachable',
] as const;
export type Answers = Partial<Record<(typeof ANSWERS)[number], string>>;

/** A page gives its form a fresh id; the draft is there from the first time the form is sent. */
export type Draft = { id: string; answers: Answers; faultId: string | null };

export function answersIn(fields: FormFields): Answers {
  const answers: Answers = {};
  for (const name of ANSWERS) {
    const value = fields.get(name);
    if (value !== null) answers[name] = value.slice(0, LONGEST_ANSWER);
  }
  return answers;
}

type Owned = { id: string; owner: string; now: Date };

export async function findDraft(db: Db, { id, owner, now }: Owned): Promise<Draft | null> {
  const [row] = await db
    .select({ fields: faultDrafts.fields, faultId: faultDrafts.faultId })
    .from(faultDrafts)
    .where(and(eq(faultDrafts.id, id), eq(faultDrafts.owner, owner), gt(faultDrafts.expiresAt, now)));
  return row ? { id, answers: row.fields, faultId: row.faultId } : null;
}

/** Later answers replace earlier ones. Null when the id is somebody else's. */
export async function saveAnswers(
  tx: Tx,
  { id, owner, now, answers }: Owned & { answers: Answers },
): Promise<Draft | null> {
  const [known] = await tx.select().from(faultDrafts).where(eq(faultDrafts.id, id));
  if (known && known.owner !== owner) return null;
  if (known?.faultId) return { id, answers: known.fields, faultId: known.faultId };
  const all: Answers = { ...known?.fields, ...answers };
  const expiresAt = new Date(now.getTime() + DRAFT_LASTS);
  if (known) await tx.update(faultDrafts).set({ fields: all, expiresAt }).where(eq(faultDrafts.id, id));
  else await tx.insert(faultDrafts).values({ id, owner, fields: all, createdAt: now, expiresAt });
  return { id, answers: all, faultId: null };
}

/** Sent: what was typed stands in the report now, and the draft only leads there. */
export async function finishDraft(tx: Tx, { id, owner, now, faultId }: Owned & { faultId: string }): Promise<void> {
  const expiresAt = new Date(now.getTime() + DRAFT_LASTS);
  const done = { fields: {}, faultId, expiresAt };
  await tx
    .insert(faultDrafts)
    .values({ id, owner, createdAt: now, ...done })
    .onConflictDoUpdate({ target: faultDrafts.id, set: done, setWhere: eq(faultDrafts.owner, owner) });
}
