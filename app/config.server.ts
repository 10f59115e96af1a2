import { z } from 'zod';
import type { VirusScanConfig } from './files/virus-scan.server';

/**
 * The environment, parsed once at the start. A bad one stops the start with the whole list of faults;
 * the values themselves are never printed.
 */
export type Config = {
  mode: 'production' | 'demo' | 'test';
  port: number;
  /** Scheme, host and port the portal is reached at; nothing is ever built from the Host header. */
  origin: string;
  dataDir: string;
  databaseUrl: string | undefined;
  landlordSlug: string;
  /** The other landlords of this deployment, each with the address its own portal is reached at. */
  otherLandlords: LandlordAddress[];
  indexKey: string;
  /** The index key before, while `npm run rotate-keys` hashes identity codes anew. */
  formerIndexKey?: string;
  encryptionKeys: KeyOfRing[];
  peppers: KeyOfRing[];
  brokersFile: string;
  /** Where staff sign in with their company's own accounts; off without. */
  companySignOnFile?: string;
  mail: MailConfig;
  files: FilesConfig;
  /** Documents are looked at by clamd before they are stored. */
  virusScan: VirusScanConfig;
  /** Number of reverse proxies in front whose X-Forwarded-* headers are true. */
  trustedProxies: number;
  /** Limits per network are multiplied by this; above one only in the demo. */
  networkAllowance: number;
  worker: boolean;
  logLevel: string;
};

export type LandlordAddress = { slug: string; origin: string };
export type KeyOfRing = { id: string; key: string };
export type MailConfig =
  | { by: 'resend'; from: string; apiKey: string; baseUrl: string | undefined }
  | { by: 'smtp'; from: string; url: string }
  | { by: 'mailbox'; from: string };
export type FilesConfig =
  | { in: 'folder' }
  | { in: 's3'; endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };

export class BadConfig extends Error {
  constructor(readonly faults: string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'BadConfig';
  }
}

const secret = z.string().refine((text) => Buffer.from(text, 'base64').length >= 32, {
  message: 'must be at least 32 random bytes in base64',
});

const keyRing = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .pipe(z.array(z.string().regex(/^[\w-]+:.+$/, 'must be written id:key,id:key with the newest first')).min(1))
  .transform((entries) =>
    entries.map((entry) => ({ id: entry.slice(0, entry.indexOf(':')), key: entry.slice(entry.indexOf(':') + 1) })),
  )
  .pipe(z.array(z.object({ id: z.string().min(1), key: secret })));

const otherLandlords = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .pipe(z.array(z.string().regex(/^[a-z0-9-]+=https?:\/\/[^/]+\/?$/, 'must be written name=https://address,…')))
  .transform((entries) =>
    entries.map((entry) => {
      const [slug = '', address = ''] = entry.split('=');
      return { slug, origin: new URL(address).origin };
    }),
  );

/** `off`, `tcp://host:port` or `unix:/path/of/clamd.sock`. */
const clamd = z
  .string()
  .regex(/^(off|tcp:\/\/[^/:]+:\d{1,5}|unix:\/.+)$/, 'must be off, tcp://host:port or unix:/path')
  .transform((text): VirusScanConfig => {
    if (text === 'off') return { by: 'off' };
    if (text.startsWith('unix:')) return { by: 'clamd', at: { path: text.slice('unix:'.length) } };
    const { hostname, port } = new URL(text);
    return { by: 'clamd', at: { host: hostname, port: Number(port) } };
  });

