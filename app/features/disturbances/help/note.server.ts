import type { Visit } from '~/http/visit.server';
import { formatsFor } from '~/i18n/formats';
import { isLocale } from '~/i18n/locale';
import type { NeighbourNote } from './note-paper';

/** The neighbour may read another language than who prints it. */
export function noteFor({ landlord, locale, url }: Visit): NeighbourNote {
  const { quietHours } = landlord.settings.disturbances;
  const asked = url.searchParams.get('language');
  const language = isLocale(asked) ? asked : locale;
  const formats = formatsFor(language, landlord.settings.timeZone);
  return { language, from: formats.shortTime(quietHours.from), until: formats.shortTime(quietHours.until) };
}
