import type { ActionFunctionArgs } from '@remix-run/node';
import { clearCookie } from '~/http/cookies.server';
import { seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { paths } from '~/paths';
import { closeSession } from './sessions.server';

export function loader() {
  return seeOther(paths.start());
}

export async function action(args: ActionFunctionArgs) {
  const { house, session, endedSession } = await visitOf(args);
  const hash = session?.hash ?? endedSession?.hash;
  if (hash) await house.store.write((tx) => closeSession(tx, hash));
  const answer = seeOtherWithFlash(house, {
    location: paths.start(),
    flash: 'common.flash.signedOut',
    cookies: [clearCookie(house, 'sid')],
  });
  // What was shown is gone from the browser too, also where several people share one.
  answer.headers.set('Clear-Site-Data', '"cache", "storage"');
  return answer;
}
