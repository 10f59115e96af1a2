import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { Page, Section } from '~/ui/page';
import { Contacts } from './contact-list';
import { contactsOf, municipalityOf, signsOf } from './contacts';
import { Exit } from './exit';
import { Plan } from './plan-list';
import { planSteps } from './plan-steps';
import { SignLinks } from './sign-links';
import { titledQuietly } from './titled-quietly';

export const meta = titledQuietly;

export async function loader(args: LoaderFunctionArgs) {
  const { landlord, locale, t, url } = await visitOf(args);
  const { violence, contacts } = landlord.settings;
  return {
    exit: violence.quickExit[locale],
    emergency: contacts.emergency,
    steps: planSteps(landlord.settings, { t, locale }),
    municipalities: violence.municipalities.map(({ code, name }) => ({ value: code, label: name[locale] })),
    signs: signsOf(violence, locale),
    helpers: contactsOf(municipalityOf(violence, url.searchParams.get('municipality')), locale),
  };
}

export default function ViolencePlan() {
  const words = useTexts().violence;
  const { exit, emergency, steps, municipalities, helpers, signs } = useLoaderData<typeof loader>();
  return (
    <>
      <Exit href={exit} />
      <Page title={words.title} lead={words.lead}>
        <Plan steps={steps} emergency={emergency} />
        <Section title={words.selfTitle}>
          <p>{words.selfText(emergency)}</p>
        </Section>
        <Contacts municipalities={municipalities} helpers={helpers} />
        <Section title={words.notNowTitle}>
          <p>{words.notNowText}</p>
          <p>{words.nextTime}</p>
          <ButtonLink href={paths.helpViolenceReport()}>{words.tell}</ButtonLink>
        </Section>
        <Section title={words.sign.printTitle}>
          <p>{words.sign.printText}</p>
          <SignLinks signs={signs} />
        </Section>
        <Section title={words.tracesTitle}>
          <p>{words.tracesText}</p>
        </Section>
      </Page>
    </>
  );
}
