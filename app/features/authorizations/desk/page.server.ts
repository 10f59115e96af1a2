import { and, asc, eq } from 'drizzle-orm';
import { recordAudits } from '~/audit/audit.server';
import { followedUnder } from '~/features/requests/followed.server';
import { findResidents } from '~/features/tenancy/residents/find.server';
import { notFound } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { showTypedCode } from '~/lib/typed-code';
import { can } from '~/policy/policy';
import { authorizationEvents, authorizations, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import { documentsOf } from '../documents.server';
import type { AuthorizationEvent } from '../events';
import { lettersOf } from '../paper-letters/read.server';
import { auditedAs } from '../record.server';
import { AT_DESK, isAmong, refusalToMatch, refusalToRevoke } from '../rules';
import { askedPowers, isSeenThrough, POWERS, WHOLE, whyNotInForce } from '../scope';
import { powersOf, standingOf } from '../standing.server';
import { lapsesAfter } from '../waiting-rules';
import { registerFacts } from './facts.server';

const LONGEST_QUERY = 100;

/** Everything the desk knows of one: what the paper says beside what the register says. That it was read is on record. */
export async function readAtDesk(visit: StaffVisit, id: string) {
  const { house, actor, landlord, url, today, now, requestId } = visit;
  const db = house.store.read;
  const [row] = await db
    .select()
    .from(authorizations)
    .where(and(eq(authorizations.id, id), eq(authorizations.landlordId, actor.landlordId)));
  if (!row || !can(actor, 'authorizations.check', row.landlordId)) notFound();
  const trace = { actor, action: 'authorization.read', ...auditedAs(row), now, requestId };
  const { attorney, ...facts } = await registerFacts(db, { row, today });
  // Whose name is shown reads in their own extract that it was.
  const shown = attorney && { ...trace, action: 'authorization.attorney-shown', identityId: attorney.identityId };
  await house.store.write((tx) => recordAudits(tx, shown ? [trace, { ...shown, residentId: null }] : [trace]));
  const standing = await standingOf({ db, landlordId: row.landlordId, today }, id);
  const isAtDesk = isAmong(AT_DESK, row.state);
  const isSeen = standing !== null && isSeenThrough(row, standing.circumstances);
  const followed = isSeen ? await followedUnder(db, { authorizationId: id, now }) : [];
  // Whose it is, looked up at once where the paper names somebody and nobody has been chosen.
  const told = isAtDesk && row.principalResidentId === null ? row.principalName : '';
  const q = (url.searchParams.get('q') ?? told).trim().slice(0, LONGEST_QUERY);
  return {
    today,
    id,
    kind: row.kind,
    state: row.state,
    form: row.form,
    handedInBy: row.handedInBy,
    reference: showTypedCode(row.reference),
    principalName: row.principalName,
    principalAddress: row.principalAddress,
    attorneyName: row.attorneyName,
    attorneyEmail: row.attorneyEmail,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    text: row.text,
    estateParties: row.estateParties,
    endedBecause: row.endedBecause,
    submittedAt: row.submittedAt,
    asked: askedPowers(row),
    offered: row.kind === 'free-form' ? POWERS : askedPowers(row),
    given: row.whole ? WHOLE : ((await powersOf(db, [id])).get(id) ?? []).map(({ power }) => power),
    why: standing && row.state === 'approved' ? whyNotInForce(standing.authorization, standing.circumstances) : null,
    documents: await documentsOf(db, id),
    letters: await lettersOf(db, id),
    facts: { ...facts, attorney: attorney && withoutId(attorney) },
    events: await eventsOf(db, id),
    q,
    candidates: isAtDesk && q !== '' ? await findResidents(visit, q) : [],
    canDecide: isAtDesk,
    canMatch: refusalToMatch(row) === null,
    canReceive: row.form === 'paper' && isAmong(['draft', 'submitted', 'asked'], row.state),
    isDraft: row.state === 'draft',
    canRevoke: refusalToRevoke(row) === null && !isAtDesk && (row.state !== 'ended' || followed.length > 0),
    lapsesAfter:
      lapsesAfter(row, { timeZone: landlord.settings.timeZone, ...landlord.settings.powersOfAttorney })?.day ?? null,
    mostPages: landlord.settings.powersOfAttorney.mostPages,
  };
}

function withoutId<Shown extends { identityId: string }>({ identityId: _, ...shown }: Shown) {
  return shown;
}

export type DeskPage = Awaited<ReturnType<typeof readAtDesk>>;

async function eventsOf(db: Db, authorizationId: string) {
  const rows = await db
    .select({
      id: authorizationEvents.id,
      at: authorizationEvents.at,
      kind: authorizationEvents.kind,
      data: authorizationEvents.data,
      who: staff.name,
    })
    .from(authorizationEvents)
    .leftJoin(staff, eq(staff.id, authorizationEvents.actorId))
    .where(eq(authorizationEvents.authorizationId, authorizationId))
    .orderBy(asc(authorizationEvents.at), asc(authorizationEvents.id));
  return rows.map(({ id, at, kind, data, who }) => ({ id, at, who, event: { kind, data } as AuthorizationEvent }));
}
