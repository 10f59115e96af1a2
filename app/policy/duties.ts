import type { Duty } from '~db/schema/identity';

/** Every duty there is, in the order they are shown. */
export const duties = [
  'customer-service',
  'property-service',
  'property-supervisor',
  'alarm-centre',
  'patrol',
  'housing-social',
  'landlord-contact',
  'it-admin',
] as const satisfies readonly Duty[];

export function isDuty(text: string): text is Duty {
  return (duties as readonly string[]).includes(text);
}

/** Who can give duties to others could give themselves any: a password alone will not do. Others choose. */
export function secondFactorIsRequired(held: readonly Duty[]): boolean {
  return held.includes('it-admin');
}
