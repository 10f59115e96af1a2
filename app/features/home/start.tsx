import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Page, Section } from '~/ui/page';
import { Tiles } from '~/ui/tiles';
import { titled } from '~/ui/titled';
import { CallNow } from './call-now';
import { useFrame } from './use-frame';

export const meta = titled((t) => t.common.nav.start);

export async function loader(args: LoaderFunctionArgs) {
  const { landlord, locale, formats } = await visitOf(args);
  const { contacts, keys } = landlord.settings;
  const { hours, price, recorded } = contacts.phoneService;
  return {
    powersOfAttorneyEmail: contacts.powersOfAttorney.email,
    phone: {
      hours: hours.weekly
        .map(({ weekdays, from, until }) => `${formats.weekdays(weekdays)} ${formats.timeRange(from, until)}`)
        .join(', '),
      price,
      recorded,
      callsFrom: formats.phone(contacts.propertyService.callsFrom),
    },
    keys: {
      name: keys.name,
      address: keys.address[locale],
      entrance: keys.entrance[locale],
      hoursLink: keys.hoursLink[locale],
      always: keys.returnsWhenClosed,
    },
  };
}

export default function Start() {
  const t = useTexts();
  const frame = useFrame();
  const { keys, phone, powersOfAttorneyEmail } = useLoaderData<typeof loader>();
  const words = t.common.start;
  return (
    <Page title={words.title(frame.landlord.name)} lead={words.lead}>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.login()}>
          {words.signIn}
        </ButtonLink>
        <ButtonLink href={paths.register()}>{words.register}</ButtonLink>
      </ButtonRow>
      <CallNow frame={frame} />
      <Section title={words.doTitle}>
        <Tiles
          items={[
            { href: paths.reportFault(), label: words.reportFault, hint: words.reportFaultHint },
            { href: paths.appointments(), label: words.book },
            { href: paths.helpDisturbance(), label: words.disturbance },
            { href: paths.helpViolence(), label: words.violence },
          ]}
        />
      </Section>
      <Section title={words.newHere}>
        <p>{words.newHereText}</p>
      </Section>
      <Section title={words.phoneTitle}>
        <p>{words.phoneHours(phone.hours)}</p>
        <p>
          {words.price[phone.price]} {phone.recorded && words.recorded}
        </p>
        <p>{words.callsFrom(phone.callsFrom)}</p>
      </Section>
      <Section title={words.doorTitle}>
        <p>{words.doorText}</p>
      </Section>
      <Section title={words.keysTitle}>
        <p>
          {words.keysText} {keys.name}, {keys.address}. {keys.entrance}
        </p>
        {keys.always && <p>{words.keysAlways}</p>}
        <p>
          <a href={keys.hoursLink}>{words.keysHours}</a>
        </p>
      </Section>
      <Section title={words.attorneyTitle}>
        <p>
          {words.attorneyText} <a href={`mailto:${powersOfAttorneyEmail}`}>{powersOfAttorneyEmail}</a>
        </p>
      </Section>
    </Page>
  );
}
