import type { AuthorizationKind } from '~db/schema/authorizations';
import {
  type Actor,
  currentResidencies,
  identityServed,
  isPartyTo,
  livesIn,
  livesInBuilding,
  onDuty,
  type Residency,
  type StaffActor,
} from './actor';
import { isWithinPower } from './power-of';

/** What a capability asks about. Facts only; nothing is loaded here. */
export type HomeFacts = { homeId: string; buildingId: string };
export type FaultFacts = {
  landlordId: string;
  area: string;
  reporterId: string | null;
  leaseId: string | null;
  homeId: string | null;
  buildingId: string | null;
  place: string;
  isFollowedByViewer: boolean;
};
export type DisturbanceFacts = { landlordId: string; reporterId: string };
export type AuthorizationFacts = {
  kind: AuthorizationKind;
  landlordId: string;
  principalIdentityId: string | null;
  attorneyIdentityId: string | null;
  writtenBy: string | null;
  /** Of the register: who gave it on paper may have come to an account since. */
  principalResidentId: string | null;
};
export type RequestFacts = {
  landlordId: string;
  leaseId: string;
  act: string;
  /** The lease party it was made for, and whose hand it was. */
  principalResidentId: string;
  actedByIdentityId: string;
  /** The power of attorney the hand rested on. */
  authorizationId: string | null;
  /** It concerns everybody who has signed the lease. */
  isShared: boolean;
};
export type FileFacts = {
  /** Brought by the one who asks, and not yet part of anything. */
  isOwnAndLoose: boolean;
  /** The reports it belongs to, and whether as part of an internal note. */
  faults: (FaultFacts & Reading & { isInternal: boolean })[];
  /** The disturbance reports it belongs to. */
  disturbances: DisturbanceFacts[];
  /** The powers of attorney it is the paper of. */
  authorizations: AuthorizationFacts[];
};

/** TN-4: how long past cases stay readable is the landlord's; the caller gives the leases still readable. */
type Reading = { readableLeaseIds: readonly string[] };

/**
 * Who may do what, one line a capability. Pure: `can()` asks for a page, `authorize()` stops a command.
 */
