import type { LandlordSettings } from '~/features/tenancy/settings';
import { textsFor } from '~/i18n';
import { type Locale, locales } from '~/i18n/locale';
import type { Line, PdfCard, Picture } from '~/pdf/blocks';
import type { PdfPage } from '~/pdf/page';
import { inOnePiece } from '~/pdf/printable';
import { planSteps } from './plan-steps';

type Municipality = LandlordSettings['violence']['municipalities'][number];
type Contact = Municipality['contacts'][number];

export type SignFacts = {
  settings: Pick<LandlordSettings, 'violence' | 'contacts' | 'defaultLocale'>;
  municipality: Municipality | null;
  /** A picture for each contact that has a logo, in their order. */
  logos: readonly (Picture | null)[];
  /** Of the page that tells more, and a picture of it for a phone's camera. */
  address: string;
  code: Picture | null;
  date: string;
};

const CARDS_BESIDE = 3;

/** DI-4, DI-5: three languages on one sheet, the landlord's own first and largest. */
export function signPaper({ settings, municipality, logos, address, code, date }: SignFacts): (page: PdfPage) => void {
  const languages = [settings.defaultLocale, ...locales.filter((locale) => locale !== settings.defaultLocale)];
  const inAll = (write: (locale: Locale) => string) => languages.map((lang) => ({ lang, text: write(lang) }));
  const [first, ...others] = inAll((lang) => textsFor(lang).violence.title);
  const tell = inAll((lang) => textsFor(lang).violence.sign.tell).map((line): Line => ({ ...line, style: 'small' }));
  const tellCard: PdfCard = {
    ...(code ? { picture: { image: code, alt: address } } : {}),
    lines: [...tell, { text: address.replace(/^https?:\/\//, ''), style: 'strong' }],
  };
  return (page) => {
    page.heading(first!, 1);
    page.paragraph(others.map((line) => ({ ...line, style: 'strong' })));
    page.steps(stepsIn(languages, settings));
    if (municipality) {
      const [title, ...rest] = inAll((lang) => textsFor(lang).violence.contactsIn(municipality.name[lang]));
      page.heading(title!, 2);
      page.paragraph(rest.map((line) => ({ ...line, style: 'small' })));
    }
    const contacts = municipality?.contacts ?? [];
    page.cards(
      contacts.map((contact, at) => contactCard(contact, { languages, logo: logos[at] ?? null })),
      CARDS_BESIDE,
    );
    page.cards([tellCard], 1);
    page.paragraph({ text: date, style: 'small' });
  };
}

function stepsIn(languages: readonly Locale[], settings: SignFacts['settings']): Line[][] {
  const plans = languages.map((lang) => planSteps(settings, { t: textsFor(lang), locale: lang }));
  return plans[0]!.map((_, step) =>
    languages.flatMap((lang, at): Line[] => {
      const { kind, title, text } = plans[at]![step]!;
      const heading = kind === 'call-police' ? `${title}: ${settings.contacts.emergency}` : title;
      return [
        { lang, text: heading, style: at === 0 ? 'big' : 'strong' },
        { lang, text, style: 'small' },
      ];
    }),
  );
}

/** A name that is the same in two languages stands there once. */
function contactCard(
  { name, phone, link }: Contact,
  { languages, logo }: { languages: readonly Locale[]; logo: Picture | null },
): PdfCard {
  const [first, ...others] = languages.filter(
    (lang, at) => languages.findIndex((one) => name[one] === name[lang]) === at,
  );
  const lines: Line[] = [
    { lang: first!, text: name[first!], style: 'strong' },
    ...others.map((lang): Line => ({ lang, text: name[lang], style: 'small' })),
  ];
  if (phone) lines.push({ text: inOnePiece(phone), style: 'big' });
  else if (link) lines.push({ text: new URL(link[first!]).host, style: 'strong' });
  return { lines, ...(logo ? { picture: { image: logo, alt: name[first!] } } : {}) };
}
