import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { documentsOf } from '~/features/authorizations/documents.server';
import { type AuthorizationEvent, DESK_ONLY } from '~/features/authorizations/events';
import { isSameName } from '~/features/authorizations/rules';
import { askedPowers, WHOLE } from '~/features/authorizations/scope';
import { powersOf } from '~/features/authorizations/standing.server';
import { powerIn } from '~/features/authorizations/words';
import { textsFor } from '~/i18n';
import { showTypedCode } from '~/lib/typed-code';
import { authorizationEvents, authorizations } from '~db/schema';
import { landlordNamer, type Person, paperAddress } from './person.server';
import type { ExtractRow } from './row';

type Authorization = typeof authorizations.$inferSelect;

/**
 * Given by the person, held by them, or written down by them; of the other one no more than the paper says. Also what
 * names their address as the attorney's and has been told to it.
 */
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
        namesAddressOf(person),
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
    const side = sideOf(person, row);
    if (side === 'address') gathered.push({ ...addressOnly(person, row), landlord });
    else gathered.push({ ...factsOf(person, row), landlord, ...(await pagesAndEvents(person, { row, side })) });
  }
  return gathered;
}

/** PA-3: invited, or decided at the desk: from then on the address has been written to. A draft is its writer's alone. */
function namesAddressOf({ accounts }: Person): SQL | undefined {
  const keys = accounts.filter(({ state }) => state !== 'pending').map(({ emailKey }) => emailKey);
  const isTold = or(
    isNotNull(authorizations.givenAt),
    isNotNull(authorizations.decidedAt),
    and(eq(authorizations.state, 'revoked'), isNotNull(authorizations.submittedAt)),
  );
  return and(isNull(authorizations.attorneyIdentityId), inArray(authorizations.attorneyEmailKey, keys), isTold);
}

type Side = 'own' | 'named' | 'address';

/** `named`: by address and name, and not yet come forward. `address`: theirs, under somebody else's name. */
function sideOf({ identityId, identity, residents }: Person, row: Authorization): Side {
  const { principalIdentityId, attorneyIdentityId, writtenBy, principalResidentId } = row;
  const isOwn = [principalIdentityId, attorneyIdentityId, writtenBy].includes(identityId);
  if (isOwn || residents.some(({ id }) => id === principalResidentId)) return 'own';
  return isSameName(row.attorneyName, identity) ? 'named' : 'address';
}

/** The rest is about somebody else. */
function addressOnly({ locale }: Person, row: Authorization): ExtractRow {
  return {
    number: showTypedCode(row.reference),
    what: textsFor(locale).authorizations.kinds[row.kind],
    part: 'attorney-address',
    email: row.attorneyEmail,
    savedAt: row.createdAt,
  };
}

function factsOf({ locale, identityId, accounts }: Person, row: Authorization): ExtractRow {
  const words = textsFor(locale).authorizations;
  const isAttorney =
    row.attorneyIdentityId === identityId || accounts.some(({ emailKey }) => emailKey === row.attorneyEmailKey);
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

type Sided = { row: Authorization; side: Side };

async function pagesAndEvents({ db, house, locale }: Person, { row, side }: Sided): Promise<ExtractRow> {
  const words = textsFor(locale).authorizations;
  const given = row.whole ? WHOLE : ((await powersOf(db, [row.id])).get(row.id) ?? []).map(({ power }) => power);
  const powers = given.length > 0 ? given : askedPowers(row);
  const events = await db
    .select()
    .from(authorizationEvents)
    .where(eq(authorizationEvents.authorizationId, row.id))
    .orderBy(asc(authorizationEvents.at));
  // Its pages open to the attorney once they have come forward.
  const documents = side === 'own' ? await documentsOf(db, row.id) : [];
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
