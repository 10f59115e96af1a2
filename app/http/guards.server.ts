import { paths } from '~/paths';
import { type Anonymous, onDuty, type ResidentActor, type StaffActor } from '~/policy/actor';
import type { Duty } from '~db/schema/identity';
import { ownPageOf } from './acting-refusals.server';
import { forbidden } from './errors.server';
import { seeOther } from './redirects.server';
import type { Visit } from './visit.server';

export type ResidentVisit = Visit & { actor: ResidentActor };
export type StaffVisit = Visit & { actor: StaffActor };

/**
 * For pages under /my that are the person's own: nobody is sent to sign in first, staff have no business here, and who
 * acts for somebody is told to act for themselves again.
 */
export function requireResident(visit: Visit): asserts visit is ResidentVisit {
  requireResidentOrAttorney(visit);
  if (visit.actor.acting) throw ownPageOf(visit.actor.acting, visit.url);
}

/** For the pages that an attorney sees as well: what they show and take there is the policy's to say. */
export function requireResidentOrAttorney(visit: Visit): asserts visit is ResidentVisit {
  requireSignedIn(visit);
  if (visit.actor.kind !== 'resident') forbidden();
}

/** For pages under /work and /admin: any one of the duties will do. */
export function requireDuty(visit: Visit, ...duties: Duty[]): asserts visit is StaffVisit {
  requireSignedIn(visit);
  if (!onDuty(visit.actor, ...duties)) forbidden();
}

export function requireStaff(visit: Visit): asserts visit is StaffVisit {
  requireSignedIn(visit);
  if (visit.actor.kind !== 'staff') forbidden();
}

type SignedInVisit = Visit & { actor: Exclude<Visit['actor'], Anonymous> };

export function requireSignedIn(visit: Visit): asserts visit is SignedInVisit {
  if (visit.actor.kind !== 'anonymous') return;
  const { pathname, search } = visit.url;
  const wanted = pathname + search;
  if (visit.session?.step === 'identify') throw seeOther(paths.identify({ returnTo: wanted }));
  throw seeOther(visit.session?.step === 'second-factor' ? paths.secondFactor(wanted) : paths.login(wanted));
}
