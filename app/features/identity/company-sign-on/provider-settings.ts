import { z } from 'zod';

/** A company's own OpenID provider, where its staff sign in to everything. One entry a landlord at most. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const signingKey = z.union([
  z.looseObject({ kty: z.literal('RSA'), kid: z.string().min(1), n: z.string(), e: z.string(), d: z.string() }),
  z.strictObject({ kid: z.string().min(1), pem: z.string().startsWith('-----BEGIN PRIVATE KEY-----') }),
]);

export const companyProvider = z
  .strictObject({
    landlord: z.string().regex(/^[a-z0-9-]+$/),
    /** What the button calls it: "Kotihovin tunnuksilla". */
    label: z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) }),
    issuer: z.url(),
    clientId: z.string().min(1),
    /** How the portal shows who it is: a key of its own, or a secret shared with the provider. */
    signingKey: signingKey.optional(),
    clientSecret: z.string().min(20).optional(),
    scope: z.string().default('openid profile email'),
    /** `login` makes the provider ask who it is each time, although somebody is signed in there: for shared computers. */
    prompt: z.string().min(1).nullable().default(null),
    timeoutMs: z.number().int().min(100).max(30_000).default(8_000),
    /** Plain HTTP, on this machine only. */
    allowInsecure: z.boolean().default(false),
  })
  .superRefine((entry, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const { protocol, hostname } = new URL(entry.issuer);
    if (protocol !== 'https:' && !entry.allowInsecure) fault('issuer', 'must be https');
    if (entry.allowInsecure && !LOOPBACK.includes(hostname)) fault('allowInsecure', 'only for this very machine');
    if (Boolean(entry.signingKey) === Boolean(entry.clientSecret))
      fault('signingKey', 'this or clientSecret, not both');
  });

export const companyProviders = z
  .array(companyProvider)
  .refine((all) => new Set(all.map(({ landlord }) => landlord)).size === all.length, 'two entries for one landlord');

export type CompanyProvider = z.output<typeof companyProvider>;
