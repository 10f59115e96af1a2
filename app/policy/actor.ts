import type { Power } from '~/features/authorizations/scope';
import type { Duty } from '~db/schema/identity';

/** How a person is tied to a home, on one calendar day. */
export type Residency = {
  landlordId: string;
  residentId: string;
  homeId: string;
  buildingId: string;
  stairwell: string;
  address: string;
  area: string;
  housingCompany: boolean;
  /** The household's lease; null where an occupant's home has none. */
  leaseId: string | null;
  role: 'party' | 'occupant';
  startsOn: string;
  endsOn: string | null;
  phase: 'future' | 'current' | 'ended';
};

/** PA-5: what somebody acts on for another, as it holds at this moment. */
export type ActingFor = {
  authorizationId: string;
  /** The lease party. Known by the register; the identity only if they have ever identified themselves. */
  principal: { residentId: string; identityId: string | null; name: string };
  /** What is left to do with it. */
  powers: readonly Power[];
  /** Calendar date, included; null: until further notice. */
  until: string | null;
};

export type Anonymous = { kind: 'anonymous' };
export type ResidentActor = {
  kind: 'resident';
  accountId: string;
  identityId: string;
  name: string;
  email: string;
  phone: string | null;
  /** Their own homes, or while they act for somebody that one's home, and no other. */
  residencies: Residency[];
  acting: ActingFor | null;
};
export type StaffActor = {
  kind: 'staff';
  staffId: string;
  landlordId: string;
  name: string;
  email: string;
  duties: Duty[];
  /** Empty: every area of the landlord. */
  areas: string[];
};
export type SystemActor = { kind: 'system' };
export type Actor = Anonymous | ResidentActor | StaffActor | SystemActor;

export const anonymous: Anonymous = { kind: 'anonymous' };
export const system: SystemActor = { kind: 'system' };

/** Whose matters these are: the person's own, or the principal's, who may never have identified here. */
export function identityServed({ identityId, acting }: ResidentActor): string | null {
  return acting ? acting.principal.identityId : identityId;
}

export function currentResidencies(actor: Actor): Residency[] {
  return actor.kind === 'resident' ? actor.residencies.filter((residency) => residency.phase === 'current') : [];
}

export function livesIn(actor: Actor, homeId: string | null): boolean {
  return currentResidencies(actor).some((residency) => residency.homeId === homeId);
}

export function livesInBuilding(actor: Actor, buildingId: string | null): boolean {
  return currentResidencies(actor).some((residency) => residency.buildingId === buildingId);
}

export function isPartyTo(actor: Actor, leaseId: string | null): boolean {
  return currentResidencies(actor).some((residency) => residency.leaseId === leaseId && residency.role === 'party');
}

export function onDuty(actor: Actor, ...duties: Duty[]): actor is StaffActor {
  return actor.kind === 'staff' && actor.duties.some((duty) => duties.includes(duty));
}
