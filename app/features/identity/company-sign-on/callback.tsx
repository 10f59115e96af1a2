import type { LoaderFunctionArgs } from '@remix-run/node';
import { clearCookie, readCookie, setCookie } from '~/http/cookies.server';
import { notFound, refusalOf } from '~/http/errors.server';
import { safeRedirect, seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { paths } from '~/paths';
import { deviceOf } from '../sessions.server';
import { worksInField } from '../sign-in.server';
import { type CompanySignedIn, signInFromCompany } from './sign-in.server';
import { endVisit } from './visits.server';

/** The provider leads back here by GET; what it brings counts once, with the cookie of the visit it began. */
export async function loader(args: LoaderFunctionArgs) {
  const { house, landlord, url, now, requestId, locale } = await visitOf(args);
  if (!house.companySignOn.labelFor(landlord.slug, locale) || !landlord.settings.companySignOn) notFound();
  const visitOver = clearCookie(house, 'company');
  const token = readCookie(house, args.request, 'company');
  const end = await endVisit(house, { landlord, token, search: url.search, now, requestId });
  const again = (flash: string) => seeOtherWithFlash(house, { location: paths.login(), flash, cookies: [visitOver] });
  if (!end) return again('staff.company.refused');
  const device = deviceOf(args.request.headers.get('User-Agent'));
  let signedIn: CompanySignedIn | null = null;
  const refusal = await refusalOf(async () => {
    signedIn = await signInFromCompany(house, { person: end.person, landlord, device, now, requestId });
  });
  if (refusal || !signedIn) return again(refusal?.code ?? 'staff.company.refused');
  const { token: sid, needsCode, duties } = signedIn as CompanySignedIn;
  const wanted = safeRedirect(end.returnTo, '');
  const home = wanted || (worksInField(duties) ? paths.work() : paths.admin());
  return seeOther(needsCode ? paths.secondFactor(wanted) : home, [visitOver, setCookie(house, 'sid', { value: sid })]);
}
