import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { textsFor } from '~/i18n';
import { isLocale, localeNames, locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { DESK } from '../owner.server';
import { contactsOf } from '../violence/contacts';
import { planSteps } from '../violence/plan-steps';
import { readNotice } from './page.server';

export const meta = titled((t) => t.violence.tenantLetter.title);

/** DI-5 on paper. The register does not know the tenant's language: it is chosen when it is printed. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { house, landlord, url } = visit;
  const asked = url.searchParams.get('language');
  const language = isLocale(asked) ? asked : landlord.settings.defaultLocale;
  const { municipality, ...notice } = await readNotice(visit, args.params.id ?? '');
  return {
    id: args.params.id ?? '',
    language,
    notice,
    sender: landlord.settings.name,
    address: `${house.config.origin}${paths.helpViolence()}`,
    steps: planSteps(landlord.settings, { t: textsFor(language), locale: language }),
    emergency: landlord.settings.contacts.emergency,
    helpers: contactsOf(municipality, language),
  };
}

export default function NewTenantLetter() {
  const words = useTexts().disturbanceDesk;
  const { id, language, notice, sender, address, steps, emergency, helpers } = useLoaderData<typeof loader>();
  const { violence } = textsFor(language);
  return (
    <div className="only-sheet">
      <Page title={words.tenants.title} backHref={paths.adminNewTenants()} backLabel={words.tenants.letterBack}>
        <TabsAsLinks
          label={words.acts.letter.language}
          items={locales.map((locale) => ({
            href: `${paths.adminNewTenantLetter(id)}?language=${locale}`,
            label: localeNames[locale],
            current: locale === language,
          }))}
        />
        <p className="not-printed">{words.letterPage.print}</p>
        <article className="sheet stack" lang={language}>
          <p>
            <strong>{sender}</strong>
          </p>
          <p>
            {notice.name}
            <br />
            {notice.address}
          </p>
          <h2>{violence.tenantLetter.title}</h2>
          <p>{violence.tenantLetter.intro[notice.stage]}</p>
          <ol>
            {steps.map(({ kind, title, text }) => (
              <li key={title}>
                <strong>
                  {title}
                  {kind === 'call-police' && `: ${emergency}`}
                </strong>
                <br />
                {text}
              </li>
            ))}
          </ol>
          <p>{violence.tenantLetter.sign}</p>
          {helpers && (
            <>
              <h3>{violence.contactsIn(helpers.name)}</h3>
              <ul>
                {helpers.contacts.map(({ name, phone, link }) => (
                  <li key={name}>{[name, phone ?? link].filter(Boolean).join(': ')}</li>
                ))}
              </ul>
            </>
          )}
          <p>{violence.tenantLetter.portal(address)}</p>
        </article>
      </Page>
    </div>
  );
}
