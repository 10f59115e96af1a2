import type { StaffVisit } from '~/http/guards.server';
import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import { isLocale } from '~/i18n/locale';
import { paths } from '~/paths';
import { contactsOf } from '../violence/contacts';
import { planSteps } from '../violence/plan-steps';
import { readNotice } from './page.server';
import type { TenantLetter } from './tenant-paper';

type Where = { place: string; street: string };

/** The register does not know the tenant's language: it is chosen when it is printed. */
export async function readTenantLetter(visit: StaffVisit, id: string): Promise<TenantLetter & Where> {
  const { landlord, url, now } = visit;
  const { settings } = landlord;
  const asked = url.searchParams.get('language');
  const language = isLocale(asked) ? asked : settings.defaultLocale;
  const { municipality, place, street, ...notice } = await readNotice(visit, id);
  return {
    language,
    notice,
    place,
    street,
    date: formatsFor(language, settings.timeZone).date(now),
    address: `${landlord.origin}${paths.helpViolence()}`,
    steps: planSteps(settings, { t: textsFor(language), locale: language }),
    emergency: settings.contacts.emergency,
    helpers: contactsOf(municipality, language),
  };
}
