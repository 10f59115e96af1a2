import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeClientKeys } from '~/demo/broker/keys';
import { testBrokerSettings } from '~/demo/broker/settings';
import { secrets } from './dataset/secrets';
import { ORIGIN } from './pages';
import { type Served, serve } from './processes';

type Places = { name: string; port: number; dataFolder: string; mailUrl: string };

/** As in production, behind one proxy; letters go over Resend's interface to a server that takes them all. */
export async function servePortal({ name, port, dataFolder, mailUrl }: Places): Promise<Served> {
  return serve({ name, port, env: await portalEnvironment({ dataFolder, mailUrl }) });
}

export async function portalEnvironment({
  dataFolder,
  mailUrl,
}: Pick<Places, 'dataFolder' | 'mailUrl'>): Promise<Record<string, string>> {
  return {
    RAPPU_MODE: 'production',
    APP_ORIGIN: ORIGIN,
    DATA_DIR: dataFolder,
    LANDLORD: 'kotihovi',
    ...secrets,
    BROKERS_FILE: await brokersFile(path.join(dataFolder, 'broker')),
    MAIL_BY: 'resend',
    MAIL_FROM: 'Kotihovi <portaali@kotihovi.example>',
    RESEND_API_KEY: 're_bench',
    RESEND_BASE_URL: mailUrl,
    TRUSTED_PROXIES: '1',
  };
}

/** A broker that nobody is sent to. */
async function brokersFile(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const settings = testBrokerSettings({ issuer: 'https://broker.bench.example', keys: await makeClientKeys(folder) });
  const acr = ['http://ftn.ficora.fi/2017/loa2'];
  const entry = { ...settings, acrRequested: acr, acrAllowed: acr, testIdentities: false, allowInsecure: false };
  const file = path.join(folder, 'brokers.json');
  await writeFile(file, JSON.stringify([entry]), { mode: 0o600 });
  return file;
}
