import { z } from 'zod';

/** What the browser brings from the authenticator: checked for its shape here, for its truth by the library. */
const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(8_192);

const answer = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
  clientExtensionResults: z.object({}).catch({}),
});

export const newPasskeyAnswer = answer.extend({
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(32)).max(10).optional(),
  }),
});

export const signInAnswer = answer.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

export type NewPasskeyAnswer = z.output<typeof newPasskeyAnswer>;
export type SignInAnswer = z.output<typeof signInAnswer>;

/** Null for what is no answer of an authenticator. */
export function readAnswer<S extends z.ZodType>(schema: S, text: string): z.output<S> | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
