import { asc, desc, eq, inArray, or } from 'drizzle-orm';
import { documentsOf } from '~/features/authorizations/documents.server';
import { type AuthorizationEvent, DESK_ONLY } from '~/features/authorizations/events';
import { askedPowers, WHOLE } from '~/features/authorizations/scope';
import { powersOf } from '~/features/authorizations/standing.server';
import { powerIn } from '~/features/authorizations/words';
import { textsFor } from '~/i18n';
import { showTypedCode } from '~/lib/typed-code';
import { authorizationEvents, authorizations } from '~db/schema';
import { landlordNamer, type Person, paperAddress } from './person.server';
import type { ExtractRow } from './row';

type Authorization = typeof authorizations.$inferSelect;

/** Given by the person, held by them, or written down by them; of the other one no more than the paper says. */
export async function authorizationsOf(person: Person): Promise<ExtractRow[]> {
  const { db, house, identityId, residents } = person;
  const rows = await db
    .select()
    .from(authorizations)
    .where(
      or(
        eq(authorizations.principalIdentityId, identityId),
        eq(authorizations.attorneyIdentityId, identityId),
        eq(authorizations.writtenBy, identityId),
        inArray(
          authorizations.principalResidentId,
          residents.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(desc(authorizations.createdAt));
  const nameOf = await landlordNamer(
    house,
    rows.map(({ landlordId }) => landlordId),
  );
  const gathered: ExtractRow[] = [];
  for (const row of rows) {
    const landlord = nameOf(row.landlordId);
    gathered.push({ ...factsOf(person, row), landlord, ...(await pagesAndEvents(person, row)) });
  }
  return gathered;
}

function factsOf({ locale, identityId }: Person, row: Authorization): ExtractRow {
  const words = textsFor(locale).authorizations;
  const isAttorney = row.attorneyIdentityId === identityId;
  return {
    number: showTypedCode(row.reference),
    what: words.kinds[row.kind],
    authorizationState: row.state,
    principal: row.principalName,
    attorney: row.attorneyName,
    email: isAttorney || row.writtenBy === identityId ? row.attorneyEmail : null,
    words: row.text,
    startsOn: row.validFrom,
    endsOn: row.validUntil,
    savedAt: row.createdAt,
    closedAt: row.endedAt,
  };
}

async function pagesAndEvents({ db, house, locale }: Person, row: Authorization): Promise<ExtractRow> {
  const words = textsFor(locale).authorizations;
  const given = row.whole ? WHOLE : ((await powersOf(db, [row.id])).get(row.id) ?? []).map(({ power }) => power);
  const powers = given.length > 0 ? given : askedPowers(row);
  const events = await db
    .select()
    .from(authorizationEvents)
    .where(eq(authorizationEvents.authorizationId, row.id))
    .orderBy(asc(authorizationEvents.at));
  const documents = await documentsOf(db, row.id);
  const actions: Readonly<Record<string, string>> = textsFor(locale).extract.codes.action;
  return {
    powers: powers.map((power) => powerIn(words, power)),
    photos: await Promise.all(documents.map(({ id: fileId }) => paperAddress(house, { ...row, fileId }))),
    events: events
      .filter(({ kind }) => !DESK_ONLY.includes(kind as AuthorizationEvent['kind']))
      .map(({ at, kind, data }) => ({
        at,
        what: actions[`authorization.${kind}`] ?? kind,
        words: data.text ?? null,
      })),
  };
}
