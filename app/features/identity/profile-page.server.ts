import type { ResidentVisit } from '~/http/guards.server';
import { assuranceOf } from './assurance';
import { identificationsOf, openSessionsOf } from './profile.server';
import { findSignedInAccount } from './sessions.server';

export type ProfilePage = Awaited<ReturnType<typeof readProfile>>;

/** The page's own words for what the portal knows of the person. */
export async function readProfile({ house, actor, session, now, locale, formats }: ResidentVisit) {
  const db = house.store.read;
  const [account, identified, open] = await Promise.all([
    findSignedInAccount(db, actor.accountId),
    identificationsOf(db, actor.identityId),
    openSessionsOf(db, { accountId: actor.accountId, now }),
  ]);
  return {
    name: actor.name,
    email: actor.email,
    phone: actor.phone && formats.phone(actor.phone),
    letterLanguage: account?.locale ?? locale,
    homes: actor.residencies.map(({ homeId, address, role, phase, startsOn, endsOn }) => ({
      key: `${homeId} ${role} ${startsOn}`,
      address,
      role,
      phase,
      startsOn: formats.date(startsOn),
      endsOn: endsOn && formats.date(endsOn),
    })),
    identifications: identified.map(({ provider, assurance, at, ...rest }) => ({
      ...rest,
      provider: house.broker.providers.find(({ id }) => id === provider)?.label[locale] ?? provider,
      assurance: assuranceOf(assurance),
      at: formats.dateTime(at),
    })),
    sessions: open.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      isThis: id === session?.id,
      signedInAt: formats.relativeDay(createdAt, now),
      lastSeenAt: formats.relativeDay(lastSeenAt, now),
    })),
  };
}
