import { and, eq, gt, type SQL } from 'drizzle-orm';
import type { Session } from '~/features/identity/sessions.server';
import type { House } from '~/house.server';
import { isId, newId } from '~/lib/ids';
import { days } from '~/lib/time';
import { paths } from '~/paths';
import type { Actor } from '~/policy/actor';
import { keptForms } from '~db/schema';
import type { Tx } from '~db/store.server';
import { ACTING_FIELD, refuseFormForAnother } from './acting-refusals.server';
import type { FormFields } from './body.server';
import { clearCookie, readCookie, setCookie } from './cookies.server';
import { type FormState, keptValues } from './form.server';
import { countTry } from './limits.server';
import { seeOtherWithFlash } from './redirects.server';
import type { Visit } from './visit.server';

/** A phone in a pocket, a night in between: long enough to come back to. */
const KEPT_FOR = days(1);
/** Far above what any field takes; a longer text was refused anyway. */
const LONGEST_VALUE = 20_000;
const MOST_FIELDS = 60;

/**
 * In an action, after the form is read and before its guard. Whoever's session has run out meanwhile is sent to sign
 * in; what they typed waits, sealed, for the same account at `returnTo` (the page itself, if nothing else is said).
 * A form that was made to act for somebody else than now goes no further either.
 */
export async function keepFormOfEndedSession(
  visit: Visit,
  { fields, returnTo }: { fields: FormFields; returnTo?: string },
): Promise<void> {
  const { house, actor, endedSession, now, url } = visit;
  await refuseFormForAnother(visit, fields);
  if (!endedSession || actor.kind !== 'anonymous' || endedSession.step !== 'signed-in') return;
  await countTry(house, 'keptFormOfAccount', ownerOf(endedSession).accountId ?? endedSession.id);
  const path = returnTo ?? url.pathname + url.search;
  const id = newId();
  const fieldsSealed = house.vault.seal(JSON.stringify(valuesToKeep(fields)), contextOf(id));
  const expiresAt = new Date(now.getTime() + KEPT_FOR);
  await house.store.write((tx) =>
    tx.insert(keptForms).values({ id, ...ownerOf(endedSession), path, fieldsSealed, createdAt: now, expiresAt }),
  );
  throw seeOtherWithFlash(house, {
    location: paths.login(placeToGoOn(fields, path)),
    flash: 'common.flash.formKept',
    cookies: [setCookie(house, 'kept', { value: id, maxAgeSeconds: KEPT_FOR / 1000 })],
  });
}

/** What was written for somebody else waits behind the choice to act for them again. */
function placeToGoOn(fields: FormFields, path: string): string {
  const madeFor = fields.get(ACTING_FIELD) ?? '';
  return isId(madeFor) ? paths.goOnActing({ authorization: madeFor, returnTo: path }) : path;
}

/**
 * In the loader of the same page: the form as it was typed, once, and only for the account it was typed with. The
 * headers make it once: reading changes nothing but the cookie.
 */
export async function keptFormOf(visit: Visit): Promise<{ form: FormState; headers: Headers } | null> {
  const { house, actor, url } = visit;
  const values = await keptAt(visit, url.pathname + url.search);
  // Written for somebody else: it waits until they act for them again.
  if (!values || !wasMadeFor(actor, values)) return null;
  return { form: { values, errors: {} }, headers: new Headers({ 'Set-Cookie': clearCookie(house, 'kept') }) };
}

type Kept = { path: string; madeFor: string };

/** What waits at another page and was written on this power, for whoever has yet to choose it. */
export async function keptValuesAt(visit: Visit, { path, madeFor }: Kept): Promise<Record<string, string[]> | null> {
  const values = await keptAt(visit, path);
  return values?.[ACTING_FIELD]?.[0] === madeFor ? values : null;
}

async function keptAt({ house, request, actor, now }: Visit, path: string): Promise<Record<string, string[]> | null> {
  const id = readCookie(house, request, 'kept');
  const owner = typedBy(actor);
  if (!id || !owner) return null;
  const [row] = await house.store.read
    .select({ fieldsSealed: keptForms.fieldsSealed })
    .from(keptForms)
    .where(and(eq(keptForms.id, id), owner, eq(keptForms.path, path), gt(keptForms.expiresAt, now)));
  return row ? openKeptForm(house, { id, ...row }) : null;
}

function wasMadeFor(actor: Actor, values: Record<string, string[]>): boolean {
  const actsOn = actor.kind === 'resident' ? actor.acting?.authorizationId : undefined;
  return (values[ACTING_FIELD]?.[0] ?? '') === (actsOn ?? '');
}

/** For whoever typed it: to go on with, or in their register extract. */
export function openKeptForm(
  house: House,
  { id, fieldsSealed }: { id: string; fieldsSealed: string },
): Record<string, string[]> {
  return JSON.parse(house.vault.open(fieldsSealed, contextOf(id))) as Record<string, string[]>;
}

/** The person goes on with another account (ID-1). */
export async function moveKeptForms(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.update(keptForms).set({ accountId: to }).where(eq(keptForms.accountId, from));
}

function valuesToKeep(fields: FormFields): Record<string, string[]> {
  const values = Object.entries(keptValues(fields)).slice(0, MOST_FIELDS);
  return Object.fromEntries(
    values.map(([name, all]) => [name, all.slice(0, MOST_FIELDS).map((text) => text.slice(0, LONGEST_VALUE))]),
  );
}

function typedBy(actor: Actor): SQL | null {
  if (actor.kind === 'resident') return eq(keptForms.accountId, actor.accountId);
  return actor.kind === 'staff' ? eq(keptForms.staffId, actor.staffId) : null;
}

function ownerOf({ accountId, staffId }: Session) {
  return { accountId, staffId };
}

function contextOf(id: string): string {
  return `kept-form:${id}:fields`;
}
