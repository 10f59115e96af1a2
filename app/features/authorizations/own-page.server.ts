import { asc, eq } from 'drizzle-orm';
import { followedUnder } from '~/features/requests/followed.server';
import { found } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import { showTypedCode } from '~/lib/typed-code';
import { authorizationEvents } from '~db/schema';
import type { Db } from '~db/store.server';
import { ownAuthorization, ownAuthorizations, type Side } from './access.server';
import { documentsOf } from './documents.server';
import { type AuthorizationEvent, DESK_ONLY } from './events';
import { leasesOf } from './new-page.server';
import type { AuthorizationRow } from './record.server';
import { ALIVE, isAmong, refusalToGive, refusalToRewrite, refusalToSubmit, WRITABLE } from './rules';
import { askedPowers, isSeenThrough, WHOLE, whyNotInForce } from './scope';
import { powersOf, standingOf } from './standing.server';
import { lapsesAfter } from './waiting-rules';

/** Given, held and handed in, newest first; whether one holds is asked of the calendar and the register as always. */
export async function readOwn(visit: ResidentVisit) {
  const { house, actor, landlord } = visit;
  const rows = await ownAuthorizations(house.store.read, { actor, landlordId: landlord.id });
  const lines = [];
  for (const { row, side } of rows) lines.push({ ...factsOf(row, side), ...(await standingIn(visit, row)) });
  return {
    given: lines.filter(({ side }) => side !== 'attorney'),
    held: lines.filter(({ side }) => side === 'attorney'),
    canGive: leasesOf(visit).length > 0,
  };
}

export type OwnLine = Awaited<ReturnType<typeof readOwn>>['given'][number];

/** No more than the viewer has told themselves or been told: until it is approved, an attorney hears nothing of the register. */
function factsOf(row: AuthorizationRow, side: Side) {
  const { id, kind, state, principalName, attorneyName, validFrom, validUntil, endedBecause } = row;
  return { id, side, kind, state, principalName, attorneyName, validFrom, validUntil, endedBecause };
}

type Standing = { principal: string; why: ReturnType<typeof whyNotInForce>; address: string | null };

async function standingIn({ house, landlord, today }: ResidentVisit, row: AuthorizationRow): Promise<Standing> {
  const untold = { principal: row.principalName, address: row.principalAddress };
  if (row.state !== 'approved') return { ...untold, why: 'not-approved' };
  const standing = await standingOf({ db: house.store.read, landlordId: landlord.id, today }, row.id);
  if (!standing) return { ...untold, why: 'not-approved' };
  const { authorization, circumstances, principal, address } = standing;
  return { principal: principal.name, address, why: whyNotInForce(authorization, circumstances) };
}

export async function readOne(visit: ResidentVisit, id: string) {
  const { house, actor, landlord, locale } = visit;
  const db = house.store.read;
  const { row, side } = found(await ownAuthorization(db, { id, actor, landlordId: landlord.id }));
  const documents = await documentsOf(db, id);
  const isWriter = row.writtenBy === actor.identityId;
  const followed = await followedWith(visit, row);
  const { timeZone, powersOfAttorney } = landlord.settings;
  const events = await eventsOf(db, row.id);
  return {
    ...factsOf(row, side),
    ...(await standingIn(visit, row)),
    reference: showTypedCode(row.reference),
    form: row.form,
    text: row.text,
    estateParties: row.estateParties,
    attorneyEmail: side === 'attorney' ? null : row.attorneyEmail,
    invitedUntil: row.invitedUntil,
    powers: await powersIn(db, row),
    documents,
    events,
    asked: row.state === 'asked' ? lastText(events, 'asked') : null,
    rejected: row.state === 'rejected' ? lastText(events, 'rejected') : null,
    isWriter,
    canWrite: isWriter && isAmong(WRITABLE, row.state),
    canChange: isWriter && refusalToRewrite(row) === null,
    canSubmit: isWriter && refusalToSubmit(row, { documents: documents.length }) === null,
    canGive:
      side === 'principal' && isWriter && refusalToGive(row, { text: row.text, documents: documents.length }) === null,
    /** Requests made with it, and gone on with though it is used up. */
    followed: side === 'attorney' ? followed : [],
    lapsesAfter: lapsesAfter(row, { timeZone, ...powersOfAttorney })?.day ?? null,
    canEnd: isAmong(ALIVE, row.state) || (side !== 'attorney' && followed.length > 0),
    providers: house.broker.providers.map((provider) => ({ id: provider.id, label: provider.label[locale] })),
    mostPages: landlord.settings.powersOfAttorney.mostPages,
  };
}

export type OnePage = Awaited<ReturnType<typeof readOne>>;

/** PA-5: what a used-up power still lets its attorney read. */
async function followedWith({ house, landlord, now, today }: ResidentVisit, row: AuthorizationRow) {
  if (row.state !== 'ended') return [];
  const db = house.store.read;
  const standing = await standingOf({ db, landlordId: landlord.id, today }, row.id);
  if (!standing || !isSeenThrough(row, standing.circumstances)) return [];
  return followedUnder(db, { authorizationId: row.id, now });
}

type ShownPower = { power: string; once: boolean; usedAt: Date | null };

/** What it allows once approved; until then what was asked for. */
async function powersIn(db: Db, row: AuthorizationRow): Promise<ShownPower[]> {
  const lasting = (power: string) => ({ power, once: false, usedAt: null });
  if (row.whole) return WHOLE.map(lasting);
  const given = (await powersOf(db, [row.id])).get(row.id);
  return given ?? askedPowers(row).map(lasting);
}

async function eventsOf(db: Db, authorizationId: string) {
  const rows = await db
    .select({
      id: authorizationEvents.id,
      at: authorizationEvents.at,
      kind: authorizationEvents.kind,
      data: authorizationEvents.data,
    })
    .from(authorizationEvents)
    .where(eq(authorizationEvents.authorizationId, authorizationId))
    .orderBy(asc(authorizationEvents.at), asc(authorizationEvents.id));
  return rows
    .map(({ id, at, kind, data }) => ({ id, at, event: { kind, data } as AuthorizationEvent }))
    .filter(({ event }) => !DESK_ONLY.includes(event.kind));
}

function lastText(events: Awaited<ReturnType<typeof eventsOf>>, kind: 'asked' | 'rejected'): string | null {
  const last = events.findLast(({ event }) => event.kind === kind)?.event;
  return last && 'text' in last.data ? last.data.text : null;
}
