import { FaultCard } from '~/features/faults/mine/fault-card';
import type { FaultLine } from '~/features/faults/mine/queries.server';
import { CallNow } from '~/features/home/call-now';
import { useFrame } from '~/features/home/use-frame';
import type { CustomerService } from '~/features/tenancy/right-now';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { ButtonLink } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { Tiles } from '~/ui/tiles';
import { ServiceBox } from './service-box';

type AtHomeProps = {
  homes: { address: string; startsOn: string }[];
  faults: FaultLine[];
  company: { name: string; email: string } | null;
  service: CustomerService;
};

/** What is open and whose turn it is, at a glance; and one main thing to do. */
export function AtHome({ homes, faults, company, service }: AtHomeProps) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.my;
  const [home, ...others] = homes;
  const since = home && words.leaseSince(formats.date(home.startsOn));
  return (
    <Page
      title={words.atHome(home?.address ?? '')}
      lead={dotted(since, others.length > 0 && others.map(({ address }) => address).join(', '))}
    >
      <CallNow frame={useFrame()} />
      {faults.length > 0 && (
        <Section title={words.goingOn}>
          <Cards>
            {yourTurnFirst(faults).map((fault) => (
              <FaultCard key={fault.id} fault={fault} level={3} />
            ))}
          </Cards>
        </Section>
      )}
      <ButtonLink variant="primary" href={paths.newFault()}>
        {t.faults.report.title}
      </ButtonLink>
      {faults.length === 0 && <p className="quiet">{words.nothingGoingOn}</p>}
      <Section title={words.doTitle}>
        <Tiles
          items={[
            { href: paths.myFaults(), label: words.allFaults },
            { href: paths.myDisturbances(), label: t.disturbances.list.title },
            { href: paths.myAppointments(), label: t.appointments.my.title },
            { href: paths.myProfile(), label: words.profile },
            { href: paths.myData(), label: words.data },
            { href: paths.helpTechnical(), label: words.help },
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

/** "Is it fixed?" and what waits for an answer stand above what is in somebody else's hands. */
function yourTurnFirst(faults: FaultLine[]): FaultLine[] {
  const rank = ({ isShared, status, waitingFor }: FaultLine) => {
    if (isShared) return 2;
    return status === 'done' || (status === 'waiting' && waitingFor === 'resident') ? 0 : 1;
  };
  return [...faults].sort((a, b) => rank(a) - rank(b));
}
