import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { activateAccount } from '~/features/identity/accounts.server';
import { identificationsOf } from '~/features/identity/profile.server';
import { signIn } from '~/features/identity/sign-in.server';
import { residenciesOf } from '~/features/tenancy/residencies.server';
import { accountHolders } from '~/features/tenancy/residents/identity.server';
import type { Locale } from '~/i18n/locale';
import { days } from '~/lib/time';
import { accounts, auditEntries, identities, occupants, officeCodes, residentLinks, residents } from '~db/schema';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse, testHouse } from '~tests/support/house';
import { people, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { identityCodeContext } from '../sealed-code';
import { giveOfficeCode } from './give-code.server';
import { registerWithCode } from './register.server';
import { MOST_ATTEMPTS } from './rules';
import { findUnmatched } from './unmatched.server';

const PASSWORD = 'Abcdefg!';
const EMAIL = 'Eila.Uusi@Example.com';

test('who was identified at the office registers, activates and comes home', async () => {
  const house = await neighbourhood();
  await withoutCode(house, 'eila');
  const { code } = await given(house, { residentId: 'resident-eila' });
  await registered(house, { code });
  expect(await signedIn(house).catch((error: Error) => error.message)).toContain('wrongCredentials');
  await activated(house);

  expect(await signedIn(house)).toMatchObject({ as: 'resident' });
  const [account] = await house.store.read.select().from(accounts).where(eq(accounts.emailKey, EMAIL.toLowerCase()));
  const homes = await residenciesOf(house.store.read, {
    identityId: account!.identityId!,
    codeIndex: null,
    today: '2026-11-23',
  });
  expect(homes).toMatchObject([{ homeId: 'home-a2', role: 'occupant', phase: 'current' }]);
  expect(await accountHolders(house.store.read, ['resident-eila'])).toMatchObject([{ email: EMAIL.toLowerCase() }]);
});

test('the identification is a row of its own: who, when and which kind of document', async () => {
  const house = await neighbourhood();
  await given(house, { residentId: 'resident-bo' });

  const rows = await identificationsOf(house.store.read, 'identity-bo');
  expect(rows.filter(({ method }) => method === 'office')).toMatchObject([
    { documentKind: 'passport', officer: 'Testi customer-service', at: MONDAY_MORNING },
  ]);
  const [trace] = await house.store.read.select().from(auditEntries);
  expect(trace).toMatchObject({
    action: 'identity.identified',
    actorId: 'staff-customer-service',
    identityId: 'identity-bo',
    residentId: 'resident-bo',
    facts: { method: 'office', documentKind: 'passport' },
  });
});

test('somebody with a code in the register gets the identity of that code, sealed for its own row', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) => tx.delete(identities).where(eq(identities.id, 'identity-bo')));
  await given(house, { residentId: 'resident-bo' });

  const codeIndex = house.vault.indexOf(people.bo.code);
  const [identity] = await house.store.read.select().from(identities).where(eq(identities.codeIndex, codeIndex));
  expect(house.vault.open(identity!.codeSealed!, identityCodeContext(codeIndex))).toBe(people.bo.code);
  expect(await house.store.read.$count(residentLinks)).toBe(0);
});

test('the same person without a code is the same identity the next time', async () => {
  const house = await neighbourhood();
  await withoutCode(house, 'eila');
  await given(house, { residentId: 'resident-eila' });
  await given(house, { residentId: 'resident-eila' });

  expect(await house.store.read.$count(residentLinks)).toBe(1);
});

test('a person identified before the register knew the code keeps the identity once it does', async () => {
  const house = await neighbourhood();
  await withoutCode(house, 'eila');
  await given(house, { residentId: 'resident-eila' });
  const [before] = await house.store.read.select().from(residentLinks);
  const code = '010199-901A';
  const codeIndex = house.vault.indexOf(code);
  await house.store.write((tx) =>
    tx
      .update(residents)
      .set({ codeIndex, codeSealed: house.vault.seal(code, `resident:${codeIndex}:code`) })
      .where(eq(residents.id, 'resident-eila')),
  );
  await given(house, { residentId: 'resident-eila' });

  const [identity] = await house.store.read.select().from(identities).where(eq(identities.codeIndex, codeIndex));
  expect(identity!.id).toBe(before!.identityId);
});

test('the code is nowhere in the database', async () => {
  const house = await neighbourhood();
  const { code } = await given(house, { residentId: 'resident-bo' });
  const rows = JSON.stringify([
    await house.store.read.select().from(officeCodes),
    await house.store.read.select().from(auditEntries),
  ]);

  expect(rows).not.toContain(code);
});

test('a code works until the last second of the fourteenth day', async () => {
  const house = await neighbourhood();
  const { code } = await given(house, { residentId: 'resident-bo' });
  house.setTime(new Date(MONDAY_MORNING.getTime() + days(14)));
  await expect(registered(house, { code })).rejects.toThrow('wrongCode');
  house.setTime(new Date(MONDAY_MORNING.getTime() + days(14) - 1000));
  await registered(house, { code });
});

