import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { localeNames, locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { blocksOf } from '~/pdf/page';
import { PaperOnScreen } from '~/pdf/paper-on-screen';
import { ButtonLink } from '~/ui/button';
import { Page } from '~/ui/page';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { noteFor } from './note.server';
import { notePaper } from './note-paper';

export const meta = titled((t) => t.disturbances.note.title);

export async function loader(args: LoaderFunctionArgs) {
  return noteFor(await visitOf(args));
}

export default function Note() {
  const words = useTexts().disturbances.note;
  const note = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.helpDisturbance()}>
      <TabsAsLinks
        label={words.language}
        items={locales.map((locale) => ({
          href: paths.helpDisturbanceNote(locale),
          label: localeNames[locale],
          current: locale === note.language,
          lang: locale,
        }))}
      />
      <div className="not-printed stack">
        <p>{words.print}</p>
        <ButtonLink href={paths.helpDisturbanceNotePdf(note.language)}>{words.pdf}</ButtonLink>
      </div>
      <PaperOnScreen blocks={blocksOf(notePaper(note))} locale={note.language} />
    </Page>
  );
}
