import { passkeysOf } from '~/features/identity/passkeys/kept.server';
import { recoveryCodesLeft } from '~/features/identity/recovery-codes.server';
import { namedAreas } from '~/features/tenancy/areas';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { secondFactorIsRequired } from '~/policy/duties';
import { findMember } from './members.server';
import { offerFor } from './offer.server';
import { ownSessions } from './own-access.server';

export type MyPage = Awaited<ReturnType<typeof readMe>>;

export async function readMe(visit: StaffVisit) {
  const { house, actor, landlord, locale, session, now, formats } = visit;
  const db = house.store.read;
  const member = found(await findMember(db, { id: actor.staffId, landlordId: actor.landlordId }));
  const sessions = await ownSessions(db, { staffId: actor.staffId, now });
  const passkeys = await passkeysOf(db, actor.staffId);
  return {
    name: member.name,
    email: member.email,
    duties: member.duties,
    areas: namedAreas(landlord.settings, { codes: member.areas, locale }).map(({ name }) => name),
    hasPassword: member.hasPassword,
    hasAuthenticator: member.hasAuthenticator,
    hasSecondFactor: member.hasSecondFactor,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      addedAt: formats.date(createdAt),
      lastUsedAt: lastUsedAt && formats.relativeDay(lastUsedAt, now),
    })),
    isRequired: secondFactorIsRequired(member.duties),
    codesLeft: member.hasSecondFactor ? await recoveryCodesLeft(db, actor.staffId) : 0,
    offer: member.hasAuthenticator ? null : myOffer(visit),
    sessions: sessions.map(({ id, device, createdAt }) => ({
      id,
      device,
      isThis: id === session?.id,
      signedInAt: formats.relativeDay(createdAt, now),
    })),
  };
}

export function myOffer({ house, actor, landlord }: StaffVisit, before?: string | null) {
  const issuer = landlord.settings.shortName;
  return offerFor(house, { staffId: actor.staffId, email: actor.email, issuer, before });
}
