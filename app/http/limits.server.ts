import { createHmac } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import type { House } from '~/house.server';
import { hours, minutes } from '~/lib/time';
import { tries } from '~db/schema';
import { tooMany } from './errors.server';

type Limit = { max: number; within: number };

/** Tries allowed per account (or address) and per network. Networks are shared by whole buildings, so they get more. */
export const limits = {
  signInOfAccount: { max: 10, within: minutes(15) },
  signInOfNetwork: { max: 60, within: minutes(15) },
  resetOfAccount: { max: 3, within: hours(1) },
  resetOfNetwork: { max: 20, within: hours(1) },
  activationOfToken: { max: 10, within: minutes(15) },
  activationOfNetwork: { max: 60, within: minutes(15) },
  resendOfAccount: { max: 3, within: hours(1) },
  brokerOfNetwork: { max: 30, within: minutes(10) },
  registerOfIdentity: { max: 10, within: hours(1) },
  appointmentOfNetwork: { max: 20, within: hours(1) },
  appointmentOfLink: { max: 20, within: hours(1) },
  officeOfAddress: { max: 10, within: hours(1) },
  officeOfNetwork: { max: 60, within: hours(1) },
  publicFaultOfNetwork: { max: 10, within: hours(1) },
  publicFormOfNetwork: { max: 60, within: hours(1) },
  faultOfAccount: { max: 30, within: hours(1) },
  photosOfOwner: { max: 100, within: hours(1) },
  photosOfNetwork: { max: 100, within: hours(1) },
  keptFormOfAccount: { max: 30, within: hours(1) },
  extractOfAccount: { max: 10, within: hours(24) },
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Counts one try; past the limit answers 429 with Retry-After. The key is stored as a keyed hash. */
export async function countTry(house: House, name: LimitName, subject: string): Promise<void> {
  const wait = await secondsToWait(house, name, subject);
  if (wait > 0) tooMany(wait);
}

/** The same without the answer: 0 when the try is allowed, else seconds until the next one is. */
export async function secondsToWait(house: House, name: LimitName, subject: string): Promise<number> {
  const { max, within } = limits[name];
  const allowed = name.endsWith('OfNetwork') ? max * house.config.networkAllowance : max;
  const now = house.clock.now();
  const key = createHmac('sha256', house.config.indexKey).update(`tries\0${name}\0${subject}`).digest('base64url');
  const windowEndsAt = new Date(now.getTime() + within);
  const row = await house.store.write(async (tx) => {
    const [known] = await tx.select().from(tries).where(eq(tries.key, key));
    if (!known || known.windowEndsAt <= now) {
      await tx
        .insert(tries)
        .values({ key, count: 1, windowEndsAt })
        .onConflictDoUpdate({ target: tries.key, set: { count: 1, windowEndsAt } });
      return { count: 1, windowEndsAt };
    }
    if (known.count <= allowed)
      await tx
        .update(tries)
        .set({ count: known.count + 1 })
        .where(eq(tries.key, key));
    return { count: known.count + 1, windowEndsAt: known.windowEndsAt };
  });
  if (row.count <= allowed) return 0;
  return Math.ceil((row.windowEndsAt.getTime() - now.getTime()) / 1000);
}

export async function forgetOldTries(house: House, now: Date): Promise<void> {
  await house.store.write((tx) => tx.delete(tries).where(lt(tries.windowEndsAt, now)));
}
