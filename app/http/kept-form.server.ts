import { and, eq, gt, type SQL } from 'drizzle-orm';
import type { Session } from '~/features/identity/sessions.server';
import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import { days } from '~/lib/time';
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
    location: `/login?returnTo=${encodeURIComponent(path)}`,
    flash: 'common.flash.formKept',
    cookies: [setCookie(house, 'kept', { value: id, maxAgeSeconds: KEPT_FOR / 1000 })],
  });
}

/**
 * In the loader of the same page: the form as it was typed, once, and only for the account it was typed with. The
 * headers make it once: reading changes nothing but the cookie.
 */
export async function keptFormOf(visit: Visit): Promise<{ form: FormState; headers: Headers } | null> {
  const { house, request, actor, url, now } = visit;
  const id = readCookie(house, request, 'kept');
  const owner = typedBy(actor);
  if (!id || !owner) return null;
  const [row] = await house.store.read
    .select({ fieldsSealed: keptForms.fieldsSealed })
    .from(keptForms)
    .where(
      and(eq(keptForms.id, id), owner, eq(keptForms.path, url.pathname + url.search), gt(keptForms.expiresAt, now)),
    );
  if (!row) return null;
  const values = openKeptForm(house, { id, ...row });
  // Written for somebody else: it waits until they act for them again.
  if (!wasMadeFor(actor, values)) return null;
  return { form: { values, errors: {} }, headers: new Headers({ 'Set-Cookie': clearCookie(house, 'kept') }) };
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
