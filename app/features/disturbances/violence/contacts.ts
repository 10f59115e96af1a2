import type { LandlordSettings } from '~/features/tenancy/settings';
import type { Locale } from '~/i18n/locale';

type Violence = LandlordSettings['violence'];

/** The municipality asked for; where the landlord has homes in one alone, that one. */
export function municipalityOf({ municipalities }: Violence, asked: string | null) {
  if (municipalities.length === 1) return municipalities[0]!;
  return municipalities.find(({ code }) => code === asked) ?? null;
}

/** The register writes the city in one language or another. */
export function municipalityOfCity({ municipalities }: Violence, city: string) {
  return municipalities.find(({ name }) => Object.values(name).includes(city)) ?? null;
}

/** One sign for each municipality; where none is named, one without local contacts. */
export function signsOf({ municipalities }: Violence, locale: Locale): { code: string | null; name: string | null }[] {
  if (municipalities.length === 0) return [{ code: null, name: null }];
  return municipalities.map(({ code, name }) => ({ code, name: municipalities.length > 1 ? name[locale] : null }));
}

/** DI-4: who helps there, in the landlord's order. */
export function contactsOf(municipality: Violence['municipalities'][number] | null, locale: Locale) {
  if (!municipality) return null;
  return {
    code: municipality.code,
    name: municipality.name[locale],
    contacts: municipality.contacts.map(({ kind, name, about, phone, link }) => ({
      kind,
      name: name[locale],
      about: about?.[locale] ?? null,
      phone,
      link: link?.[locale] ?? null,
    })),
  };
}
