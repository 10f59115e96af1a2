import { and, eq } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { textsFor } from '~/i18n';
import type { Locale } from '~/i18n/locale';
import { postLetter } from '~/jobs/outbox.server';
import { invariant } from '~/lib/invariant';
import { days } from '~/lib/time';
import { accounts, type appointments } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { LetterData, LetterName } from '~emails/index';
import type { Reason } from './reasons';

export type Appointment = typeof appointments.$inferSelect;

type VisitLetter = Extract<LetterName, `appointment-${string}`>;

/** One of the letters about a visit, without the visit itself. */
export type Tidings = { [Name in VisitLetter]: { letter: Name; data: Omit<LetterData<Name>, 'visit'> } }[VisitLetter];

type Telling = { appointment: Appointment; landlord: Landlord; tidings: Tidings; now: Date };

/** To whoever gave an address, in their language; the visit as it is after the change. */
export async function tell(tx: Tx, house: House, { appointment, landlord, tidings, now }: Telling): Promise<void> {
  const { email, identityId } = appointment;
  if (email === null || appointment.tokenSealed === null) return;
  const locale = await localeOf(tx, appointment);
  const data = { ...tidings.data, visit: visitOfLetter(house, { appointment, landlord, locale }) };
  await postLetter(tx, house, tidings.letter, {
    to: email,
    locale,
    landlordId: landlord.id,
    identityId,
    data: data as LetterData<typeof tidings.letter>,
    validUntil: validUntil(tidings, { appointment, now }),
    now,
  });
}

/** An account remembers the language its letters are wanted in; else it is that of the booking. */
async function localeOf(tx: Tx, { identityId, locale }: Appointment): Promise<Locale> {
  if (identityId === null) return locale;
  const [account] = await tx
    .select({ locale: accounts.locale })
    .from(accounts)
    .where(and(eq(accounts.identityId, identityId), eq(accounts.state, 'active')));
  return account?.locale ?? locale;
}

function visitOfLetter(
  house: House,
  { appointment, landlord, locale }: { appointment: Appointment; landlord: Landlord; locale: Locale },
): LetterData<'appointment-reminder'>['visit'] {
  const { id, startsAt, endsAt, sequence, changedAt } = appointment;
  const reason = appointment.reason as Reason;
  const words = textsFor(locale).appointments;
  const { place, findingIn } = placeOf(landlord, appointment.point, locale);
  return {
    id,
    token: tokenOf(house, appointment),
    from: startsAt,
    to: endsAt,
    reason: words.reasons[reason],
    place,
    findingIn,
    bring: [...words.papers[reason]],
    sequence,
    changedAt,
  };
}

export function placeOf(landlord: Landlord, code: string, locale: Locale): { place: string; findingIn: string } {
  const facts = landlord.settings.servicePoints.find((point) => point.code === code);
  if (!facts) return { place: code, findingIn: '' };
  return { place: `${facts.address[locale]}, ${facts.district[locale]}`, findingIn: facts.findingIn[locale] };
}

/** The secret of the link, for letters written later and for the person's own list. */
export function tokenOf(house: House, { id, tokenSealed }: Pick<Appointment, 'id' | 'tokenSealed'>): string {
  invariant(tokenSealed !== null, 'a walk-in has no link');
  return house.vault.open(tokenSealed, sealContext(id));
}

export function sealContext(id: string): string {
  return `appointment:${id}:token`;
}

/** After this it would only mislead. */
function validUntil(tidings: Tidings, { appointment, now }: { appointment: Appointment; now: Date }): Date {
  if (tidings.letter === 'appointment-offer') return new Date(tidings.data.answerBy);
  if (tidings.letter === 'appointment-cancelled' || tidings.letter === 'appointment-displaced')
    return new Date(now.getTime() + days(7));
  return appointment.startsAt;
}
