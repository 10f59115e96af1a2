/** What a visit is about (AP-2); the codes stand in addresses and forms. */
export const reasons = ['identification', 'lease', 'rent', 'keys', 'power-of-attorney', 'other'] as const;
export type Reason = (typeof reasons)[number];

export function isReason(value: unknown): value is Reason {
  return reasons.includes(value as Reason);
}

/** The field that says how long a visit for this reason takes. */
export function lengthField(reason: Reason): `length-${Reason}` {
  return `length-${reason}`;
}
