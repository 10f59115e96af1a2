import type { ActionFunctionArgs } from '@remix-run/node';
import { readForm } from '~/http/body.server';
import { setCookie } from '~/http/cookies.server';
import { notFound } from '~/http/errors.server';
import { countTry } from '~/http/limits.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { paths } from '~/paths';
import { beginVisit, VISIT_LASTS } from './visits.server';

export function loader() {
  return seeOther(paths.start());
}

/** To the company's own provider, where the landlord has one. */
export async function action(args: ActionFunctionArgs) {
  const { house, landlord, locale, now } = await visitOf(args);
  if (!house.companySignOn.labelFor(landlord.slug, locale) || !landlord.settings.companySignOn) notFound();
  await countTry(house, 'brokerOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  const returnTo = safeRedirect(fields.get('returnTo'), '');
  const asks = fields.get('asks') === 'anew' ? 'anew' : 'as-ever';
  const visit = await beginVisit(house, { landlord, locale, asks, returnTo, now });
  if (!visit) return seeOther(paths.loginAgain({ company: 'unavailable', returnTo }));
  return seeOther(visit.url, [setCookie(house, 'company', { value: visit.token, maxAgeSeconds: VISIT_LASTS / 1000 })]);
}
