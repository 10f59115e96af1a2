import type { Power } from '~/features/authorizations/scope';
import type { ActingFor, Actor } from './actor';
import type { Capability, FileFacts, RequestFacts, Subject } from './policy';

/**
 * PA-5: what a power of attorney has to hold, for each capability there is. `own`: the person's alone, whatever paper
 * somebody has. `staff`: no resident's. `anybody`: asks for no account, so it asks for no power either.
 */
type Needed<S> = Power | 'own' | 'staff' | 'anybody' | ((acting: ActingFor, subject: S) => boolean);

const powerOf: { [C in Capability]: Needed<Subject<C>> } = {
  'fault.report': 'faults',
  'fault.report-by-phone': 'staff',
  'fault.read': 'faults',
  'fault.message': 'faults',
  'fault.cancel': 'faults',
  'fault.confirm': 'faults',
  'fault.join': 'faults',
  'fault.handle': 'staff',
  'fault.assign-others': 'staff',
  'queue.see': 'staff',
  'file.read': isPhotoWithin,
  'register.import': 'staff',
  'residents.find': 'staff',
  'door-opening.record': 'staff',
  'appointment.book': 'anybody',
  'appointments.serve': 'staff',
  'office.identify': 'staff',
  'staff.manage': 'staff',
  // The trouble may live at home, and so may the attorney.
  'disturbance.report': 'own',
  'disturbances.handle': 'staff',
  'hearing.answer': 'own',
  'request.file': ({ powers }, { act }) => holds(powers, act),
  'request.read': isRequestWithin,
  // What they do as themselves, when the power is used up.
  'request.follow': 'own',
  'request.answer': isRequestWithin,
  'request.cancel': isRequestWithin,
  'request.consent': ({ powers }, { act }) => holds(powers, act),
  'requests.handle': 'staff',
  'authorization.give': 'own',
  'authorization.hand-in': 'own',
  'authorizations.check': 'staff',
  'audit.read': 'staff',
  'extract.read': 'own',
};

/** True for who acts for nobody but themselves; else only what is left of the power. */
export function isWithinPower<C extends Capability>(actor: Actor, capability: C, subject: Subject<C>): boolean {
  if (actor.kind !== 'resident' || actor.acting === null) return true;
  const needed: Needed<Subject<C>> = powerOf[capability];
  if (typeof needed === 'function') return needed(actor.acting, subject);
  return needed === 'anybody' || holds(actor.acting.powers, needed);
}

function holds(powers: readonly Power[], needed: string): boolean {
  return (powers as readonly string[]).includes(needed);
}

/** What is being brought for the next form, and the photos of the principal's fault reports; never a paper or a complaint. */
function isPhotoWithin({ powers }: ActingFor, file: FileFacts): boolean {
  if (file.disturbances.length > 0 || file.authorizations.length > 0) return false;
  return file.isOwnAndLoose || (file.faults.length > 0 && holds(powers, 'faults'));
}

/** Also what was done with this very power and is used up by it: who has filed follows. */
function isRequestWithin({ powers, authorizationId }: ActingFor, request: RequestFacts): boolean {
  return request.authorizationId === authorizationId || holds(powers, request.act);
}
