import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow, PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';

export const meta = titled((t) => t.identity.register.title);

export async function loader(args: LoaderFunctionArgs) {
  const { house, locale, url } = await visitOf(args);
  const outcome = url.searchParams.get('outcome');
  const providers = house.broker.providers.map(({ id, label }) => ({ id, label: label[locale] }));
  return { providers, outcome: isOutcome(outcome) ? outcome : null };
}

export default function Register() {
  const t = useTexts();
  const { providers, outcome } = useLoaderData<typeof loader>();
  const words = t.identity.register;
  return (
    <Page title={words.title} lead={words.lead}>
      {outcome && (
        <Notice tone={outcome === 'cancelled' ? 'info' : 'warning'} title={words[`${outcome}Title`]} role="status">
          {words[`${outcome}Text`]}
        </Notice>
      )}
      <Section title={words.strongTitle}>
        <p>{words.strongText}</p>
        <PostForm action="/register/identify">
          <ButtonRow>
            {providers.map((provider) => (
              <SubmitButton key={provider.id} name="provider" value={provider.id}>
                {words.identifyWith(provider.label)}
              </SubmitButton>
            ))}
          </ButtonRow>
        </PostForm>
      </Section>
      <Section title={t.office.way.title}>
        <p>{t.office.way.text}</p>
        <ButtonRow>
          <ButtonLink href={paths.registerOffice()}>{t.office.way.withCode}</ButtonLink>
          <ButtonLink variant="quiet" href={paths.newAppointment({ reason: 'identification' })}>
            {t.office.way.book}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <p>
        {words.already} <a href={paths.login()}>{words.signIn}</a>
      </p>
    </Page>
  );
}

const outcomes = ['cancelled', 'expired', 'unavailable', 'refused'] as const;

function isOutcome(text: string | null): text is (typeof outcomes)[number] {
  return outcomes.includes(text as (typeof outcomes)[number]);
}
