import type { Visit } from '~/http/visit.server';
import { findJoining } from './join.server';
import { type Offer, offerFor } from './offer.server';

export type JoinPage =
  | { state: 'expired' | 'used' }
  | {
      state: 'open';
      token: string;
      name: string;
      email: string;
      factor: 'in-use' | 'to-make' | 'none';
      offer: Offer | null;
    };

/** As much as the holder of the link may see before anything is proven: whose access it is. */
export async function readJoining(
  { house, landlord, now }: Visit,
  { token, before }: { token: string; before?: string },
): Promise<JoinPage> {
  const joining = await findJoining(house.store.read, { token, now });
  if (joining.state !== 'open') return joining;
  const { member, factor } = joining;
  const issuer = landlord.settings.shortName;
  const offer =
    factor === 'to-make' ? offerFor(house, { staffId: member.id, email: member.email, issuer, before }) : null;
  return { state: 'open', token, name: member.name, email: member.email, factor, offer };
}
