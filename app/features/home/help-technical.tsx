import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { customerService } from '~/features/tenancy/right-now';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { currentResidencies } from '~/policy/actor';
import { CallBox } from '~/ui/call-box';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';

export const meta = titled((t) => t.common.help.title);

export async function loader(args: LoaderFunctionArgs) {
  const { landlord, now, actor } = await visitOf(args);
  const housingCompany = currentResidencies(actor).some((residency) => residency.housingCompany);
  return { service: customerService(landlord.settings, now, { housingCompany }) };
}

export default function HelpTechnical() {
  const t = useTexts();
  const formats = useFormats();
  const { service } = useLoaderData<typeof loader>();
  const words = t.common.help;
  const when = service.open
    ? t.common.callNow.openUntil(formats.shortTime(service.until))
    : t.common.callNow.opensNext(`${formats.onWeekdayDate(service.opensAt)} ${formats.shortTime(service.opensAt)}`);
  return (
    <Page title={words.title} lead={words.lead}>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Section title={words.stillTitle}>
        <p>{words.stillText}</p>
        <CallBox title={t.common.callNow.customerService} detail={when} number={formats.phone(service.phone)} />
        <p>{t.common.callNow.price}</p>
      </Section>
    </Page>
  );
}
