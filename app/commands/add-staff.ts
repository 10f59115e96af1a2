import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BadConfig, readConfig } from '~/config.server';
import { totpUri } from '~/features/identity/totp.server';
import { addStaff } from '~/features/staff/staff-accounts.server';
import { findLandlord } from '~/features/tenancy/landlords.server';
import { closeHouse, openHouse } from '~/house.server';
import { emailAddress, requiredText } from '~/http/fields';
import { defaultLocale, locales } from '~/i18n/locale';
import { Refused } from '~/lib/refused';
import { duties } from '~/policy/duties';
import { askPassword } from './ask-password';
import { isProgram } from './is-program';

export { addStaff } from '~/features/staff/staff-accounts.server';

const USAGE = `npm run staff -- --email NAME@EXAMPLE.COM --name "First Last" --duty DUTY [--duty …] [--area CODE …] [--language fi|sv|en] [--totp] [--landlord NAME]
  Duties: ${duties.join(', ')}. Without --area all areas. --totp makes a second factor, which it-admin must have.
  The password is asked for, or read as the first line of standard input.`;

const SENTENCES: Record<string, string> = {
  'staff.needsSecondFactor': 'An IT administrator needs a second factor: add --totp.',
  'staff.isResident': 'This address is the username of a resident. Staff need an address of their own.',
  'staff.ofAnotherLandlord': 'This address belongs to a staff member of another landlord.',
  'staff.password.length': 'The password needs at least 8 characters.',
  'staff.password.upper': 'The password needs a capital letter.',
  'staff.password.special': 'The password needs a special character.',
  'staff.password.tooLong': 'The password is too long.',
  'staff.password.common': 'This password is among the most common ones. Choose another.',
};

/** The forms' own codes, for who reads a terminal. */
const FAULTS: Record<string, string> = { required: 'is needed', email: 'is not an e-mail address' };

const wanted = z.object({
  email: emailAddress(),
  name: requiredText(120),
  duty: z.array(z.enum(duties)).min(1),
  area: z.array(z.string().min(1)).default([]),
  language: z.enum(locales).default(defaultLocale),
  totp: z.boolean().default(false),
  landlord: z.string().optional(),
});

/** Makes or changes the account of a staff member. */
async function main(): Promise<void> {
  const member = readArguments();
  const config = readConfig(process.env);
  const house = await openHouse(config);
  try {
    const landlord = member.landlord ? await findLandlord(house.store, member.landlord) : await house.landlords.own();
    if (!landlord) throw new WrongUse(`There is no landlord "${member.landlord}".`);
    const password = await askPassword(`Password for ${member.email}: `);
    const { isNew, totpSecret } = await addStaff(house, {
      landlordId: landlord.id,
      email: member.email,
      name: member.name,
      duties: member.duty,
      areas: member.area,
      locale: member.language,
      password,
      totp: member.totp,
    });
    console.log(`${isNew ? 'Added' : 'Changed'}: ${member.name}, ${member.duty.join(', ')}.`);
    if (totpSecret) tellSecret(totpSecret, { email: member.email, issuer: landlord.settings.shortName });
  } finally {
    await closeHouse(house);
  }
}

function readArguments(): z.output<typeof wanted> {
  const text = { type: 'string' } as const;
  const list = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    options: {
      email: text,
      name: text,
      duty: list,
      area: list,
      language: text,
      totp: { type: 'boolean' },
      landlord: text,
    },
  });
  const parsed = wanted.safeParse(values);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `  --${String(path[0])}: ${FAULTS[message] ?? message}`,
  );
  throw new WrongUse(faults.join('\n'));
}

class WrongUse extends Error {}

function tellSecret(secret: string, { email, issuer }: { email: string; issuer: string }): void {
  console.log('The second factor, shown only now. Put it into an authenticator:');
  console.log(`  ${totpUri({ secret, email, issuer })}`);
  console.log(`  ${secret}`);
}

function sentenceFor(error: unknown): string {
  if (error instanceof Refused) return SENTENCES[error.code] ?? error.code;
  if (error instanceof WrongUse) return `${error.message}\n${USAGE}`;
  if (error instanceof TypeError && 'code' in error) return `${error.message}\n${USAGE}`;
  return error instanceof BadConfig || error instanceof Error ? error.message : 'could not be done';
}

if (isProgram('add-staff')) {
  main().catch((error: unknown) => {
    console.error(sentenceFor(error));
    process.exitCode = 1;
  });
}
