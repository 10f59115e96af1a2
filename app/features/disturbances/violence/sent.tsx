import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page, Section } from '~/ui/page';
import { violenceDue } from '../deadlines';
import { Exit } from './exit';
import { Plan } from './plan-list';
import { planSteps } from './plan-steps';
import { titledQuietly } from './titled-quietly';

export const meta = titledQuietly;

/** DI-4: by when it is acted on, what to do next time, and always to call the police. Nothing here leads back to the report. */
export async function loader(args: LoaderFunctionArgs) {
  const { landlord, locale, t, now, formats } = await visitOf(args);
  const { violence, contacts } = landlord.settings;
  const due = violenceDue(now, landlord.settings);
  return {
    exit: violence.quickExit[locale],
    emergency: contacts.emergency,
    steps: planSteps(landlord.settings, { t, locale }),
    due: `${formats.onWeekdayDate(due)}, ${formats.time(due)}`,
  };
}

export default function ViolenceSent() {
  const words = useTexts().violence;
  const { exit, emergency, steps, due } = useLoaderData<typeof loader>();
  return (
    <>
      <Exit href={exit} />
      <Page title={words.sent.title} lead={words.sent.lead(due)}>
        <p>{words.sent.quiet}</p>
        <Section title={words.sent.nextTitle}>
          <p>{words.nextTime}</p>
          <Plan steps={steps} emergency={emergency} />
        </Section>
        <p>
          <a href={paths.helpViolence()}>{words.sent.toPlan}</a>
        </p>
      </Page>
    </>
  );
}