export const may = {
  'fault.report': (actor: Actor, home: HomeFacts) => livesIn(actor, home.homeId),
  'fault.report-by-phone': (actor: Actor, landlordId: string) =>
    worksFor(actor, landlordId) && onDuty(actor, ...HANDLERS, 'customer-service'),
  'fault.read': (actor: Actor, fault: FaultFacts & Reading) =>
    isOfHousehold(actor, fault) || fault.isFollowedByViewer || mayHandle(actor, fault) || servesIn(actor, fault),
  'fault.message': (actor: Actor, fault: FaultFacts) => isCurrentHousehold(actor, fault),
  'fault.cancel': (actor: Actor, fault: FaultFacts) => isCurrentHousehold(actor, fault),
  'fault.confirm': (actor: Actor, fault: FaultFacts) => isCurrentHousehold(actor, fault),
  'fault.join': (actor: Actor, fault: FaultFacts) =>
    canFollow(actor) &&
    !isReporter(actor, fault) &&
    (fault.place === 'home' ? isCurrentHousehold(actor, fault) : livesInBuilding(actor, fault.buildingId)),
  /** FR-4: a follower sees a report's steps, never its photos. */
  'file.read': (actor: Actor, file: FileFacts) =>
    file.isOwnAndLoose ||
    file.faults.some((fault) => mayHandle(actor, fault) || (!fault.isInternal && isOfHousehold(actor, fault))) ||
    file.disturbances.some((report) => hasReported(actor, report) || mayHandleDisturbances(actor, report)) ||
    file.authorizations.some((paper) => mayOpenPaper(actor, paper)),
  'fault.handle': (actor: Actor, fault: FaultFacts) => mayHandle(actor, fault),
  /** To move what a colleague holds. */
  'fault.assign-others': (actor: Actor, fault: FaultFacts) =>
    mayHandle(actor, fault) && onDuty(actor, 'property-supervisor'),
  'queue.see': (actor: Actor, landlordId: string) => worksFor(actor, landlordId) && onDuty(actor, ...HANDLERS),
  'register.import': (actor: Actor, landlordId: string) =>
    actor.kind === 'system' || (worksFor(actor, landlordId) && onDuty(actor, 'it-admin')),
  /**
   * Staff accounts carry no identity, so that somebody's own neighbours can't be told apart here. Instead each page that
   * is opened stands in the resident's own data with who opened it, and staff are told so on their own page.
   */
  'residents.find': (actor: Actor, landlordId: string) =>
    worksFor(actor, landlordId) && onDuty(actor, 'customer-service', ...HANDLERS),
  'door-opening.record': (actor: Actor, landlordId: string) =>
    worksFor(actor, landlordId) && onDuty(actor, 'customer-service', ...HANDLERS),
  'appointment.book': (actor: Actor, landlordId: string) => !livesOnlyInHousingCompanies(actor, landlordId),
  'appointments.serve': (actor: Actor, landlordId: string) =>
    worksFor(actor, landlordId) && onDuty(actor, 'customer-service'),
  'office.identify': (actor: Actor, landlordId: string) =>
    worksFor(actor, landlordId) && onDuty(actor, 'customer-service'),
  'staff.manage': (actor: Actor, landlordId: string) => worksFor(actor, landlordId) && onDuty(actor, 'it-admin'),
  /** TN-5: every adult who lives there. */
  'disturbance.report': (actor: Actor, home: { homeId: string }) => livesIn(actor, home.homeId),
  'disturbances.handle': (actor: Actor, landlordId: string) => mayHandleDisturbances(actor, { landlordId }),
  /** The household complained about answers through those who are party to the lease. */
  'hearing.answer': (actor: Actor, hearing: { leaseId: string }) => isPartyTo(actor, hearing.leaseId),
  /** TN-5: what concerns the lease is asked for by those who have signed it. */
  'request.file': (actor: Actor, request: { landlordId: string; leaseId: string; act: string }) =>
    isPartyTo(actor, request.leaseId),
  'request.read': (actor: Actor, request: RequestFacts & Reading) =>
    readsRequest(actor, request) || handlesRequests(actor, request.landlordId),
  /** PA-5: by whose hand it was made with the last act of a power; as themselves. */
  'request.follow': (actor: Actor, request: { actedByIdentityId: string; isFollowed: boolean }) =>
    request.isFollowed && actor.kind === 'resident' && actor.identityId === request.actedByIdentityId,
  'request.answer': (actor: Actor, request: RequestFacts) =>
    isPartyTo(actor, request.leaseId) && (request.isShared || hasFiled(actor, request)),
  'request.cancel': (actor: Actor, request: RequestFacts) =>
    isPartyTo(actor, request.leaseId) && hasFiled(actor, request),
  'request.consent': (actor: Actor, request: RequestFacts & { isAsked: boolean }) =>
    isPartyTo(actor, request.leaseId) && request.isAsked,
  'requests.handle': (actor: Actor, landlordId: string) => handlesRequests(actor, landlordId),
  /** TN-5: only who is party to the lease gives powers of attorney. */
  'authorization.give': (actor: Actor, { leaseId }: { leaseId: string | null }) => isPartyTo(actor, leaseId),
  /** An attorney needs an account, and to have identified; no lease. */
  'authorization.hand-in': (actor: Actor, _landlordId: string) => actor.kind === 'resident',
  'authorizations.check': (actor: Actor, landlordId: string) => mayCheckPowers(actor, landlordId),
  'audit.read': (actor: Actor, landlordId: string) => worksFor(actor, landlordId) && onDuty(actor, 'it-admin'),
  'extract.read': (actor: Actor, identityId: string) => actor.kind === 'resident' && actor.identityId === identityId,
} as const;

const HANDLERS = ['property-service', 'property-supervisor'] as const;

function worksFor(actor: Actor, landlordId: string): actor is StaffActor {
  return actor.kind === 'staff' && actor.landlordId === landlordId;
}

/** CS-5: they have a customer service of their own, which books by e-mail or phone. */
function livesOnlyInHousingCompanies(actor: Actor, landlordId: string): boolean {
  const homes = currentResidencies(actor).filter((residency) => residency.landlordId === landlordId);
  return homes.length > 0 && homes.every(({ housingCompany }) => housingCompany);
}

/** Who reported, and nobody else of the household: the trouble may live at home. */
function hasReported(actor: Actor, { reporterId }: DisturbanceFacts): boolean {
  return actor.kind === 'resident' && actor.identityId === reporterId;
}

function mayHandleDisturbances(actor: Actor, { landlordId }: { landlordId: string }): boolean {
  return worksFor(actor, landlordId) && onDuty(actor, 'housing-social', 'customer-service');
}

