import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { residenceOfVisit } from '~/features/faults/reader.server';
import { customerService } from '~/features/tenancy/right-now';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { titled } from '~/ui/titled';
import { ActingFor } from './acting-for';
import { readActingFor } from './acting-for.server';
import { AtHome } from './at-home';
import { openAuthorizationsOf, readGoingOn, readUpcomingVisit } from './going-on.server';
import { NotAtHome } from './not-at-home';

export const meta = titled((t) => t.my.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { actor, landlord, now } = visit;
  const residence = residenceOfVisit(visit);
  if (actor.acting) return { isActing: true as const, ...(await readActingFor(visit, actor.acting, residence)) };
  const { phase, homes, readable, next, last } = residence;
  const isOfCompany = homes.some(({ housingCompany }) => housingCompany);
  const service = customerService(landlord.settings, now, { housingCompany: isOfCompany });
  if (phase !== 'current') {
    const opensOn = phase === 'future' ? (next?.startsOn ?? null) : null;
    const endedOn = phase === 'ended' ? (last?.endsOn ?? null) : null;
    return {
      isActing: false as const,
      isAtHome: false as const,
      name: actor.name,
      opensOn,
      endedOn,
      hasReports: readable.length > 0,
      // TN-4: before the lease begins nothing else is shown.
      visit: opensOn ? null : await readUpcomingVisit(visit),
      powers: opensOn ? [] : await openAuthorizationsOf(visit),
      service,
    };
  }
  return {
    isActing: false as const,
    isAtHome: true as const,
    homes: homes.map(({ address, startsOn }) => ({ address, startsOn })),
    isParty: homes.some(({ role }) => role === 'party'),
    goingOn: await readGoingOn(visit, residence),
    company: isOfCompany ? companyOf(visit.landlord.settings, visit.locale) : null,
    service,
  };
}

type Settings = Parameters<typeof customerService>[0];

/** CS-5: homes in housing companies have their own customer service. */
function companyOf({ contacts }: Settings, locale: 'fi' | 'sv' | 'en') {
  const { housingCompanies } = contacts;
  return housingCompanies && { name: housingCompanies.name[locale], email: housingCompanies.email };
}

export default function Overview() {
  const loaded = useLoaderData<typeof loader>();
  if (loaded.isActing) return <ActingFor {...loaded} />;
  return loaded.isAtHome ? <AtHome {...loaded} /> : <NotAtHome {...loaded} />;
}
