import { and, asc, eq, isNull, lte, notInArray } from 'drizzle-orm';
import { identityCodeContext } from '~/features/identity/sealed-code';
import type { Act } from '~/features/requests/acts';
import { fileRequest } from '~/features/requests/file.server';
import { residentCodeContext } from '~/features/tenancy/register/staging.server';
import { residenciesOf } from '~/features/tenancy/residencies.server';
import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import { calendarDate, days } from '~/lib/time';
import type { ResidentActor } from '~/policy/actor';
import { homes, identities, leaseParties, leases, residents } from '~db/schema';

const asked: { act: Act; message: string; daysAgo: number }[] = [
  { act: 'terminate-parking', message: 'Paikka 14. Auto on myyty.', daysAgo: 6 },
  { act: 'order-certificate', message: 'Banken ber om ett intyg för ett lån.', daysAgo: 4 },
  { act: 'renovation-permit', message: 'Maalaisin keittiön seinät itse, vaalealla sävyllä.', daysAgo: 2 },
  { act: 'payment-information', message: 'Why is the bill for November higher than the one before?', daysAgo: 1 },
  { act: 'fetch-keys', message: 'Yksi avain katosi, tarvitsen uuden.', daysAgo: 0 },
];

/**
 * So that the desk has something to do on the first day. Made through the ordinary command by people of the register
 * whom nobody plays, and who have no account: nothing is sent to anybody.
 */
export async function fileDemoRequests(house: House, { played }: { played: string[] }): Promise<void> {
  const landlord = await house.landlords.own();
  const now = house.clock.now();
  const today = calendarDate(now, landlord.settings.timeZone);
  const parties = await partiesNobodyPlays(house, { landlordId: landlord.id, today, played });
  for (const [at, { act, message, daysAgo }] of asked.entries()) {
    // Not all from one stairwell.
    const party = parties[at * 7];
    if (!party) return;
    const actor = await identified(house, { party, today });
    await fileRequest(house, {
      actor,
      landlord,
      leaseId: party.leaseId,
      act,
      message,
      wantedOn: null,
      shown: null,
      draftId: null,
      now: new Date(now.getTime() - days(daysAgo)),
      requestId: 'demo',
    });
  }
}

type Whose = { landlordId: string; today: string; played: string[] };

async function partiesNobodyPlays(house: House, { landlordId, today, played }: Whose) {
  const rows = await house.store.read
    .select({
      leaseId: leases.id,
      givenName: residents.givenName,
      familyName: residents.familyName,
      codeIndex: residents.codeIndex,
      codeSealed: residents.codeSealed,
    })
    .from(leases)
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .innerJoin(leaseParties, eq(leaseParties.leaseId, leases.id))
    .innerJoin(residents, eq(residents.id, leaseParties.residentId))
    .where(
      and(
        eq(leases.landlordId, landlordId),
        isNull(leases.endsOn),
        lte(leases.startsOn, today),
        notInArray(homes.address, played),
      ),
    )
    .orderBy(asc(homes.addressKey))
    .limit(asked.length * 7);
  return rows.flatMap(({ codeIndex, codeSealed, ...row }) =>
    codeIndex && codeSealed ? [{ ...row, codeIndex, codeSealed }] : [],
  );
}

type Party = Awaited<ReturnType<typeof partiesNobodyPlays>>[number];

async function identified(house: House, { party, today }: { party: Party; today: string }): Promise<ResidentActor> {
  const { givenName, familyName, codeIndex, codeSealed } = party;
  const code = house.vault.open(codeSealed, residentCodeContext(codeIndex));
  const identityId = newId();
  await house.store.write((tx) =>
    tx.insert(identities).values({
      id: identityId,
      codeIndex,
      codeSealed: house.vault.seal(code, identityCodeContext(codeIndex)),
      givenName,
      familyName,
      createdAt: house.clock.now(),
    }),
  );
  const residencies = await residenciesOf(house.store.read, { identityId, codeIndex, today });
  const name = `${givenName} ${familyName}`;
  return { kind: 'resident', accountId: '', identityId, name, email: '', phone: null, residencies, acting: null };
}
