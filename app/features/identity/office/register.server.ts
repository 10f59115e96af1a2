import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { Refused } from '~/lib/refused';
import { plus } from '~db/dialect';
import { officeCodes } from '~db/schema';
import { openAccount } from '../accounts.server';
import { emailKey } from '../email-key';
import { isCommonPassword } from '../passwords.server';
import { MOST_ATTEMPTS } from './rules';

type Registering = { email: string; code: string; password: string; locale: Locale; now: Date; requestId: string };

/**
 * ID-7: address and code together show who the person is. An unknown address, a wrong code and one that has ended get
 * the same answer after the same work.
 */
export async function registerWithCode(house: House, registering: Registering): Promise<void> {
  const { email, code, password, locale, now, requestId } = registering;
  if (isCommonPassword(password)) throw new Refused('identity.commonPassword');
  const given = await countAttempt(house, { key: emailKey(email), now });
  const isRight = await house.passwords.verifyPassword(given?.codeHash ?? null, code);
  if (!given || !isRight) throw new Refused('office.register.wrongCode');
  const passwordHash = await house.passwords.hashPassword(password);
  await house.store.write(async (tx) => {
    const used = await tx
      .update(officeCodes)
      .set({ usedAt: now })
      .where(and(eq(officeCodes.id, given.id), isNull(officeCodes.usedAt)))
      .returning({ id: officeCodes.id });
    if (used.length === 0) throw new Refused('office.register.wrongCode');
    const { identityId, identificationId, landlordId } = given;
    const identified = { identityId, identificationId, landlordId };
    await openAccount(tx, house, { ...identified, email, passwordHash, locale, now, requestId });
  });
}

/** Counted before the code is looked at, so that tries made at the same moment count too. */
async function countAttempt(house: House, { key, now }: { key: string; now: Date }) {
  const [given] = await house.store.write((tx) =>
    tx
      .update(officeCodes)
      .set({ attempts: plus(officeCodes.attempts, 1) })
      .where(
        and(
          eq(officeCodes.emailKey, key),
          isNull(officeCodes.usedAt),
          gt(officeCodes.expiresAt, now),
          lt(officeCodes.attempts, MOST_ATTEMPTS),
        ),
      )
      .returning({
        id: officeCodes.id,
        codeHash: officeCodes.codeHash,
        identityId: officeCodes.identityId,
        identificationId: officeCodes.identificationId,
        landlordId: officeCodes.landlordId,
      }),
  );
  return given ?? null;
}
