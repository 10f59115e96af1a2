import { FaultCard } from '~/features/faults/mine/fault-card';
import { isAct } from '~/features/requests/form';
import { RequestCard } from '~/features/requests/request-card';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { Page, Section } from '~/ui/page';
import type { ActingOverview } from './acting-for.server';

/** PA-5: what can be done for the principal, and what of it is going on. */
export function ActingFor({ name, address, powers, faults, requests }: ActingOverview) {
  const t = useTexts();
  const words = t.acting.overview;
  const isSomething = faults.length + requests.length > 0;
  return (
    <Page title={words.title(name)} lead={address}>
      {isSomething ? (
        <Section title={t.my.goingOn}>
          <Cards>
            {faults.map((fault) => (
              <FaultCard key={fault.id} fault={fault} level={3} />
            ))}
            {requests.map((line) => (
              <RequestCard key={line.id} line={line} level={3} />
            ))}
          </Cards>
        </Section>
      ) : (
        <p className="quiet">{words.nothing}</p>
      )}
      <Section title={words.may}>
        <Cards>
          {linksOf(powers, t).map(({ href, label }) => (
            <CaseCard key={href} href={href} title={label} level={3} />
          ))}
        </Cards>
        {powers.includes('transfer-tenancy') && (
          <p>{`${t.authorizations.powers['transfer-tenancy']}. ${words.atDesk}`}</p>
        )}
        <p className="quiet">{words.tell}</p>
      </Section>
    </Page>
  );
}

function linksOf(powers: ActingOverview['powers'], t: ReturnType<typeof useTexts>) {
  const words = t.acting.overview;
  const acts = powers.filter((power) => isAct(power));
  return [
    ...(powers.includes('faults')
      ? [
          { href: paths.newFault(), label: words.faults },
          { href: paths.myFaults(), label: words.allFaults },
        ]
      : []),
    ...acts.map((act) => ({ href: paths.newRequest({ act }), label: t.authorizations.powers[act] })),
    ...(acts.length > 0 ? [{ href: paths.myRequests(), label: words.requests }] : []),
  ];
}
