import { CallNow } from '~/features/home/call-now';
import { ServiceBox } from '~/features/home/service-box';
import { useFrame } from '~/features/home/use-frame';
import type { CustomerService } from '~/features/tenancy/right-now';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { dotted } from '~/ui/dotted';
import { ButtonLink } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { Tiles } from '~/ui/tiles';
import { GoingOnCards, isAnythingGoingOn } from './going-on';
import type { GoingOn } from './going-on.server';

type AtHomeProps = {
  homes: { address: string; startsOn: string }[];
  /** TN-5: what only a lease party may ask for. */
  isParty: boolean;
  goingOn: GoingOn;
  company: { name: string; email: string } | null;
  service: CustomerService;
};

/** What is open and whose turn it is, at a glance; and one main thing to do. */
export function AtHome({ homes, isParty, goingOn, company, service }: AtHomeProps) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.my;
  const [home, ...others] = homes;
  const isSomething = isAnythingGoingOn(goingOn);
  const since = home && words.leaseSince(formats.date(home.startsOn));
  return (
    <Page
      title={words.atHome(home?.address ?? '')}
      lead={dotted(since, others.length > 0 && others.map(({ address }) => address).join(', '))}
    >
      <CallNow frame={useFrame()} />
      {isSomething && (
        <Section title={words.goingOn}>
          <GoingOnCards goingOn={goingOn} />
        </Section>
      )}
      <ButtonLink variant="primary" href={paths.newFault()}>
        {t.faults.report.title}
      </ButtonLink>
      {!isSomething && <p className="quiet">{words.nothingGoingOn}</p>}
      <Section title={words.doTitle}>
        <Tiles
          items={[
            { href: paths.newDisturbance(), label: t.disturbances.list.report },
            { href: paths.newAppointment(), label: t.common.start.book },
            ...(isParty ? [{ href: paths.newRequest(), label: words.newRequest }] : []),
            { href: paths.myAuthorizations(), label: t.authorizations.title },
            { href: paths.myFaults(), label: words.allFaults },
            { href: paths.myProfile(), label: words.profile },
          ]}
        />
      </Section>
      {company && (
        <Section title={company.name}>
          <p>{words.company}</p>
          <ServiceBox service={service} />
          <p>
            <a href={`mailto:${company.email}`}>{company.email}</a>
          </p>
        </Section>
      )}
    </Page>
  );
}
