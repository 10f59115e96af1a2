import type { ActionFunctionArgs } from '@remix-run/node';
import { readForm } from '~/http/body.server';
import { notFound } from '~/http/errors.server';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { safeRedirect, seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { invariant } from '~/lib/invariant';
import { paths } from '~/paths';
import { chooseForWhom } from './choose.server';

export function loader() {
  notFound();
}

/** PA-5: act for a principal from now on, or for oneself again. */
export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { house, actor, session, landlord, today, now, requestId } = visit;
  invariant(session, 'who is signed in has a session');
  const { fields } = await readForm(args.request);
  const authorizationId = fields.get('authorization')?.trim() ?? '';
  const chosen = await chooseForWhom(house, {
    actor,
    authorizationId,
    sessionHash: session.hash,
    landlordId: landlord.id,
    today,
    now,
    requestId,
  });
  if (chosen) return seeOtherWithFlash(house, { location: paths.my(), flash: 'acting.flash.chosen' });
  if (authorizationId !== '') return seeOther(paths.my());
  const location = safeRedirect(fields.get('returnTo'), paths.my());
  return seeOtherWithFlash(house, { location, flash: 'acting.flash.self' });
}