/** The party themselves; or the hand that did it for them, as long as its power holds. */
function hasFiled(actor: Actor, request: RequestFacts): boolean {
  if (actor.kind !== 'resident') return false;
  const isPrincipal = actor.residencies.some(({ residentId }) => residentId === request.principalResidentId);
  const isSameHand = request.authorizationId === (actor.acting?.authorizationId ?? null);
  return isPrincipal || (isSameHand && actor.identityId === request.actedByIdentityId);
}

/** What concerns all parties of the lease, and of the rest one's own; also for a while after the lease has ended. */
function readsRequest(actor: Actor, request: RequestFacts & Reading): boolean {
  if (actor.kind !== 'resident' || !request.readableLeaseIds.includes(request.leaseId)) return false;
  return request.isShared || hasFiled(actor, request);
}

function handlesRequests(actor: Actor, landlordId: string): boolean {
  return worksFor(actor, landlordId) && onDuty(actor, 'customer-service');
}

/** PA-6: the principal, the named attorney, who wrote it down for an estate, and customer service. */
function mayOpenPaper(actor: Actor, paper: AuthorizationFacts): boolean {
  if (actor.kind !== 'resident') return mayCheckPowers(actor, paper.landlordId);
  const { kind, principalResidentId, principalIdentityId, attorneyIdentityId, writtenBy } = paper;
  // Of an estate nobody is the principal, whoever still has the account of the deceased.
  const isPrincipal =
    kind !== 'estate' && actor.residencies.some(({ residentId }) => residentId === principalResidentId);
  return isPrincipal || [principalIdentityId, attorneyIdentityId, writtenBy].includes(actor.identityId);
}

function mayCheckPowers(actor: Actor, landlordId: string): boolean {
  return worksFor(actor, landlordId) && onDuty(actor, 'customer-service');
}

/** Who follows stands there by their identity: a principal who has never identified has none to be found by. */
function canFollow(actor: Actor): boolean {
  return actor.kind === 'resident' && identityServed(actor) !== null;
}

function isReporter(actor: Actor, fault: FaultFacts): boolean {
  return actor.kind === 'resident' && fault.reporterId !== null && identityServed(actor) === fault.reporterId;
}

/**
 * FR-4: the household of the report, also while its lease's cases stay readable (TN-4). A home without a lease in the
 * register has no household to go by: there it is the reporter alone, for as long as they live there.
 */
function isOfHousehold(actor: Actor, fault: FaultFacts & Reading): boolean {
  if (fault.leaseId === null) return isReporter(actor, fault) && livesIn(actor, fault.homeId);
  return actor.kind === 'resident' && fault.readableLeaseIds.includes(fault.leaseId);
}

function isCurrentHousehold(actor: Actor, fault: FaultFacts): boolean {
  if (fault.leaseId === null) return isReporter(actor, fault) && livesIn(actor, fault.homeId);
  return currentResidencies(actor).some((residency: Residency) => residency.leaseId === fault.leaseId);
}

/** A supervisor sees every area; a worker their own, or all where none is given. */
function mayHandle(actor: Actor, { landlordId, area }: FaultFacts): boolean {
  if (!worksFor(actor, landlordId)) return false;
  const { areas, duties } = actor;
  if (duties.includes('property-supervisor')) return true;
  return duties.includes('property-service') && (areas.length === 0 || areas.includes(area));
}

function servesIn(actor: Actor, { landlordId }: FaultFacts): boolean {
  return worksFor(actor, landlordId) && onDuty(actor, 'customer-service');
}

export type Capability = keyof typeof may;
export type Subject<C extends Capability> = Parameters<(typeof may)[C]>[1];

export function can<C extends Capability>(actor: Actor, capability: C, subject: Subject<C>): boolean {
  if (!isWithinPower(actor, capability, subject)) return false;
  return (may[capability] as (actor: Actor, subject: Subject<C>) => boolean)(actor, subject);
}

/** Thrown inside a command it rolls the transaction back; being an answer, it needs no translation at the door. */
export class NotAllowed extends Response {
  constructor() {
    super(null, { status: 403 });
  }
}

export function authorize<C extends Capability>(actor: Actor, capability: C, subject: Subject<C>): void {
  if (!can(actor, capability, subject)) throw new NotAllowed();
}
