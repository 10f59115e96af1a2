import { lt, ne } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { House } from '~/house.server';
import { systemClock } from '~/lib/clock';
import { staff } from '~db/schema';

/** The authenticator's six digits (RFC 6238). */
const PERIOD_SECONDS = 30;

/** In base32, as authenticators take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** For the authenticator's camera, or for its field. */
export function totpUri({ secret, email, issuer }: { secret: string; email: string; issuer: string }): string {
  return new TOTP({ issuer, label: email, secret: Secret.fromBase32(secret) }).toString();
}

type OfStaff = { staffId: string };

export function sealTotp(house: House, { staffId, secret }: OfStaff & { secret: string }): string {
  return house.vault.seal(secret, `staff:${staffId}:totp`);
}

export function openTotp(house: House, { staffId, sealed }: OfStaff & { sealed: string }): string {
  return house.vault.open(sealed, `staff:${staffId}:totp`);
}

/** The time step whose code this is, one early or late for clocks that differ; null when it is none. */
export function stepOfCode(
  house: House,
  { secret, code, now }: { secret: string; code: string; now: Date },
): number | null {
  for (const at of authenticatorTimes(house, now)) {
    const totp = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
    const delta = totp.validate({ token: code, window: 1, timestamp: at.getTime() });
    if (delta !== null) return Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
  }
  return null;
}

/** The demo's clock can be moved, the one of an authenticator cannot: there both count. */
function authenticatorTimes(house: House, now: Date): Date[] {
  return house.demo ? [now, systemClock.now()] : [now];
}

/** A code works once: true for a step later than the one accepted last. */
export function isLaterStep(house: House, step: number) {
  return house.demo ? ne(staff.totpLastStep, step) : lt(staff.totpLastStep, step);
}
