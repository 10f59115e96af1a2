import { and, eq, gte, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { textsFor } from '~/i18n';
import type { Locale } from '~/i18n/locale';
import { postLetter } from '~/jobs/outbox.server';
import { newId } from '~/lib/ids';
import { addDays, calendarDate, days, startOfDay } from '~/lib/time';
import { homes, leaseParties, leases, residents, safetyNotices, safetySigns } from '~db/schema';
import type { Tx } from '~db/store.server';
import { accountsOfResidents } from '../household.server';
import { allLandlords } from '../landlords.server';
import { deskMembers } from '../owner.server';
import { planSteps } from '../violence/plan-steps';

/** A lease that comes into the register later than so after its first day is no news to its tenant. */
const LATE_DAYS = 14;

/** DI-5: at the signing, when the lease first comes into the register, and again on the first day. */
export async function tellNewTenants(house: House, now: Date): Promise<void> {
  for (const landlord of await allLandlords(house)) {
    const today = calendarDate(now, landlord.settings.timeZone);
    const tenants = await newTenants(house, { landlordId: landlord.id, today });
    if (tenants.length > 0) await house.store.write((tx) => noteThem(tx, { tenants, landlord, today, now }));
    await tellWhoCanBeTold(house, { landlord, today, now });
    await remindOfSigns(house, { landlord, today, now });
  }
}

type Tenant = { leaseId: string; residentId: string; startsOn: string };

async function newTenants(
  house: House,
  { landlordId, today }: { landlordId: string; today: string },
): Promise<Tenant[]> {
  return house.store.read
    .select({ leaseId: leases.id, residentId: leaseParties.residentId, startsOn: leases.startsOn })
    .from(leases)
    .innerJoin(leaseParties, and(eq(leaseParties.leaseId, leases.id), isNull(leaseParties.removedAt)))
    .where(
      and(
        eq(leases.landlordId, landlordId),
        isNull(leases.removedAt),
        gte(leases.startsOn, addDays(today, -LATE_DAYS)),
        or(isNull(leases.endsOn), gte(leases.endsOn, today)),
      ),
    );
}

type Noting = { tenants: Tenant[]; landlord: Landlord; today: string; now: Date };

/** Whoever comes into the register on the first day or later is told once, as on the first day. */
async function noteThem(tx: Tx, { tenants, landlord, today, now }: Noting): Promise<void> {
  const rows = tenants.map(({ leaseId, residentId, startsOn }) => ({
    id: newId(),
    landlordId: landlord.id,
    leaseId,
    residentId,
    stage: startsOn > today ? ('signing' as const) : ('first-day' as const),
    createdAt: now,
  }));
  await tx.insert(safetyNotices).values(rows).onConflictDoNothing();
  // What was to be told at the signing and never could be is told with the first day's letter.
  const begun = tenants.filter(({ startsOn }) => startsOn <= today).map(({ leaseId }) => leaseId);
  await tx
    .delete(safetyNotices)
    .where(
      and(inArray(safetyNotices.leaseId, begun), eq(safetyNotices.stage, 'signing'), isNull(safetyNotices.toldAt)),
    );
}

type Telling = { landlord: Landlord; today: string; now: Date };

async function tellWhoCanBeTold(house: House, { landlord, today, now }: Telling): Promise<void> {
  const { id: landlordId, settings } = landlord;
  await house.store.write(async (tx) => {
    const waiting = (await waitingNotices(tx, landlordId)).filter((notice) => canBeTold(notice, today));
    const residentIds = waiting.map(({ residentId }) => residentId);
    const accounts = residentIds.length === 0 ? [] : await accountsOfResidents(tx, residentIds);
    for (const { id, residentId, stage, signUpAt } of waiting) {
      const account = accounts.find((one) => one.residentId === residentId);
      if (!account) continue;
      const { to, locale, identityId } = account;
      await postLetter(tx, house, 'disturbance-safety', {
        ...{ to, locale, identityId, landlordId, now },
        data: { stage, steps: stepTitles(settings, locale), isSignUp: signUpAt !== null },
        validUntil: new Date(now.getTime() + days(7)),
      });
      await tx.update(safetyNotices).set({ toldAt: now, via: 'email' }).where(eq(safetyNotices.id, id));
    }
  });
}

function stepTitles(settings: Landlord['settings'], locale: Locale): string[] {
  const { emergency } = settings.contacts;
  return planSteps(settings, { t: textsFor(locale), locale }).map(({ kind, title }) =>
    kind === 'call-police' ? `${title}: ${emergency}` : title,
  );
}

export type WaitingNotice = Awaited<ReturnType<typeof waitingNotices>>[number];

/** Not told yet, with the stairwell and whether its sign is up. */
export async function waitingNotices(tx: Pick<Tx, 'select'>, landlordId: string) {
  return tx
    .select({
      id: safetyNotices.id,
      stage: safetyNotices.stage,
      residentId: safetyNotices.residentId,
      givenName: residents.givenName,
      familyName: residents.familyName,
      startsOn: leases.startsOn,
      address: homes.address,
      buildingId: homes.buildingId,
      stairwell: homes.stairwell,
      signUpAt: safetySigns.putUpAt,
      remindedOn: safetyNotices.remindedOn,
      createdAt: safetyNotices.createdAt,
    })
    .from(safetyNotices)
    .innerJoin(leases, eq(leases.id, safetyNotices.leaseId))
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .innerJoin(residents, eq(residents.id, safetyNotices.residentId))
    .leftJoin(
      safetySigns,
      and(eq(safetySigns.buildingId, homes.buildingId), eq(safetySigns.stairwell, homes.stairwell)),
    )
    .where(and(eq(safetyNotices.landlordId, landlordId), isNull(safetyNotices.toldAt)))
    .orderBy(leases.startsOn, homes.address);
}

/** The sign must be up first; on the first day nobody is left without for a missing sign. */
export function canBeTold(
  { signUpAt, startsOn }: Pick<WaitingNotice, 'signUpAt' | 'startsOn'>,
  today: string,
): boolean {
  return signUpAt !== null || startsOn <= today;
}

/** From the next day on, once a day while a stairwell with new tenants has no sign. */
async function remindOfSigns(house: House, { landlord, today, now }: Telling): Promise<void> {
  const { id: landlordId } = landlord;
  await house.store.write(async (tx) => {
    const missing = (await waitingNotices(tx, landlordId)).filter(({ signUpAt }) => signUpAt === null);
    const morning = startOfDay(today, landlord.settings.timeZone);
    const due = missing.filter(
      ({ remindedOn, createdAt }) => createdAt < morning && (remindedOn === null || remindedOn < today),
    );
    if (due.length === 0) return;
    const signs = new Set(missing.map(({ buildingId, stairwell }) => `${buildingId} ${stairwell}`)).size;
    for (const { email, locale } of await deskMembers(tx, landlordId)) {
      await postLetter(tx, house, 'disturbance-desk', {
        to: email,
        locale,
        landlordId,
        data: { cases: 0, late: 0, owed: 0, steps: 0, signs },
        validUntil: new Date(now.getTime() + days(1)),
        now,
      });
    }
    await tx
      .update(safetyNotices)
      .set({ remindedOn: today })
      .where(
        and(
          inArray(
            safetyNotices.id,
            missing.map(({ id }) => id),
          ),
          or(isNull(safetyNotices.remindedOn), lt(safetyNotices.remindedOn, today)),
        ),
      );
  });
}
