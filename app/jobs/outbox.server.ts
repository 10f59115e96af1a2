import { and, asc, eq, isNull, lt, lte, or } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { errorForLog } from '~/http/log.server';
import type { Locale } from '~/i18n/locale';
import { newId } from '~/lib/ids';
import { minutes } from '~/lib/time';
import { letters } from '~db/schema';
import type { Tx } from '~db/store.server';
import { type LetterData, type LetterName, parseLetterData } from '~emails/index';
import { renderLetter } from '~emails/render';
import { isOutOfDate, nextAttemptAt } from './mail/backoff';
import type { OutgoingMail, SendResult } from './mail/transport';

type Post<N extends LetterName> = {
  to: string;
  locale: Locale;
  landlordId: string;
  data: LetterData<N>;
  /** After this the letter would only mislead, and is not sent. */
  validUntil: Date;
  now: Date;
  /** Whose register extract tells of it. */
  identityId?: string | null;
};

/** Puts a letter in the outbox in the change's own transaction. Receiver and data lie there sealed. */
export async function postLetter<N extends LetterName>(tx: Tx, house: House, name: N, post: Post<N>): Promise<void> {
  const id = newId();
  // A letter that could not be made stops the change now, instead of failing unseen later.
  parseLetterData(name, post.data);
  const payload = JSON.stringify({ to: post.to, data: post.data });
  await tx.insert(letters).values({
    id,
    landlordId: post.landlordId,
    name,
    locale: post.locale,
    payloadSealed: house.vault.seal(payload, `letter:${id}`),
    identityId: post.identityId ?? null,
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: post.now,
    validUntil: post.validUntil,
    createdAt: post.now,
  });
}

/** How long one process may be busy with a letter before another takes it up. */
const CLAIM = minutes(2);

/**
 * Delivers what is due, one letter at a time, until nothing is. The letter's id is the provider's idempotency key, so
 * a letter whose answer was lost is asked for again without being doubled. Returns how many were tried.
 */
export async function deliverLetters(house: House): Promise<number> {
  let tried = 0;
  for (;;) {
    const letter = await claimNext(house);
    if (!letter) return tried;
    tried += 1;
    if ((await deliver(house, letter)) === 'too-often') return tried;
  }
}

type Claimed = typeof letters.$inferSelect;

async function claimNext(house: House): Promise<Claimed | null> {
  const now = house.clock.now();
  const isFree = or(isNull(letters.claimedUntil), lt(letters.claimedUntil, now));
  const isDue = and(eq(letters.state, 'waiting'), lte(letters.nextAttemptAt, now), isFree);
  const due = await house.store.read
    .select({ id: letters.id })
    .from(letters)
    .where(isDue)
    .orderBy(asc(letters.nextAttemptAt), asc(letters.createdAt))
    .limit(5);
  for (const { id } of due) {
    const [claimed] = await house.store.note((tx) =>
      tx
        .update(letters)
        .set({ claimedUntil: new Date(now.getTime() + CLAIM) })
        .where(and(eq(letters.id, id), isDue))
        .returning(),
    );
    if (claimed) return claimed;
  }
  return null;
}

/** `too-often` asks for a pause: every further letter would only be turned away as well. */
async function deliver(house: House, letter: Claimed): Promise<'done' | 'too-often'> {
  const now = house.clock.now();
  if (isOutOfDate(letter, now)) {
    await finish(house, letter, { state: 'expired', now });
    return 'done';
  }
  const result = await attempt(house, letter);
  if (result.ok) {
    await finish(house, letter, { state: 'sent', now, providerId: result.providerId });
    return 'done';
  }
  house.log.warn(
    { letter: letter.id, name: letter.name, attempt: letter.attempts + 1, reason: result.reason },
    'letter not delivered',
  );
  const next =
    result.kind === 'permanent'
      ? null
      : nextAttemptAt({
          attempts: letter.attempts + 1,
          now,
          validUntil: letter.validUntil,
          retryAfterMs: result.retryAfterMs,
        });
  if (next === null) {
    await finish(house, letter, { state: 'failed', now, lastError: result.reason });
    return 'done';
  }
  await house.store.write((tx) =>
    tx
      .update(letters)
      .set({ attempts: letter.attempts + 1, nextAttemptAt: next, claimedUntil: null, lastError: result.reason })
      .where(eq(letters.id, letter.id)),
  );
  return result.reason === 'too-often' ? 'too-often' : 'done';
}

async function attempt(house: House, letter: Claimed): Promise<SendResult> {
  try {
    return await house.mail.send(await mailOf(house, letter));
  } catch (error) {
    house.log.error({ letter: letter.id, error: errorForLog(error) }, 'letter could not be made');
    return { ok: false, kind: 'permanent', reason: 'broken-letter' };
  }
}

async function mailOf(house: House, letter: Claimed): Promise<OutgoingMail> {
  const landlord = await house.landlords.byId(letter.landlordId);
  if (!landlord || !letter.payloadSealed) throw new Error('a letter without landlord or content');
  const { to, data } = JSON.parse(house.vault.open(letter.payloadSealed, `letter:${letter.id}`)) as {
    to: string;
    data: unknown;
  };
  const name = letter.name as LetterName;
  const rendered = await renderLetter({
    name,
    locale: letter.locale,
    data: parseLetterData(name, data),
    landlord: landlord.settings,
    origin: landlord.origin,
  });
  return { id: letter.id, from: senderFor(house, landlord), to, ...rendered };
}

/** One address sends for all the landlords of a deployment, each under its own name. */
function senderFor({ config }: House, { slug, settings }: Landlord): string {
  if (slug === config.landlordSlug) return config.mail.from;
  const address = /<([^<>]+)>$/.exec(config.mail.from)?.[1] ?? config.mail.from;
  return `${settings.shortName.replaceAll(/["<>,]/g, '')} <${address}>`;
}

type Ending = { state: 'sent' | 'failed' | 'expired'; now: Date; providerId?: string; lastError?: string };

async function finish(house: House, letter: Claimed, { state, now, providerId, lastError }: Ending): Promise<void> {
  await house.store.write((tx) =>
    tx
      .update(letters)
      .set({
        state,
        finishedAt: now,
        attempts: letter.attempts + 1,
        payloadSealed: null,
        claimedUntil: null,
        providerId: providerId ?? null,
        lastError: lastError ?? null,
      })
      .where(eq(letters.id, letter.id)),
  );
}
