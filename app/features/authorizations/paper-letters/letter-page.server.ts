import type { StaffVisit } from '~/http/guards.server';
import { isLocale } from '~/i18n/locale';
import { letterPaper } from './paper';
import { readLetter } from './read.server';

/** In the language of the power's own form, as long as no other is chosen: the register knows none. */
export async function openLetter(visit: StaffVisit, id: string) {
  const { landlord, url } = visit;
  const read = await readLetter(visit, id);
  const asked = url.searchParams.get('language');
  const language = isLocale(asked) ? asked : read.authorization.locale;
  const { name, timeZone, contacts } = landlord.settings;
  const sender = { name, timeZone, phone: contacts.phoneService.phone, origin: landlord.origin };
  return { read, language, write: letterPaper(read, { language, sender }) };
}