test('a code works once, also when it is used twice at the same moment', async () => {
  const house = await neighbourhood();
  const { code } = await given(house, { residentId: 'resident-bo' });
  const results = await Promise.allSettled([registered(house, { code }), registered(house, { code })]);

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('an unknown address, a wrong code and an ended code are refused alike', async () => {
  const house = await neighbourhood();
  const { code } = await given(house, { residentId: 'resident-bo' });

  await expect(registered(house, { code, email: 'toinen@example.com' })).rejects.toMatchObject({ code: WRONG });
  await expect(registered(house, { code: '40258C6FH' })).rejects.toMatchObject({ code: WRONG });
  await registered(house, { code });
  await expect(registered(house, { code })).rejects.toMatchObject({ code: WRONG });
});

const WRONG = 'office.register.wrongCode';

test('after too many tries the right code is refused too', async () => {
  const house = await neighbourhood();
  const { code } = await given(house, { residentId: 'resident-bo' });
  await house.store.write((tx) => tx.update(officeCodes).set({ attempts: MOST_ATTEMPTS - 1 }));
  await expect(registered(house, { code: '40258C6FH' })).rejects.toMatchObject({ code: WRONG });

  await expect(registered(house, { code })).rejects.toMatchObject({ code: WRONG });
});

test('a new code of the same person or address takes the place of the older one', async () => {
  const house = await neighbourhood();
  const first = await given(house, { residentId: 'resident-bo' });
  const second = await given(house, { residentId: 'resident-bo', email: 'bo.toinen@example.com' });
  await expect(registered(house, { code: first.code })).rejects.toMatchObject({ code: WRONG });

  await registered(house, { code: second.code, email: 'bo.toinen@example.com' });
});

test('a common password is refused without using the code up', async () => {
  const house = await neighbourhood();
  const { code } = await given(house, { residentId: 'resident-bo' });
  await expect(registered(house, { code, password: 'Salasana1!' })).rejects.toMatchObject({
    code: 'identity.commonPassword',
  });

  await registered(house, { code });
});

test('no code is made for a taken address, a child, or somebody who is not in the register', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) => tx.update(occupants).set({ minor: true }));

  await expect(given(house, { residentId: 'resident-bo', email: 'AAVA@example.com' })).rejects.toMatchObject({
    code: 'office.addressHasAccount',
  });
  await expect(given(house, { residentId: 'resident-bo', email: 'it-admin@kotihovi.example' })).rejects.toMatchObject({
    code: 'office.addressOfStaff',
  });
  await expect(given(house, { residentId: 'resident-olli' })).rejects.toMatchObject({ code: 'office.minor' });
  await expect(given(house, { residentId: 'nobody' })).rejects.toMatchObject({ code: 'office.notInRegister' });
});

test('only customer service gives codes, and only for its own landlord', async () => {
  const house = await neighbourhood();
  for (const actor of [staffActor('it-admin'), { ...staffActor('customer-service'), landlordId: 'another' }]) {
    await expect(given(house, { residentId: 'resident-bo', actor })).rejects.toMatchObject({ status: 403 });
  }
});

test('who is in no register stands in the list, who is or was in it does not', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) =>
    tx.update(residents).set({ removedAt: MONDAY_MORNING }).where(eq(residents.id, 'resident-eero')),
  );
  const names = async () =>
    (await findUnmatched(house.store.read, { landlordId: LANDLORD_ID, after: null })).map(({ id }) => id);
  expect(await names()).toEqual(['account-nemo']);

  await house.store.write((tx) =>
    tx.insert(residents).values({
      id: 'resident-nemo',
      landlordId: LANDLORD_ID,
      externalId: 'R-nemo',
      givenName: 'Nemo',
      familyName: 'Kukaties',
      nameKey: 'kukaties nemo',
      codeIndex: house.vault.indexOf(people.nemo.code),
    }),
  );
  expect(await names()).toEqual([]);
});

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

/** Somebody who lives with Bo and has no personal identity code in the register. */
async function withoutCode(house: TestHouse, name: string): Promise<void> {
  await house.store.write(async (tx) => {
    await tx.insert(residents).values({
      id: `resident-${name}`,
      landlordId: LANDLORD_ID,
      externalId: `R-${name}`,
      givenName: 'Eila',
      familyName: 'Tunnukseton',
      nameKey: 'tunnukseton eila',
    });
    await tx
      .insert(occupants)
      .values({ homeId: 'home-a2', residentId: `resident-${name}`, minor: false, livesFrom: '2024-01-01' });
  });
}

function given(
  house: TestHouse,
  {
    residentId,
    email = EMAIL,
    actor = staffActor('customer-service'),
  }: { residentId: string; email?: string; actor?: ReturnType<typeof staffActor> },
) {
  return giveOfficeCode(house, {
    residentId,
    documentKind: 'passport',
    email,
    locale: 'sv' as Locale,
    actor,
    landlordId: LANDLORD_ID,
    now: house.clock.now(),
    requestId: 'request',
  });
}

function registered(
  house: TestHouse,
  { code, email = EMAIL.toLowerCase(), password = PASSWORD }: { code: string; email?: string; password?: string },
) {
  const now = house.clock.now();
  return registerWithCode(house, { email, code, password, locale: 'sv', now, requestId: 'request' });
}

async function activated(house: TestHouse): Promise<void> {
  await house.settle();
  const token = /token=([\w-]+)/.exec(house.sent.at(-1)!.text)![1]!;
  await activateAccount(house, {
    token,
    email: EMAIL,
    password: PASSWORD,
    device: 'Firefox',
    landlordId: LANDLORD_ID,
    now: house.clock.now(),
    requestId: 'request',
  });
}

function signedIn(house: TestHouse) {
  return signIn(house, {
    email: EMAIL,
    password: PASSWORD,
    device: 'Firefox',
    landlordId: LANDLORD_ID,
    now: house.clock.now(),
    requestId: 'request',
  });
}
