/** Why somebody acts for nobody but themselves again; `other` says no more than that it is so. */
export const WHY_ENDED = ['revoked', 'date', 'used', 'lease-ended', 'principal-died', 'other'] as const;
export type WhyEnded = (typeof WHY_ENDED)[number];
