/** Why somebody acts for nobody but themselves again; `other` says no more than that it is so. */
export const WHY_ENDED = ['revoked', 'date', 'used', 'lease-ended', 'principal-died', 'other'] as const;
export type WhyEnded = (typeof WHY_ENDED)[number];

/** What ended before it was approved was never acted on. */
export function isTold(because: string | null): because is WhyEnded {
  return (WHY_ENDED as readonly (string | null)[]).includes(because);
}
