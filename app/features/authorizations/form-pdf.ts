import type { LoaderFunctionArgs } from '@remix-run/node';
import { found } from '~/http/errors.server';
import { requireResident } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { isLocale } from '~/i18n/locale';
import { answerWithPdf } from '~/pdf/answer.server';
import { ownAuthorization } from './access.server';
import { paperOf } from './paper.server';

/** PA-3: the form to sign by hand, filled in with what is known, in the language that is asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { house, actor, landlord, url } = visit;
  const asked = { id: args.params.id ?? '', actor, landlordId: landlord.id };
  const { row } = found(await ownAuthorization(house.store.read, asked));
  const authorization = found(row.writtenBy === actor.identityId ? row : null);
  const language = url.searchParams.get('language');
  const locale = isLocale(language) ? language : authorization.locale;
  const bytes = await paperOf(authorization, { landlord: landlord.settings, origin: landlord.origin, locale });
  return answerWithPdf({ name: 'power-of-attorney.pdf', bytes });
}