const environment = z.object({
  RAPPU_MODE: z.enum(['production', 'demo', 'test']).default('production'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  APP_ORIGIN: z.url().transform((text) => new URL(text).origin),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  LANDLORD: z.string().regex(/^[a-z0-9-]+$/, 'must be the short name of a landlord'),
  OTHER_LANDLORDS: otherLandlords.default([]),
  INDEX_KEY: secret,
  FORMER_INDEX_KEY: secret.optional(),
  ENCRYPTION_KEYS: keyRing,
  PEPPERS: keyRing,
  BROKERS_FILE: z.string().min(1),
  COMPANY_SIGN_ON_FILE: z.string().min(1).optional(),
  MAIL_BY: z.enum(['resend', 'smtp', 'mailbox']),
  MAIL_FROM: z.string().min(3),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  FILES_IN: z.enum(['folder', 's3']).default('folder'),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default('auto'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  CLAMD: clamd.default({ by: 'off' }),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  NETWORK_ALLOWANCE: z.coerce.number().int().min(1).max(1000).default(1),
  WORKER: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new BadConfig(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values = parsed.data;
  const faults = [...missingOf(values), ...unsafeIn(values)];
  if (faults.length > 0) throw new BadConfig(faults);
  return {
    mode: values.RAPPU_MODE,
    port: values.PORT,
    origin: values.APP_ORIGIN,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    landlordSlug: values.LANDLORD,
    otherLandlords: values.OTHER_LANDLORDS,
    indexKey: values.INDEX_KEY,
    formerIndexKey: values.FORMER_INDEX_KEY,
    encryptionKeys: values.ENCRYPTION_KEYS,
    peppers: values.PEPPERS,
    brokersFile: values.BROKERS_FILE,
    companySignOnFile: values.COMPANY_SIGN_ON_FILE,
    mail: mailOf(values),
    files: filesOf(values),
    virusScan: values.CLAMD,
    trustedProxies: values.TRUSTED_PROXIES,
    networkAllowance: values.NETWORK_ALLOWANCE,
    worker: values.WORKER === 'on',
    logLevel: values.LOG_LEVEL,
  };
}

type Environment = z.output<typeof environment>;

function missingOf(values: Environment): string[] {
  const faults: string[] = [];
  if (values.MAIL_BY === 'resend' && !values.RESEND_API_KEY) faults.push('RESEND_API_KEY: needed when MAIL_BY=resend');
  if (values.MAIL_BY === 'smtp' && !values.SMTP_URL) faults.push('SMTP_URL: needed when MAIL_BY=smtp');
  if (values.FILES_IN === 's3') {
    for (const name of ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
      if (!values[name]) faults.push(`${name}: needed when FILES_IN=s3`);
    }
  }
  return faults;
}

function unsafeIn(values: Environment): string[] {
  const faults: string[] = [];
  const indexKeys = [values.INDEX_KEY, ...(values.FORMER_INDEX_KEY ? [values.FORMER_INDEX_KEY] : [])];
  const keys = [...indexKeys, ...values.ENCRYPTION_KEYS.map((k) => k.key), ...values.PEPPERS.map((k) => k.key)];
  if (new Set(keys).size < keys.length) faults.push('INDEX_KEY, ENCRYPTION_KEYS, PEPPERS: every key must be its own');
  const slugs = [values.LANDLORD, ...values.OTHER_LANDLORDS.map(({ slug }) => slug)];
  const origins = [values.APP_ORIGIN, ...values.OTHER_LANDLORDS.map(({ origin }) => origin)];
  if (new Set(slugs).size < slugs.length) faults.push('OTHER_LANDLORDS: every landlord once');
  if (new Set(origins).size < origins.length)
    faults.push('OTHER_LANDLORDS: every landlord needs an address of its own');
  if (new Set(origins.map((origin) => new URL(origin).protocol)).size > 1)
    faults.push('OTHER_LANDLORDS: all addresses must be http:// or all https://');
  if (values.RAPPU_MODE === 'production') {
    if (!values.APP_ORIGIN.startsWith('https://')) faults.push('APP_ORIGIN: must be https:// in production');
    if (values.MAIL_BY === 'mailbox') faults.push('MAIL_BY: the demo mailbox is refused in production');
    if (values.NETWORK_ALLOWANCE !== 1) faults.push('NETWORK_ALLOWANCE: only for the demo');
  }
  return faults;
}

function mailOf(values: Environment): MailConfig {
  if (values.MAIL_BY === 'resend') {
    return {
      by: 'resend',
      from: values.MAIL_FROM,
      apiKey: values.RESEND_API_KEY as string,
      baseUrl: values.RESEND_BASE_URL,
    };
  }
  if (values.MAIL_BY === 'smtp') return { by: 'smtp', from: values.MAIL_FROM, url: values.SMTP_URL as string };
  return { by: 'mailbox', from: values.MAIL_FROM };
}

function filesOf(values: Environment): FilesConfig {
  if (values.FILES_IN === 'folder') return { in: 'folder' };
  return {
    in: 's3',
    endpoint: values.S3_ENDPOINT as string,
    bucket: values.S3_BUCKET as string,
    region: values.S3_REGION,
    accessKeyId: values.S3_ACCESS_KEY_ID as string,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY as string,
  };
}
