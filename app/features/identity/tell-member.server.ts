import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import type { staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { LetterData } from '~emails/index';

type Member = Pick<typeof staff.$inferSelect, 'email' | 'locale' | 'landlordId'>;
export type SecurityEvent = LetterData<'staff-security'>['what'];

/** Whatever changes how a member of staff signs in is told to them: if it wasn't they, they know. */
export async function tellMember(
  tx: Tx,
  house: House,
  { member, what, now }: { member: Member; what: SecurityEvent; now: Date },
): Promise<void> {
  await postLetter(tx, house, 'staff-security', {
    to: member.email,
    locale: member.locale,
    landlordId: member.landlordId,
    data: { what, at: now },
    validUntil: new Date(now.getTime() + days(7)),
    now,
  });
}
