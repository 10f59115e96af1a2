import type { Upcoming } from '~/features/appointments/own.server';
import { ServiceBox } from '~/features/home/service-box';
import { useFrame } from '~/features/home/use-frame';
import type { CustomerService } from '~/features/tenancy/right-now';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { Cards } from '~/ui/card';
import { Page, Section } from '~/ui/page';
import { Tiles } from '~/ui/tiles';
import { PowerCard, VisitCard } from './going-on';
import type { GoingOn } from './going-on.server';

type NotAtHomeProps = {
  name: string;
  /** TN-4: the day the lease starts, or the last day it held. */
  opensOn: string | null;
  endedOn: string | null;
  /** Past cases are still readable. */
  hasReports: boolean;
  visit: Upcoming | null;
  powers: GoingOn['authorizations'];
  service: CustomerService;
};

/** Signed in, but no home here today: what that means and what can be done about it. */
export function NotAtHome({ name, opensOn, endedOn, hasReports, visit, powers, service }: NotAtHomeProps) {
  const { my: words, common, authorizations, acting: ofActing } = useTexts();
  const formats = useFormats();
  const { landlord, acting } = useFrame();
  if (opensOn) {
    return <Page title={words.opensTitle} lead={words.opensText(formats.date(opensOn))} />;
  }
  const tiles = [
    ...(hasReports ? [{ href: paths.myFaults(), label: words.allFaults }] : []),
    // PA-5: whoever acts for somebody need not live here.
    { href: paths.myAuthorizations(), label: authorizations.title },
    { href: paths.myData(), label: words.data },
  ];
  if (endedOn) {
    return (
      <Page title={words.endedTitle} lead={words.endedText(formats.date(endedOn))}>
        {hasReports && <p>{words.endedReports}</p>}
        {visit && <VisitCard visit={visit} />}
        <PowerCards powers={powers} />
        <Tiles items={tiles} />
      </Page>
    );
  }
  // PA-5: an attorney needs no lease; for whom they can act stands above every page.
  if (acting && acting.choices.length > 0) {
    return (
      <Page title={ofActing.noHome.title(name)} lead={ofActing.noHome.text(landlord.name)}>
        {visit && <VisitCard visit={visit} />}
        <PowerCards powers={powers} />
        <Tiles items={tiles} />
      </Page>
    );
  }
  return (
    <Page title={words.unknownTitle(name)} lead={words.unknownText(landlord.name)}>
      <Section title={words.unknownWhatTitle}>
        <p>{words.unknownWhat}</p>
        <ServiceBox service={service} />
        {visit ? (
          <VisitCard visit={visit} />
        ) : (
          <ButtonLink href={paths.newAppointment()}>{common.start.book}</ButtonLink>
        )}
        <p>{words.unknownLater}</p>
      </Section>
      <PowerCards powers={powers} />
      <Tiles items={tiles} />
    </Page>
  );
}

function PowerCards({ powers }: Pick<NotAtHomeProps, 'powers'>) {
  if (powers.length === 0) return null;
  return (
    <Cards>
      {powers.map((power) => (
        <PowerCard key={power.id} power={power} />
      ))}
    </Cards>
  );
}
