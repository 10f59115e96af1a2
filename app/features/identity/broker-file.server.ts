import { readFile } from 'node:fs/promises';
import { BadConfig, type Config } from '~/config.server';
import { type BrokerSettings, brokerList, unsafeForProduction } from './broker-settings';

type Deployment = Pick<Config, 'brokersFile' | 'mode' | 'landlordSlug' | 'otherLandlords'>;

/** The brokers' settings hold private keys, so they are a file of their own and not in the environment. */
export async function readBrokers({
  brokersFile,
  mode,
  landlordSlug,
  otherLandlords,
}: Deployment): Promise<BrokerSettings[]> {
  const parsed = brokerList.safeParse(await json(brokersFile));
  if (!parsed.success)
    throw new BadConfig(parsed.error.issues.map((issue) => `BROKERS_FILE: ${issue.path.join('.')}: ${issue.message}`));
  const known = [landlordSlug, ...otherLandlords.map(({ slug }) => slug)];
  const faults = [
    ...parsed.data.flatMap((entry) => strangersIn(entry, known)),
    ...(mode === 'production' ? parsed.data.flatMap(unsafeForProduction) : []),
  ];
  if (faults.length > 0) throw new BadConfig(faults.map((fault) => `BROKERS_FILE: ${fault}`));
  return parsed.data;
}

/** A name written wrong would silently ask in the name of the others. */
function strangersIn({ id, landlords }: BrokerSettings, known: readonly string[]): string[] {
  return Object.keys(landlords)
    .filter((name) => !known.includes(name))
    .map((name) => `${id}: landlords: "${name}" is no landlord of this deployment`);
}

/** Errors of JSON.parse quote what they could not read, and that may be half a key. */
async function json(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new BadConfig([`BROKERS_FILE: ${file} cannot be read`]);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new BadConfig([`BROKERS_FILE: ${file} is not JSON`]);
  }
}
