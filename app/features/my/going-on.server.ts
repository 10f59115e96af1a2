import { upcomingAppointmentFor } from '~/features/appointments/own.server';
import { ownAuthorizations } from '~/features/authorizations/access.server';
import { ALIVE, isAmong, WRITABLE } from '~/features/authorizations/rules';
import { leasesOfParty, openHearingsOf } from '~/features/disturbances/hearing/queries.server';
import {
  isAsked,
  openReportsOf,
  readerOf as readerOfDisturbances,
} from '~/features/disturbances/report/queries.server';
import { openFaultsFor } from '~/features/faults/mine/queries.server';
import { readerOf } from '~/features/faults/reader.server';
import { openRequestsOf, readerOf as readerOfRequests } from '~/features/requests/queries.server';
import type { Residence } from '~/features/tenancy/residence';
import type { ResidentVisit } from '~/http/guards.server';
import { whatThereIs } from './anything.server';

/** Everything of the viewer's own that is open; what there cannot be anything of is not asked for. */
export async function readGoingOn(visit: ResidentVisit, residence: Residence) {
  const { house, actor, landlord } = visit;
  const db = house.store.read;
  const ofHome = { landlordId: landlord.id, residence };
  const leaseIds = leasesOfParty(visit);
  const there = await whatThereIs(db, { identityId: actor.identityId, leaseIds });
  const [faults, appointment, disturbances, hearings, requests, authorizations] = await Promise.all([
    openFaultsFor(db, readerOf(actor, ofHome)),
    readUpcomingVisit(visit),
    there.disturbances ? openReportsOf(db, readerOfDisturbances(actor, ofHome)) : [],
    // DI-2: only who is party to the lease is asked, and nothing of a report comes along.
    there.hearings ? openHearingsOf(db, leaseIds) : [],
    // TN-5: the lease parties'.
    there.requests ? openRequestsOf(db, readerOfRequests(actor, ofHome)) : [],
    there.authorizations ? openAuthorizationsOf(visit) : [],
  ]);
  return {
    faults,
    appointment,
    hearings,
    requests,
    authorizations,
    disturbances: disturbances.map(shownDisturbance),
  };
}

export type GoingOn = Awaited<ReturnType<typeof readGoingOn>>;

export function readUpcomingVisit({ house, actor, landlord, locale, now }: ResidentVisit) {
  return upcomingAppointmentFor(house, { identityId: actor.identityId, landlord, locale, now });
}

/** Powers of attorney that still wait for somebody; whoever holds one that is in force finds it in the whole list. */
export async function openAuthorizationsOf({ house, actor, landlord }: ResidentVisit) {
  const all = await ownAuthorizations(house.store.read, { actor, landlordId: landlord.id });
  return all
    .filter(({ row }) => row.state !== 'approved' && isAmong(ALIVE, row.state))
    .map(({ row: { id, kind, state, attorneyName, writtenBy, validFrom }, side }) => ({
      ...{ id, kind, state, side, attorneyName, validFrom },
      isYours: writtenBy === actor.identityId && isAmong(WRITABLE, state),
    }));
}

type OwnReport = Awaited<ReturnType<typeof openReportsOf>>[number];

/** Others look over one's shoulder: that there is a report is said here, what it is about only on its own page. */
function shownDisturbance({ id, number, open, reportedAt, updateDueAt, ...asked }: OwnReport) {
  return { id, number, open, reportedAt, updateDueAt, isAsked: isAsked(asked) };
}
