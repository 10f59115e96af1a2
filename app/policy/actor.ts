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

export type Anonymous = { kind: 'anonymous' };
export type ResidentActor = {
  kind: 'resident';
  accountId: string;
  identityId: string;
  name: string;
  email: string;
  phone: string | null;
  residencies: Residency[];
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
