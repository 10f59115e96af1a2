import { and, desc, eq } from 'drizzle-orm';
import { authorizationEvents, type authorizationLetters, requestEvents, serviceRequests } from '~db/schema';
import type { PaperNews } from '~db/schema/authorizations';
import type { Db } from '~db/store.server';
import type { AuthorizationRow } from '../record.server';
import { WHOLE } from '../scope';
import { powersOf } from '../standing.server';

type Letter = typeof authorizationLetters.$inferSelect;
type About = { letter: Letter; authorization: AuthorizationRow };

/** What the letter is about: who has no account reads a question, a reason and an answer nowhere else. */
export async function matterOf(db: Db, { letter, authorization }: About) {
  const request = await requestOf(db, letter);
  return {
    act: request?.act ?? null,
    lastDay: request?.lastDay ?? null,
    words: await wordsIn(db, { letter, requestId: request?.id ?? null }),
    powers: letter.what === 'approved' ? await powersIn(db, authorization) : [],
  };
}

async function requestOf(db: Db, { what, number, landlordId }: Letter) {
  if (!what.startsWith('request-') || number === null) return null;
  const [request] = await db
    .select()
    .from(serviceRequests)
    .where(and(eq(serviceRequests.landlordId, landlordId), eq(serviceRequests.number, Number(number.slice(2)))));
  return request ?? null;
}

const SAID: Partial<Record<PaperNews, string>> = {
  asked: 'asked',
  rejected: 'rejected',
  'request-asked': 'asked',
  'request-rejected': 'rejected',
  'request-done': 'done',
};

async function wordsIn(db: Db, { letter, requestId }: { letter: Letter; requestId: string | null }) {
  const kind = SAID[letter.what];
  if (!kind) return null;
  const [last] =
    requestId === null
      ? await db
          .select({ data: authorizationEvents.data })
          .from(authorizationEvents)
          .where(
            and(eq(authorizationEvents.authorizationId, letter.authorizationId), eq(authorizationEvents.kind, kind)),
          )
          .orderBy(desc(authorizationEvents.at))
          .limit(1)
      : await db
          .select({ data: requestEvents.data })
          .from(requestEvents)
          .where(and(eq(requestEvents.requestId, requestId), eq(requestEvents.kind, kind)))
          .orderBy(desc(requestEvents.version))
          .limit(1);
  return last?.data.text ?? null;
}

async function powersIn(db: Db, { id, whole }: AuthorizationRow): Promise<readonly string[]> {
  if (whole) return WHOLE;
  return ((await powersOf(db, [id])).get(id) ?? []).map(({ power }) => power);
}
