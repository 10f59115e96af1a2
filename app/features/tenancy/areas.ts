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

export function namedAreas(
  settings: Pick<LandlordSettings, 'areas'>,
  { codes, locale }: { codes: readonly string[]; locale: Locale },
): Area[] {
  return codes.map((code) => ({ code, name: areaName(settings, { code, locale }) }));
}
