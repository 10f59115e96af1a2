import type { ActionFunctionArgs } from '@remix-run/node';
import { forbidden } from '~/http/errors.server';
import { countTry } from '~/http/limits.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { findSignedInStaff } from '../sessions.server';
import { askForNewPasskey, askForSignIn } from './ask.server';
import { partyAt } from './party';

/** For the script of the page: what the authenticator is to sign. Half signed in, to sign in; signed in, to add one. */
export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { house, session, landlord, now } = visit;
  const member = session?.staffId ? await findSignedInStaff(house.store.read, session.staffId) : null;
  if (!member || !isOf(visit)) forbidden();
  const { staffId, duties, email } = member;
  await countTry(house, 'passkeyOfStaff', staffId);
  const asked = { staffId, duties, party: partyAt(landlord.origin), now };
  const portal = landlord.settings.shortName;
  const options =
    session?.step === 'signed-in'
      ? await askForNewPasskey(house, { ...asked, email, portal })
      : await askForSignIn(house, asked);
  return Response.json(options, { headers: { 'Cache-Control': 'no-store' } });
}

function isOf({ session, actor }: Visit): boolean {
  return session?.step === 'second-factor' || actor.kind === 'staff';
}
