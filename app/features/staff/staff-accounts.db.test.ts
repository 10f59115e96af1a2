import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { passSecondFactor } from '~/features/identity/pass-second-factor.server';
import { findSession } from '~/features/identity/sessions.server';
import { signIn } from '~/features/identity/sign-in.server';
import { addStaff, type StaffMember } from '~/features/staff/staff-accounts.server';
import { sessions, staff } from '~db/schema';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, settleNeighbourhood } from '~tests/support/neighbourhood';

const worker: StaffMember = {
  landlordId: LANDLORD_ID,
  email: 'Veikko.Huolto@kotihovi.example',
  name: 'Veikko Huolto',
  duties: ['property-service'],
  areas: ['north'],
  locale: 'fi',
  password: 'Ruuvimeisseli!7',
  totp: false,
};

test('a member of staff signs in with the password given', async () => {
  const house = await testHouse();
  await addStaff(house, worker);

  expect(await signInAs(house, worker.email, worker.password)).toMatchObject({ as: 'staff', needsCode: false });
});

test('the same address again changes the account and ends its sessions', async () => {
  const house = await testHouse();
  const first = await addStaff(house, worker);
  await signInAs(house, worker.email, worker.password);
  const again = await addStaff(house, {
    ...worker,
    duties: ['property-supervisor'],
    areas: [],
    email: worker.email.toLowerCase(),
  });

  expect(again).toMatchObject({ staffId: first.staffId, isNew: false });
  const [row] = await house.store.read.select().from(staff);
  expect(row).toMatchObject({ duties: ['property-supervisor'], areas: [] });
  expect(await house.store.read.$count(staff)).toBe(1);
  expect(await house.store.read.$count(sessions)).toBe(0);
});

test('an IT administrator has a second factor or no account', async () => {
  const house = await testHouse();
  const admin: StaffMember = { ...worker, duties: ['it-admin'] };
  await expect(addStaff(house, admin)).rejects.toMatchObject({ code: 'staff.needsSecondFactor' });

  const { totpSecret } = await addStaff(house, { ...admin, totp: true });
  const { token } = await signInAs(house, admin.email, admin.password);
  const session = await findSession(house.store.read, token);
  const code = new TOTP({ secret: Secret.fromBase32(totpSecret!) }).generate({ timestamp: MONDAY_MORNING.getTime() });
  await expect(
    passSecondFactor(house, { session: session!, code, now: MONDAY_MORNING, requestId: 'r' }),
  ).resolves.toMatchObject({ worksInField: false });
});

test('a second factor stays when only the duties change', async () => {
  const house = await testHouse();
  await addStaff(house, { ...worker, duties: ['it-admin'], totp: true });

  await expect(addStaff(house, { ...worker, duties: ['it-admin'] })).resolves.toMatchObject({
    isNew: false,
    totpSecret: null,
  });
});

test('the second factor lies sealed in the database', async () => {
  const house = await testHouse();
  const { staffId, totpSecret } = await addStaff(house, { ...worker, totp: true });
  const [row] = await house.store.read.select().from(staff).where(eq(staff.id, staffId));

  expect(row!.totpSealed).not.toContain(totpSecret!);
});

test('weak and common passwords are refused, and so is the address of a resident', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);

  await expect(addStaff(house, { ...worker, password: 'Lyhyt!1' })).rejects.toMatchObject({
    code: 'staff.password.length',
  });
  await expect(addStaff(house, { ...worker, password: 'Salasana1!' })).rejects.toMatchObject({
    code: 'staff.password.common',
  });
  await expect(addStaff(house, { ...worker, email: emailOf('aava') })).rejects.toMatchObject({
    code: 'staff.isResident',
  });
});

function signInAs(house: TestHouse, email: string, password: string) {
  const now = house.clock.now();
  return signIn(house, { email, password, device: 'Firefox', landlordId: LANDLORD_ID, now, requestId: 'request' });
}
