import type { AppLoadContext } from '@remix-run/node';
import { type ActingEnded, actingActor } from '~/features/authorizations/acting/acting-actor.server';
import {
  findSession,
  findSignedInAccount,
  findSignedInStaff,
  isAlive,
  markSeen,
  type Session,
  seenIsDue,
} from '~/features/identity/sessions.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import { residenciesOf } from '~/features/tenancy/residencies.server';
import type { House } from '~/house.server';
import { type PortalTexts, textsFor } from '~/i18n';
import { type Formats, formatsFor } from '~/i18n/formats';
import { isLocale, type Locale, localeFromAcceptLanguage } from '~/i18n/locale';
import { calendarDate } from '~/lib/time';
import { type Actor, anonymous, type ResidentActor } from '~/policy/actor';
import { readCookie } from './cookies.server';

/** One request: who is here, in which language, at what time. Built once, shared by all loaders of the page. */
export type Visit = {
  house: House;
  request: Request;
  url: URL;
  requestId: string;
  now: Date;
  today: string;
  locale: Locale;
  t: PortalTexts;
  formats: Formats;
  landlord: Landlord;
  actor: Actor;
  /** Also a session that has not passed its second factor; `actor` is then still anonymous. */
  session: Session | null;
  /** A session that was the person's, but has run out: what they typed is kept for them. */
  endedSession: Session | null;
  /** PA-5: for whom the person had chosen to act, and can no more. They are themselves again. */
  actingEnded: ActingEnded | null;
};

type Arguments = { request: Request; context: AppLoadContext };

const visits = new WeakMap<AppLoadContext, Promise<Visit>>();

export function visitOf({ request, context }: Arguments): Promise<Visit> {
  const known = visits.get(context);
  if (known) return known;
  const visit = makeVisit({ request, context });
  visits.set(context, visit);
  return visit;
}

async function makeVisit({ request, context }: Arguments): Promise<Visit> {
  const { house, requestId } = context;
  const now = house.clock.now();
  const url = new URL(request.url);
  const landlord = await house.landlords.at(url.origin);
  const today = calendarDate(now, landlord.settings.timeZone);
  const token = readCookie(house, request, 'sid');
  const known = token ? await findSession(house.store.read, token) : null;
  const isHere = known?.landlordId === landlord.id;
  const session = known && isHere && isAlive(known, now) ? known : null;
  const { actor, ownLocale, actingEnded } = await actorOf({ house, session, today });
  if (session && seenIsDue(session, now)) {
    await house.store.note((tx) => markSeen(tx, { hash: session.hash, now }));
  }
  const locale = localeOf({ house, request, ownLocale });
  context.who = whoIs(actor);
  return {
    house,
    request,
    url,
    requestId,
    now,
    today,
    locale,
    t: textsFor(locale),
    formats: formatsFor(locale, landlord.settings.timeZone),
    landlord,
    actor,
    session,
    endedSession: known && isHere && !session ? known : null,
    actingEnded,
  };
}

/** For the log: an id says nothing to who does not have the database too. */
function whoIs(actor: Actor): string | undefined {
  if (actor.kind === 'resident') return `identity:${actor.identityId}`;
  return actor.kind === 'staff' ? `staff:${actor.staffId}` : undefined;
}

type ActorAndLocale = { actor: Actor; ownLocale: Locale | null; actingEnded: ActingEnded | null };

async function actorOf({
  house,
  session,
  today,
}: {
  house: House;
  session: Session | null;
  today: string;
}): Promise<ActorAndLocale> {
  const db = house.store.read;
  if (session?.step === 'signed-in' && session.accountId) {
    const account = await findSignedInAccount(db, session.accountId);
    if (account) {
      const { codeIndex, locale, ...person } = account;
      const everywhere = await residenciesOf(db, { identityId: person.identityId, codeIndex, today });
      const residencies = everywhere.filter(({ landlordId }) => landlordId === session.landlordId);
      const actor: ResidentActor = { kind: 'resident', ...person, residencies, acting: null };
      const { actingOn: id, landlordId } = session;
      if (!id) return { actor, ownLocale: locale, actingEnded: null };
      const { actor: acting, ended } = await actingActor({ db, actor, landlordId, today, id });
      return { actor: acting, ownLocale: locale, actingEnded: ended };
    }
  }
  if (session?.step === 'signed-in' && session.staffId) {
    const member = await findSignedInStaff(db, session.staffId);
    if (member?.landlordId === session.landlordId) {
      const { locale, ...rest } = member;
      return { actor: { kind: 'staff', ...rest }, ownLocale: locale, actingEnded: null };
    }
  }
  return { actor: anonymous, ownLocale: null, actingEnded: null };
}

/** What was chosen on this device, else what the account remembers, else what the browser asks for. */
function localeOf({ house, request, ownLocale }: { house: House; request: Request; ownLocale: Locale | null }): Locale {
  const chosen = readCookie(house, request, 'locale');
  if (isLocale(chosen)) return chosen;
  return ownLocale ?? localeFromAcceptLanguage(request.headers.get('Accept-Language'));
}
