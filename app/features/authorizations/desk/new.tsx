import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SearchForm, Select, SubmitButton, TextField } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { AuthorizationFields } from '../authorization-fields';
import { DocumentField } from '../document-field';
import { readNewAtDesk, receiveNew } from './new-page.server';

export const meta = titled((t) => t.authorizationDesk.newTitle);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  return readNewAtDesk(visit);
}

export async function action(args: ActionFunctionArgs) {
  return receiveNew(await visitOf(args));
}

export default function NewAtDesk() {
  const t = useTexts();
  const words = t.authorizationDesk.new;
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.again;
  const { principal } = loaded;
  const head = {
    title: t.authorizationDesk.newTitle,
    lead: t.authorizationDesk.newLead,
    backHref: paths.adminAuthorizations(),
    backLabel: t.authorizationDesk.title,
  };
  if (!principal) {
    return (
      <Page {...head}>
        <Section title={words.findTitle}>
          <p>{words.findText}</p>
          <SearchForm action={paths.newAdminAuthorization()} values={{ q: loaded.q }}>
            <TextField name="q" type="search" label={words.find} optional />
            <SubmitButton>{words.search}</SubmitButton>
          </SearchForm>
          {loaded.q !== '' && loaded.found.length === 0 && <p>{words.none}</p>}
          <ul className="plain-list">
            {loaded.found.map(({ id, name, ties }) => (
              <li key={id}>
                <a href={paths.newAdminAuthorization(id)}>
                  {[name, ...new Set(ties.map(({ address }) => address))].join(', ')}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      </Page>
    );
  }
  return (
    <Page {...head}>
      <SummaryList
        rows={[
          {
            label: words.principal,
            value: principal.name,
            action: <a href={paths.newAdminAuthorization()}>{words.change}</a>,
          },
        ]}
      />
      <PostForm {...again?.form} multipart>
        <HiddenField name="draft" value={again?.draft ?? loaded.draft} />
        <HiddenField name="resident" value={principal.id} />
        <AuthorizationFields by="officer" today={loaded.today} />
        <Select
          name="letterLanguage"
          label={words.language}
          width="short"
          options={locales.map((locale) => ({ value: locale, label: t.identity.profile.languages[locale] }))}
        />
        <DocumentField kept={again?.kept ?? []} mostPages={loaded.mostPages} />
        <SubmitButton>{words.send}</SubmitButton>
      </PostForm>
    </Page>
  );
}
