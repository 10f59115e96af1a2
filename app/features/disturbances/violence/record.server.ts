import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import { violenceEvents } from '~db/schema';
import type { Tx } from '~db/store.server';

export type TaskEventKind = 'received' | 'taken' | 'visit' | 'acted' | 'note' | 'escalated' | 'closed';

type Recording = {
  reportId: string;
  kind: TaskEventKind;
  staffId: string | null;
  /** A code of the kind: how it was acted on, with what outcome, or when the visit is. */
  code?: string;
  text?: string | null;
  now: Date;
};

/** Words lie sealed like the report itself. */
export async function recordTaskEvent(tx: Tx, house: House, { reportId, kind, staffId, code, text, now }: Recording) {
  const id = newId();
  const textSealed = text ? house.vault.seal(text, eventContext(id)) : null;
  await tx.insert(violenceEvents).values({ id, reportId, at: now, kind, staffId, code: code ?? null, textSealed });
}

export function eventContext(id: string): string {
  return `violence-event:${id}:text`;
}
