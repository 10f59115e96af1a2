import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { localeNames, locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { blocksOf } from '~/pdf/page';
import { PaperOnScreen } from '~/pdf/paper-on-screen';
import { ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { DESK } from '../owner.server';
import { readTenantLetter } from './letter.server';
import { tenantPaper } from './tenant-paper';

export const meta = titled((t) => t.violence.tenantLetter.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const id = args.params.id ?? '';
  return { id, sender: visit.landlord.settings.name, letter: await readTenantLetter(visit, id) };
}

export default function NewTenantLetter() {
  const { tenants, acts, letterPage } = useTexts().disturbanceDesk;
  const { id, sender, letter } = useLoaderData<typeof loader>();
  const { language, notice, place, street } = letter;
  return (
    <div className="only-sheet">
      <Page title={tenants.letterTitle(notice.name)} backHref={paths.adminNewTenants()} backLabel={tenants.letterBack}>
        <div className="not-printed stack">
          {!notice.isSignUp && (
            <Notice tone="warning" title={tenants.signMissingTitle(place)}>
              <p>{tenants.signMissingText}</p>
              <p>
                <a href={paths.adminSigns({ q: street })}>{tenants.toSigns}</a>
              </p>
            </Notice>
          )}
          <TabsAsLinks
            label={acts.letter.language}
            items={locales.map((locale) => ({
              href: paths.adminNewTenantLetter(id, locale),
              label: localeNames[locale],
              current: locale === language,
              lang: locale,
            }))}
          />
          <p>{letterPage.print}</p>
          <ButtonLink variant="primary" href={paths.adminNewTenantLetterPdf(id, language)}>
            {letterPage.pdf}
          </ButtonLink>
        </div>
        <PaperOnScreen blocks={blocksOf(tenantPaper(letter))} locale={language} sender={sender} />
      </Page>
    </div>
  );
}
