import { and, eq } from 'drizzle-orm';
import { type AuditActor, recordAudit } from '~/audit/audit.server';
import { Refused } from '~/lib/refused';
import { isGone, newMatches, newRows, overwriting, registerTable } from '~db/register-sql';
import { type ImportPreview, landlords, registerImports, registerMatches } from '~db/schema';
import type { Store, Tx } from '~db/store.server';
import { registerKinds } from './columns';
import { sumOf } from './preview-sums';

type Applying = { importId: string; landlordId: string; actor: AuditActor; requestId?: string | null; now: Date };

/**
 * Brings the register up to date with what is staged, in one transaction, or finds that the register has moved since
 * the rows were compared with it and changes nothing.
 */
export async function applyImport(store: Store, applying: Applying): Promise<'applied' | 'outdated'> {
  const { importId, landlordId, now } = applying;
  return store.write(async (tx) => {
    const [decided] = await tx
      .select({ baseVersion: registerImports.baseVersion, preview: registerImports.preview })
      .from(registerImports)
      .where(isDecided(applying));
    if (!decided?.preview) throw new Refused('register.refusals.notReady');
    const [moved] = await tx
      .update(landlords)
      .set({ registerVersion: decided.baseVersion + 1 })
      .where(and(eq(landlords.id, landlordId), eq(landlords.registerVersion, decided.baseVersion)))
      .returning({ id: landlords.id });
    const outcome = moved ? 'applied' : 'outdated';
    if (moved) {
      await swap(tx, { importId, landlordId, now });
      await recordAudit(tx, auditOf(applying, decided.preview));
    }
    await tx
      .update(registerImports)
      .set({ state: outcome, busyKey: null, finishedAt: now })
      .where(eq(registerImports.id, importId));
    return outcome;
  });
}

function isDecided({ importId, landlordId }: Applying) {
  return and(
    eq(registerImports.id, importId),
    eq(registerImports.landlordId, landlordId),
    eq(registerImports.state, 'applying'),
  );
}

type Scope = { importId: string; landlordId: string; now: Date };

async function swap(tx: Tx, scope: Scope): Promise<void> {
  // First, while the register still shows who was in it before.
  await tx.insert(registerMatches).select(newMatches(scope)).onConflictDoNothing();
  for (const kind of registerKinds) {
    await tx.insert(registerTable(kind)).select(newRows(kind, scope)).onConflictDoUpdate(overwriting(kind));
    await tx
      .update(registerTable(kind))
      .set({ removedAt: scope.now } as never)
      .where(isGone(kind, scope));
  }
}

function auditOf({ importId, landlordId, actor, requestId, now }: Applying, preview: ImportPreview) {
  const sum = (what: 'added' | 'changed' | 'ended') => String(sumOf(preview, what));
  return {
    actor,
    action: 'register.applied',
    subject: { kind: 'register-import', id: importId },
    landlordId,
    facts: { added: sum('added'), changed: sum('changed'), ended: sum('ended') },
    now,
    requestId,
  };
}
