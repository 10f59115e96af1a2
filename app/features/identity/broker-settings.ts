import { z } from 'zod';
import { claimTableNames } from './claims';

/** One identity broker as the landlord's settings name it. Every entry is a button on the page where people identify. */
const inEachLanguage = z.object({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });

const publicKey = z.looseObject({ kty: z.literal('RSA'), kid: z.string().min(1), n: z.string(), e: z.string() });

/** An RSA key as JWK, or as PKCS#8 PEM with the name the broker knows it by. Brokers may give keys names of their own. */
const privateKey = z.union([
  publicKey.extend({ d: z.string(), p: z.string(), q: z.string(), dp: z.string(), dq: z.string(), qi: z.string() }),
  z.strictObject({ kid: z.string().min(1), pem: z.string().startsWith('-----BEGIN PRIVATE KEY-----') }),
]);

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** What the portal itself says in a request; an extra parameter must not contradict it. */
const OWN_PARAMETERS = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'nonce',
  'acr_values',
  'code_challenge',
  'code_challenge_method',
  'request',
  'request_uri',
];

const extraParams = z.record(z.string(), z.union([z.string(), inEachLanguage]));

/** What one landlord of the deployment has otherwise than the others: its own name at the bank, its own agreement. */
const ofLandlord = z.strictObject({
  clientId: z.string().min(1).optional(),
  signingKey: privateKey.optional(),
  encryptionKeys: z.array(privateKey).min(1).optional(),
  extraParams: extraParams.default({}),
});

export const brokerSettings = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    label: inEachLanguage,
    issuer: z.url(),
    clientId: z.string().min(1),
    /** Signs the requests and the client's own assertions (private_key_jwt, RS256). */
    signingKey: privateKey,
    /** Open the encrypted tokens. A new key is added here before the broker is told of it. */
    encryptionKeys: z.array(privateKey).default([]),
    /** `signed` only for a broker that encrypts nothing; the Finnish Trust Network always does. */
    idToken: z.enum(['encrypted', 'signed']).default('encrypted'),
    acrRequested: z.array(z.string().min(1)).min(1),
    /** Levels of assurance that are good enough. The broker may answer with another than was asked for. */
    acrAllowed: z.array(z.string().min(1)).min(1),
    scope: z.string().default('openid'),
    uiLocalesParam: z.string().min(1).nullable().default('ui_locales'),
    /** `login` makes the bank ask again although somebody just used it in the same browser. */
    prompt: z.string().min(1).nullable().default('login'),
    /** Such as `ftn_spname`, the service's name shown at the bank; by language where it has one in each. */
    extraParams: extraParams.default({}),
    /** By the landlord's short name. At the bank the person sees which of them asks; the rest is as it stands above. */
    landlords: z.record(z.string(), ofLandlord).default({}),
    requestMode: z.enum(['jar', 'par', 'jar+par', 'plain']).default('jar'),
    clientAssertionAudience: z.enum(['token-endpoint', 'issuer']).default('token-endpoint'),
    claims: z.enum(claimTableNames),
    /** Accepts Finnish test codes (900–999). For brokers' test environments. */
    testIdentities: z.boolean().default(false),
    /** How long before the token the person may have identified at the bank. */
    maxAuthAgeSeconds: z.number().int().positive().default(900),
    timeoutMs: z.number().int().min(100).max(30_000).default(8_000),
    /** Origins besides the issuer's that the browser is led through on its way to the bank. */
    origins: z.array(z.url()).default([]),
    /** For a broker that publishes signed entity statements (OpenID Federation): the keys agreed on with it. */
    federation: z.strictObject({ trustedKeys: z.array(publicKey).min(1) }).optional(),
    /** Plain HTTP, on this machine only. */
    allowInsecure: z.boolean().default(false),
  })
  .superRefine((entry, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const issuer = new URL(entry.issuer);
    if (issuer.protocol !== 'https:' && !entry.allowInsecure) fault('issuer', 'must be https');
    if (entry.allowInsecure && !LOOPBACK.includes(issuer.hostname))
      fault('allowInsecure', 'only for this very machine');
    if (entry.idToken === 'encrypted' && entry.encryptionKeys.length === 0)
      fault('encryptionKeys', 'needed for encrypted tokens');
    const own = [...OWN_PARAMETERS, entry.uiLocalesParam, 'prompt'];
    const given = [entry.extraParams, ...Object.values(entry.landlords).map((landlord) => landlord.extraParams)];
    for (const name of given.flatMap(Object.keys))
      if (own.includes(name)) fault('extraParams', `"${name}" is set by the portal itself`);
  });

export const brokerList = z
  .array(brokerSettings)
  .min(1)
  .refine((entries) => new Set(entries.map((entry) => entry.id)).size === entries.length, 'two entries share an id');

/** An entry as one landlord uses it. */
export function asUsedBy(entry: BrokerSettings, landlord: string): BrokerSettings {
  const own = Object.hasOwn(entry.landlords, landlord) ? entry.landlords[landlord] : undefined;
  return own ? { ...entry, ...own, extraParams: { ...entry.extraParams, ...own.extraParams } } : entry;
}

export type BrokerSettings = z.output<typeof brokerSettings>;
export type BrokerSettingsInput = z.input<typeof brokerSettings>;
export type PrivateKey = z.output<typeof privateKey>;
export type PublicKey = z.output<typeof publicKey>;

/** What would be a hole in production: test people, and anything that is not really strong identification. */
export function unsafeForProduction(entry: BrokerSettings): string[] {
  const faults: string[] = [];
  if (entry.allowInsecure) faults.push(`${entry.id}: allowInsecure is for this machine only`);
  if (entry.testIdentities) faults.push(`${entry.id}: testIdentities lets people in who do not exist`);
  if (entry.acrAllowed.some((acr) => acr.includes('loatest'))) faults.push(`${entry.id}: a test level in acrAllowed`);
  return faults;
}
