import { recoveryCodesLeft } from '~/features/identity/recovery-codes.server';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { secondFactorIsRequired } from '~/policy/duties';
import { findMember } from './members.server';
import { offerFor } from './offer.server';
import { ownSessions } from './own-access.server';

export type MyPage = Awaited<ReturnType<typeof readMe>>;

export async function readMe(visit: StaffVisit) {
  const { house, actor, session, now, formats } = visit;
  const db = house.store.read;
  const member = found(await findMember(db, { id: actor.staffId, landlordId: actor.landlordId }));
  const sessions = await ownSessions(db, { staffId: actor.staffId, now });
  return {
    name: member.name,
    email: member.email,
    duties: member.duties,
    areas: member.areas,
    hasSecondFactor: member.hasSecondFactor,
    isRequired: secondFactorIsRequired(member.duties),
    codesLeft: member.hasSecondFactor ? await recoveryCodesLeft(db, actor.staffId) : 0,
    offer: member.hasSecondFactor ? null : myOffer(visit),
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
