import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { customerService } from '~/features/tenancy/right-now';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { currentResidencies } from '~/policy/actor';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { ServiceBox } from './service-box';

export const meta = titled((t) => t.common.help.title);

export async function loader(args: LoaderFunctionArgs) {
  const { landlord, now, actor } = await visitOf(args);
  const housingCompany = currentResidencies(actor).some((residency) => residency.housingCompany);
  return { service: customerService(landlord.settings, now, { housingCompany }) };
}

export default function HelpTechnical() {
  const t = useTexts();
  const { service } = useLoaderData<typeof loader>();
  const words = t.common.help;
  return (
    <Page title={words.title} lead={words.lead}>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Section title={words.stillTitle}>
        <p>{words.stillText}</p>
        <ServiceBox service={service} />
        <p>{t.common.callNow.price}</p>
      </Section>
    </Page>
  );
}
