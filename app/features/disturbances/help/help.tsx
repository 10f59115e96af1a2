import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { currentResidencies } from '~/policy/actor';
import { ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page, Prose, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { CallAboutDisturbanceBox } from '../call-box';
import { callAboutDisturbance, quietUntil } from '../right-now';

export const meta = titled((t) => t.disturbances.help.title);

export async function loader(args: LoaderFunctionArgs) {
  const { landlord, actor, now } = await visitOf(args);
  const housingCompany = currentResidencies(actor).some((residency) => residency.housingCompany);
  return {
    call: callAboutDisturbance(landlord.settings, now, { housingCompany }),
    emergency: landlord.settings.contacts.emergency,
    quietHours: landlord.settings.disturbances.quietHours,
    quietUntil: quietUntil(landlord.settings, now),
  };
}

export default function HelpDisturbance() {
  const words = useTexts().disturbances.help;
  const formats = useFormats();
  const { call, emergency, quietHours, quietUntil } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      <CallAboutDisturbanceBox call={call} />
      <Notice tone="alert" title={words.dangerTitle}>
        <p>{words.dangerText(emergency)}</p>
        <p>
          <a href={paths.helpViolence()}>{words.violenceLink}</a>
        </p>
      </Notice>
      <Section title={words.ordinaryTitle}>
        <Sentences of={words.ordinary} />
      </Section>
      <Section title={words.disturbingTitle}>
        <Sentences of={words.disturbing} />
      </Section>
      <Section title={words.quietTitle}>
        {quietUntil && (
          <p>
            <strong>{words.quietNow(formats.shortTime(quietUntil))}</strong>
          </p>
        )}
        <p>{words.quietText(formats.shortTime(quietHours.from), formats.shortTime(quietHours.until))}</p>
      </Section>
      <Section title={words.speakTitle}>
        <p>{words.speakText}</p>
        <p>
          <a href={paths.helpDisturbanceNote()}>{words.noteLink}</a>
        </p>
      </Section>
      <Section title={words.reportTitle}>
        <p>{words.reportText}</p>
        <ButtonLink variant="primary" href={paths.newDisturbance()}>
          {words.reportLink}
        </ButtonLink>
      </Section>
    </Page>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <Prose>
      <ul>
        {of.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Prose>
  );
}
