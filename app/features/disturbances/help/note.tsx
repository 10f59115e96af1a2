import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import { isLocale, localeNames, locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';

export const meta = titled((t) => t.disturbances.note.title);

/** The neighbour may read another language than who prints it. */
export async function loader(args: LoaderFunctionArgs) {
  const { landlord, locale, url } = await visitOf(args);
  const { quietHours } = landlord.settings.disturbances;
  const asked = url.searchParams.get('language');
  const language = isLocale(asked) ? asked : locale;
  const formats = formatsFor(language, landlord.settings.timeZone);
  return { language, from: formats.shortTime(quietHours.from), until: formats.shortTime(quietHours.until) };
}

export default function Note() {
  const words = useTexts().disturbances.note;
  const { language, from, until } = useLoaderData<typeof loader>();
  const note = textsFor(language).disturbances.note;
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.helpDisturbance()}>
      <TabsAsLinks
        label={words.language}
        items={locales.map((locale) => ({
          href: paths.helpDisturbanceNote(locale),
          label: localeNames[locale],
          current: locale === language,
        }))}
      />
      <p className="not-printed">{words.print}</p>
      <article className="sheet stack" lang={language}>
        <p>
          <strong>{note.greeting}</strong>
        </p>
        <p>{note.opening}</p>
        <p>{note.what}</p>
        <div className="note-lines" />
        <div className="note-lines" />
        <p>{note.when}</p>
        <div className="note-lines" />
        <p>{note.wish(from, until)}</p>
        <p>{note.thanks}</p>
        <p>{note.signature}</p>
      </article>
    </Page>
  );
}
