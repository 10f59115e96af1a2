import type { LoaderFunctionArgs } from '@remix-run/node';
import { clearCookie, readCookie, setCookie } from '~/http/cookies.server';
import { notFound } from '~/http/errors.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { paths } from '~/paths';
import { deviceOf } from '../sessions.server';
import { worksInField } from '../sign-in.server';
import { signInFromCompany } from './sign-in.server';
import { endVisit } from './visits.server';

/** The provider leads back here by GET; what it brings counts once, with the cookie of the visit it began. */
export async function loader(args: LoaderFunctionArgs) {
  const { house, landlord, session, url, now, requestId, locale } = await visitOf(args);
  if (!house.companySignOn.labelFor(landlord.slug, locale) || !landlord.settings.companySignOn) notFound();
  const visitOver = clearCookie(house, 'company');
  const token = readCookie(house, args.request, 'company');
  const end = await endVisit(house, { landlord, token, search: url.search, now, requestId });
  const returnTo = safeRedirect(end.returnTo, '');
  if (!end.ok) return seeOther(paths.loginAgain({ company: end.outcome, returnTo }), [visitOver]);
  const device = deviceOf(args.request.headers.get('User-Agent'));
  const previousHash = session?.hash ?? null;
  const coming = { person: end.person, landlord, device, locale, previousHash, now, requestId };
  const came = await signInFromCompany(house, coming);
  if ('refused' in came) {
    house.log.warn({ request: requestId, factor: 'company', reason: came.refused }, 'sign-in refused');
    return seeOther(paths.loginAgain({ company: came.refused, returnTo }), [visitOver]);
  }
  const home = returnTo || (worksInField(came.duties) ? paths.work() : paths.admin());
  const place = came.needsCode ? paths.secondFactor(returnTo) : home;
  return seeOther(place, [visitOver, setCookie(house, 'sid', { value: came.token })]);
}
