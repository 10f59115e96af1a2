import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { House } from '~/house.server';
import { readCookie, setCookie } from '~/http/cookies.server';
import type { Allowance } from '~/http/limits.server';
import { newId } from '~/lib/ids';
import { days } from '~/lib/time';
import { emailKey } from './email-key';
import { CannotOpen } from './vault.server';

/**
 * A stranger who tries passwords must not lock the owner out. A browser in which the account has been signed in to
 * keeps a sealed note of it, and with it an allowance of its own, whatever others do from elsewhere. The note opens no
 * door: it only keeps tries apart.
 */
const NOTE = z.object({ device: z.string(), owners: z.array(z.string()) });
type Note = z.output<typeof NOTE>;

const KEPT_FOR = days(365);
/** A household shares a computer; the longest ago goes first. */
const MOST_OWNERS = 8;
const CONTEXT = 'known-device';

type Asking = { request: Request; email: string };

/** What one try to sign in counts against, in this order. No network can use up what unknown browsers share. */
export function signInAllowances(house: House, { network, ...asking }: Asking & { network: string }): Allowance[] {
  const address = emailKey(asking.email);
  const device = knownDevice(house, asking);
  if (device) return [['signInOfKnownDevice', `${address} ${device}`]];
  return [
    ['signInOfAddress', `${address} ${network}`],
    ['signInOfNetwork', network],
    ['signInOfStrangers', address],
  ];
}

/** The same for the step after the password. */
export function secondFactorAllowance(house: House, asking: Asking): Allowance {
  const device = knownDevice(house, asking) ?? 'unknown';
  return ['secondFactorOfStaff', `${emailKey(asking.email)} ${device}`];
}

function knownDevice(house: House, { request, email }: Asking): string | null {
  const note = readNote(house, request);
  return note?.owners.includes(ownerMark(house, email)) ? note.device : null;
}

/** Once somebody has shown that the account is theirs: the cookie to send along. */
export function rememberDevice(house: House, { request, email }: Asking): string {
  const known = readNote(house, request) ?? { device: newId(), owners: [] };
  const owner = ownerMark(house, email);
  const owners = [owner, ...known.owners.filter((other) => other !== owner)].slice(0, MOST_OWNERS);
  const value = house.vault.seal(JSON.stringify({ device: known.device, owners } satisfies Note), CONTEXT);
  return setCookie(house, 'device', { value, maxAgeSeconds: KEPT_FOR / 1000 });
}

function readNote(house: House, request: Request): Note | null {
  const sealed = readCookie(house, request, 'device');
  if (!sealed) return null;
  try {
    return NOTE.parse(JSON.parse(house.vault.open(sealed, CONTEXT)));
  } catch (error) {
    // Made up, or sealed with a key that has been taken out of use: an unknown browser.
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}

/** No address stands in the cookie. */
function ownerMark(house: House, email: string): string {
  const secret = house.config.indexKey;
  return createHmac('sha256', secret)
    .update(`known-device\0${emailKey(email)}`)
    .digest('base64url')
    .slice(0, 22);
}
