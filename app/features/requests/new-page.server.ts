import { customerService } from '~/features/tenancy/right-now';
import type { ResidentVisit } from '~/http/guards.server';
import { can } from '~/policy/policy';
import { ACTS, type Act } from './acts';
import { othersOf, standingTermination } from './file.server';
import { leaseOfRequest } from './lease.server';
import { isTermination, noticeFor } from './notice-rules';
import type { Standing } from './reader.server';
import { concernsAllParties, needsConsent, numberOf } from './rules';

/** What may be asked for at all; an attorney sees the acts that are left of their power. */
export function actsOpenTo({ actor }: ResidentVisit, leases: Standing['leases']): Act[] {
  return ACTS.filter((act) =>
    leases.some(({ leaseId, landlordId }) => can(actor, 'request.file', { landlordId, leaseId, act })),
  );
}

type Wanted = { act: Act; leaseId: string | null; leases: Standing['leases'] };

/** Everything that stands on the page of one act: what it means, when it takes effect, whom it concerns. */
export async function actPage(visit: ResidentVisit, { act, leaseId, leases }: Wanted) {
  const { house, landlord, now, today, locale } = visit;
  const { settings } = landlord;
  const own = leases.find((lease) => lease.leaseId === leaseId) ?? leases[0]!;
  const lease = await leaseOfRequest(house.store.read, { leaseId: own.leaseId, landlordId: landlord.id });
  const others = lease && needsConsent(act) ? othersOf(lease, own.residentId) : [];
  const standing =
    act === 'terminate-lease' ? await standingTermination(house.store.read, { leaseId: own.leaseId, today }) : null;
  return {
    act,
    today,
    lease: { id: own.leaseId, address: own.address },
    otherLeases: leases
      .filter((one) => one.leaseId !== own.leaseId)
      .map(({ leaseId: id, address }) => ({ id, address })),
    notice: isTermination(act) ? noticeFor({ act, today, endsOn: own.endsOn, periods: settings.notice }) : null,
    standing: standing && { id: standing.id, number: numberOf(standing.number), lastDay: standing.lastDay },
    others: others.map(({ name, hasDied }) => ({ name, hasDied })),
    isShared: concernsAllParties(act),
    service: customerService(settings, now, { housingCompany: own.housingCompany }),
    keys: {
      name: settings.keys.name,
      address: settings.keys.address[locale],
      entrance: settings.keys.entrance[locale],
      hoursLink: settings.keys.hoursLink[locale],
      always: settings.keys.returnsWhenClosed,
    },
  };
}

export type ActPage = Awaited<ReturnType<typeof actPage>>;
