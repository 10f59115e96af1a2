import { areaName } from '~/features/tenancy/areas';
import type { LandlordSettings } from '~/features/tenancy/settings';
import type { PortalTexts } from '~/i18n';
import type { Locale } from '~/i18n/locale';

type Reading = { t: PortalTexts; settings: Pick<LandlordSettings, 'areas'>; locale: Locale };

/** What else stands in an entry, in words where there are some; what has none stays as it was written. */
export function detailsOf(facts: Readonly<Record<string, string>>, reading: Reading): string {
  const { names } = reading.t.audit;
  return Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${wordIn(names, name)}: ${shownValue(name, value, reading)}`)
    .join('; ');
}

function shownValue(name: string, value: string, { t, settings, locale }: Reading): string {
  const list = (one: (code: string) => string) => value.split(' ').map(one).join(', ');
  if (name === 'duties') return list((code) => wordIn(t.staff.duties, code));
  if (name === 'areas') return list((code) => areaName(settings, { code, locale }));
  return wordIn(wordsFor(name, t), value);
}

/** Codes that stand on other pages read here as they do there. */
function wordsFor(name: string, t: PortalTexts): Readonly<Record<string, string>> {
  switch (name) {
    case 'via':
      return t.work.order.via;
    case 'kind':
      return t.authorizations.kinds;
    case 'power':
      return t.authorizations.powers;
    case 'because':
      return t.authorizations.because;
    default:
      return t.audit.values;
  }
}

function wordIn(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
