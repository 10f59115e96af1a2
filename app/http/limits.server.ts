import { createHmac } from 'node:crypto';
import { and, eq, gt, inArray, lt } from 'drizzle-orm';
import type { House } from '~/house.server';
import { hours, minutes } from '~/lib/time';
import { plus } from '~db/dialect';
import { tries } from '~db/schema';
import { tooMany } from './errors.server';

type Limit = { max: number; within: number };

/** Tries allowed per account (or address) and per network. Networks are shared by whole buildings, so they get more. */
export const limits = {
  /** Where the account has been signed in to before; from nowhere else can this one be used up. */
  signInOfKnownDevice: { max: 10, within: minutes(15) },
  /** An account from one network. */
  signInOfAddress: { max: 10, within: minutes(15) },
  /** An account from everywhere: more than one network can use up alone. */
  signInOfStrangers: { max: 60, within: hours(1) },
  secondFactorOfStaff: { max: 10, within: minutes(15) },
  proofOfStaff: { max: 10, within: minutes(15) },
  passkeyOfStaff: { max: 30, within: minutes(15) },
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
  disturbanceOfAccount: { max: 10, within: hours(24) },
  authorizationOfAccount: { max: 20, within: hours(24) },
  diaryOfAccount: { max: 40, within: hours(24) },
  hearingOfAccount: { max: 20, within: hours(24) },
  requestOfAccount: { max: 40, within: hours(24) },
  violenceOfNetwork: { max: 10, within: hours(1) },
  documentsOfOwner: { max: 60, within: hours(1) },
  photosOfOwner: { max: 100, within: hours(1) },
  photosOfNetwork: { max: 100, within: hours(1) },
  keptFormOfAccount: { max: 30, within: hours(1) },
  extractOfAccount: { max: 10, within: hours(24) },
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
/** What a try is counted against. */
export type Allowance = [name: LimitName, subject: string];

/** Counts one try; past the limit answers 429 with Retry-After. The key is stored as a keyed hash. */
export async function countTry(house: House, name: LimitName, subject: string): Promise<void> {
  const wait = await secondsToWait(house, name, subject);
  if (wait > 0) tooMany(wait);
}

/** The same without the answer: 0 when the try is allowed, else seconds until the next one is. */
export async function secondsToWait(house: House, name: LimitName, subject: string): Promise<number> {
  const { within } = limits[name];
  const allowed = allowedOf(house, name);
  const key = keyOf(house, name, subject);
  const { count, windowEndsAt } = await countOne(house, { key, allowed, within });
  if (count <= allowed) return 0;
  return Math.ceil((windowEndsAt.getTime() - house.clock.now().getTime()) / 1000);
}

/** Counted against one after the other until one is used up: a try that isn't made takes nothing from the next. */
export async function secondsToWaitForAll(house: House, allowances: readonly Allowance[]): Promise<number> {
  const known = await waitOfUsedUp(house, allowances);
  if (known > 0) return known;
  for (const [name, subject] of allowances) {
    const wait = await secondsToWait(house, name, subject);
    if (wait > 0) return wait;
  }
  return 0;
}

/**
 * What is used up already is only read: whoever goes on and on, with another address each time, say, would otherwise
 * have every try written to disk, and everybody else would wait for that.
 */
async function waitOfUsedUp(house: House, allowances: readonly Allowance[]): Promise<number> {
  const now = house.clock.now().getTime();
  const allowed = new Map(
    allowances.map(([name, subject]) => [keyOf(house, name, subject), allowedOf(house, name)] as const),
  );
  const rows = await house.store.read
    .select()
    .from(tries)
    .where(inArray(tries.key, [...allowed.keys()]));
  const waits = rows
    .filter(({ key, count }) => count > (allowed.get(key) ?? 0))
    .map(({ windowEndsAt }) => Math.ceil((windowEndsAt.getTime() - now) / 1000));
  return Math.max(0, ...waits);
}

function allowedOf(house: House, name: LimitName): number {
  const { max } = limits[name];
  return name.endsWith('OfNetwork') ? max * house.config.networkAllowance : max;
}

/** A try that turned out right was no guess: it is given back. */
export async function giveBack(house: House, allowances: readonly Allowance[]): Promise<void> {
  const keys = allowances.map(([name, subject]) => keyOf(house, name, subject));
  await house.store.note((tx) =>
    tx
      .update(tries)
      .set({ count: plus(tries.count, -1) })
      .where(and(inArray(tries.key, keys), gt(tries.count, 0))),
  );
}

function keyOf(house: House, name: LimitName, subject: string): string {
  return createHmac('sha256', house.config.indexKey).update(`tries\0${name}\0${subject}`).digest('base64url');
}

type Counting = { key: string; allowed: number; within: number };
type Counted = { before: number; windowEndsAt: Date };
type Round = { tries: number; written: Promise<Counted> };
type Line = { busy: Promise<unknown>; round: Round | null };

const lines = new WeakMap<House, Map<string, Line>>();

/**
 * Whoever comes while a count is being written is counted by the next write, all of them by one: a whole building that
 * books at the same moment would otherwise wait for a hundred writes to the same row, one after another.
 */
async function countOne(house: House, counting: Counting): Promise<{ count: number; windowEndsAt: Date }> {
  const ofHouse = lines.get(house) ?? new Map<string, Line>();
  lines.set(house, ofHouse);
  const line: Line = ofHouse.get(counting.key) ?? { busy: Promise.resolve(), round: null };
  ofHouse.set(counting.key, line);
  const round = line.round ?? beginRound(house, { line, counting });
  round.tries += 1;
  const place = round.tries;
  try {
    const { before, windowEndsAt } = await round.written;
    return { count: before + place, windowEndsAt };
  } finally {
    if (!line.round) ofHouse.delete(counting.key);
  }
}

function beginRound(house: House, { line, counting }: { line: Line; counting: Counting }): Round {
  const round: Round = {
    tries: 0,
    written: line.busy.then(() => {
      line.round = null;
      return writeCount(house, { ...counting, tries: round.tries });
    }),
  };
  line.round = round;
  line.busy = round.written.catch(() => undefined);
  return round;
}

async function writeCount(
  house: House,
  { key, allowed, within, tries: more }: Counting & { tries: number },
): Promise<Counted> {
  const now = house.clock.now();
  const windowEndsAt = new Date(now.getTime() + within);
  return house.store.note(async (tx) => {
    const [known] = await tx.select().from(tries).where(eq(tries.key, key));
    if (!known || known.windowEndsAt <= now) {
      await tx
        .insert(tries)
        .values({ key, count: more, windowEndsAt })
        .onConflictDoUpdate({ target: tries.key, set: { count: more, windowEndsAt } });
      return { before: 0, windowEndsAt };
    }
    if (known.count <= allowed)
      await tx
        .update(tries)
        .set({ count: known.count + more })
        .where(eq(tries.key, key));
    return { before: known.count, windowEndsAt: known.windowEndsAt };
  });
}

export async function forgetOldTries(house: House, now: Date): Promise<void> {
  await house.store.write((tx) => tx.delete(tries).where(lt(tries.windowEndsAt, now)));
}
