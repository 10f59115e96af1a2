import type { Locale } from '~/i18n/locale';
import type { LandlordSettings } from './settings';

export type Area = { code: string; name: string };

/** What the landlord calls an area; where it has given no name, the register's own code. */
export function areaName(
  { areas }: Pick<LandlordSettings, 'areas'>,
  { code, locale }: { code: string; locale: Locale },
): string {
  return areas.find((area) => area.code === code)?.name[locale] ?? code;
}

/** In the landlord's own order; those without a name come after. */
export function namedAreas(
  settings: Pick<LandlordSettings, 'areas'>,
  { codes, locale }: { codes: readonly string[]; locale: Locale },
): Area[] {
  const known = settings.areas.map(({ code }) => code);
  const inOrder = [...known.filter((code) => codes.includes(code)), ...codes.filter((code) => !known.includes(code))];
  return inOrder.map((code) => ({ code, name: areaName(settings, { code, locale }) }));
}
