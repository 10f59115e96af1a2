import type { ActionFunctionArgs } from '@remix-run/node';
import { rememberLanguage } from '~/features/identity/accounts.server';
import { readForm } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { languageCookie } from '~/http/language.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { isLocale } from '~/i18n/locale';
import { paths } from '~/paths';

export function loader() {
  return seeOther(paths.start());
}

export async function action(args: ActionFunctionArgs) {
  const { house, actor } = await visitOf(args);
  const { fields } = await readForm(args.request);
  const language = fields.get('language');
  if (!isLocale(language)) malformed();
  await rememberLanguage(house, { actor, language });
  const location = safeRedirect(fields.get('returnTo'), paths.start());
  return seeOther(location, [languageCookie(house, language)]);
}
