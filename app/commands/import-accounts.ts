import { parseArgs } from 'node:util';
import { BadConfig, readConfig } from '~/config.server';
import { type BroughtEnd, bringAccounts } from '~/features/identity/outside/bring-accounts.server';
import { BOUNDS } from '~/features/identity/outside/outside-hash';
import type { RowFault, RowReason } from '~/features/identity/outside/read-accounts.server';
import { findLandlord } from '~/features/tenancy/landlords.server';
import { openRegisterStore } from '~/features/tenancy/register/open-store.server';
import { systemClock } from '~/lib/clock';
import { isProgram } from './is-program';

const USAGE = `npm run import:accounts -- FILE.csv [--from NAME] [--landlord NAME]
  The file has a first line with the columns email and password_hash, and language (fi, sv, en) if it is known.
  password_hash   in the PHC string format: argon2id or argon2i, PBKDF2 with SHA-256 or SHA-512; or bcrypt ($2a, $2b, $2y).
                  A hash with commas in it stands between quotation marks, or the columns are parted by semicolons.
  --from          what the other service is called, in small letters (housing-search)
Bring only accounts whose address the other service has checked. Ends with 0 when they are here, 1 when it could not be
done, 2 for wrong use, 3 for bad rows: then nothing has been taken over.`;

const REASONS: Record<RowReason, string> = {
  file: 'the file cannot be read',
  'missing-column': 'this column is missing',
  'too-many-rows': 'too many rows for one file; most',
  'row-broken': 'has not as many fields as the first line, or a quotation mark that does not end',
  required: 'is empty',
  email: 'is not an e-mail address',
  language: 'is not fi, sv or en',
  'same-address-twice': 'the same address stands before in line',
  'address-of-staff': 'is the address of a member of staff',
  'hash-unknown': 'is not argon2id, argon2i, bcrypt or PBKDF2 with SHA-256 or SHA-512',
  'hash-malformed': 'cannot be taken apart',
  'hash-too-costly': `asks for more than is allowed (argon2 ${BOUNDS.argon2.memoryKib} KiB, ${BOUNDS.argon2.kibPasses} KiB times passes; bcrypt ${BOUNDS.bcrypt.rounds}; PBKDF2 ${BOUNDS.pbkdf2.sha256} and ${BOUNDS.pbkdf2.sha512} rounds)`,
};

const FAULTS_TOLD = 200;

type Call = { args: string[]; env: NodeJS.ProcessEnv };

/** Gives what the program ends with. */
export async function main(call: Call): Promise<number> {
  try {
    return tell(await bringIn(call));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const isMisused = error instanceof WrongUse || code.startsWith('ERR_PARSE_ARGS');
    if (code === 'ENOENT') console.error('There is no such file.');
    else console.error(error instanceof BadConfig || error instanceof Error ? error.message : 'could not be done');
    return isMisused || code === 'ENOENT' ? 2 : 1;
  }
}

class WrongUse extends Error {}

async function bringIn({ args, env }: Call): Promise<BroughtEnd> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { from: text, landlord: text } });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new WrongUse(USAGE);
  const from = values.from ?? 'housing-search';
  if (!/^[a-z0-9-]{1,40}$/.test(from)) throw new WrongUse(`--from: small letters, digits and hyphens\n${USAGE}`);
  const config = readConfig(env);
  const store = await openRegisterStore(config);
  try {
    const slug = values.landlord ?? config.landlordSlug;
    const landlord = await findLandlord(store, slug);
    if (!landlord) throw new WrongUse(`There is no landlord "${slug}": load its settings first (npm run landlord).`);
    return await bringAccounts(store, { path, landlord, from, now: systemClock.now() });
  } finally {
    await store.close();
  }
}

function tell(done: BroughtEnd): number {
  if (done.end === 'refused') {
    for (const fault of done.faults.slice(0, FAULTS_TOLD)) console.log(sentenceFor(fault));
    if (done.faults.length > FAULTS_TOLD) console.log(`… and ${done.faults.length - FAULTS_TOLD} more.`);
    console.log('Nothing has been taken over.');
    return 3;
  }
  const { end, added, changed, known } = done;
  console.log(`${added} added, ${changed} with a newer password, ${known} here already.`);
  if (end === 'unchanged') console.log('Nothing was new.');
  return 0;
}

function sentenceFor({ line, column, reason, says }: RowFault): string {
  const where = [line === null ? '' : `line ${line}`, column ?? ''].filter(Boolean).join(', ');
  return `${where ? `${where}: ` : ''}${[REASONS[reason], says].filter(Boolean).join(' ')}`;
}

if (isProgram('import-accounts')) {
  main({ args: process.argv.slice(2), env: process.env }).then((code) => {
    process.exitCode = code;
  });
}
