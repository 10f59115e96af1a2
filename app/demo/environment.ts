import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BadConfig } from '~/config.server';
import { makeClientKeys } from './broker/keys';
import { testBrokerSettings } from './broker/settings';
import { companySettings } from './company/settings';

const FIRST = 'kotihovi';
/** The short name of the small landlord beside the first. */
export const SECOND = 'niemikoti';
/** The second landlord has an agreement of its own with the broker. */
export const SECOND_CLIENT_ID = 'rappu-niemikoti';

/** Who identifies sees at the broker which landlord asks. */
const AT_THE_BROKER = {
  [FIRST]: { extraParams: { ftn_spname: 'Kotihovi' } },
  [SECOND]: { clientId: SECOND_CLIENT_ID, extraParams: { ftn_spname: 'Niemikoti' } },
};

export type DemoPlaces = { port: number; brokerPort: number; dataDir: string; origin: string; secondOrigin: string };

export function demoPlaces(env: NodeJS.ProcessEnv): DemoPlaces {
  if (env.NODE_ENV === 'production' && env.RAPPU_MODE === 'production') {
    throw new BadConfig(['RAPPU_MODE: the demo does not run in production']);
  }
  const port = portIn(env.PORT, { name: 'PORT', fallback: 3000 });
  const brokerPort = portIn(env.BROKER_PORT, { name: 'BROKER_PORT', fallback: port + 1 });
  // Browsers know every name under localhost as this very machine.
  const origins = { origin: `http://localhost:${port}`, secondOrigin: `http://${SECOND}.localhost:${port}` };
  return { port, brokerPort, dataDir: env.DATA_DIR ?? 'data/demo', ...origins };
}

function portIn(text: string | undefined, { name, fallback }: { name: string; fallback: number }): number {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new BadConfig([`${name}: must be a port number`]);
  return port;
}

/** The settings the demo gives itself. Its secrets are made once and stay in its own folder. */
export async function demoEnvironment({
  port,
  brokerPort,
  dataDir,
  origin,
  secondOrigin,
}: DemoPlaces): Promise<Record<string, string>> {
  const keys = await makeClientKeys(path.join(dataDir, 'broker'));
  const brokersFile = path.join(dataDir, 'brokers.json');
  const brokerOrigin = `http://localhost:${brokerPort}`;
  const settings = { ...testBrokerSettings({ issuer: brokerOrigin, keys }), landlords: AT_THE_BROKER };
  await writeFile(brokersFile, JSON.stringify([settings]), { mode: 0o600 });
  const companyFile = path.join(dataDir, 'company.json');
  const company = companySettings({ landlord: FIRST, brokerOrigin, signingKey: keys.signing });
  await writeFile(companyFile, JSON.stringify([company]), { mode: 0o600 });
  return {
    RAPPU_MODE: 'demo',
    PORT: String(port),
    APP_ORIGIN: origin,
    DATA_DIR: dataDir,
    LANDLORD: FIRST,
    OTHER_LANDLORDS: `${SECOND}=${secondOrigin}`,
    ...(await keptSecrets(path.join(dataDir, 'secrets.json'))),
    BROKERS_FILE: brokersFile,
    COMPANY_SIGN_ON_FILE: companyFile,
    MAIL_BY: 'mailbox',
    MAIL_FROM: 'Kotihovi <portaali@kotihovi.example>',
    NETWORK_ALLOWANCE: '100',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}

async function keptSecrets(file: string): Promise<Record<string, string>> {
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept) return JSON.parse(kept) as Record<string, string>;
  const secret = () => randomBytes(32).toString('base64');
  const secrets = { INDEX_KEY: secret(), ENCRYPTION_KEYS: `demo:${secret()}`, PEPPERS: `demo:${secret()}` };
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
