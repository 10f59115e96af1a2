import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { invariant } from '~/lib/invariant';

/** Keys are written in base64. */
export type VaultKeys = {
  /** Makes identity codes findable. */
  indexKey: string;
  /** The one before, while codes are being hashed anew: without it everybody would be a stranger meanwhile. */
  formerIndexKey?: string;
  /** The first key seals, every one opens: a new key goes in front. */
  keyRing: readonly { id: string; key: string }[];
};

export type Vault = ReturnType<typeof makeVault>;

/** A sealed text that is damaged, stands in another row than it was sealed for, or wants a key that isn't there. */
export class CannotOpen extends Error {
  /** By name: pages and house are bundled apart, and each bundle has a class of its own. */
  static override [Symbol.hasInstance](thing: unknown): boolean {
    return thing instanceof Error && thing.name === 'CannotOpen';
  }

  constructor() {
    super('sealed text cannot be opened');
    this.name = 'CannotOpen';
  }
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

type ConfiguredKeys = { indexKey: string; formerIndexKey?: string; encryptionKeys: VaultKeys['keyRing'] };

export function vaultOf({ indexKey, formerIndexKey, encryptionKeys }: ConfiguredKeys): Vault {
  return makeVault({ indexKey, formerIndexKey, keyRing: encryptionKeys });
}

/** Keeps what the database must not show: identity codes, second factors, letters waiting to be sent. */
export function makeVault({ indexKey, formerIndexKey, keyRing }: VaultKeys) {
  checkKeys({ indexKey, formerIndexKey, keyRing });
  const ring = new Map(keyRing.map(({ id, key }) => [id, derived(key)]));
  const sealingKeyId = keyRing[0]!.id;
  const newestPrefix = `v1.${sealingKeyId}.`;

  /** The same for the same code, and of no use without the key: identity codes are few enough to try them all. */
  function indexOf(normalisedCode: string): string {
    return indexBy(indexKey, normalisedCode);
  }

  /** Under which the code may stand in the database: the newest first. */
  function indexesOf(normalisedCode: string): string[] {
    return [indexKey, ...(formerIndexKey ? [formerIndexKey] : [])].map((key) => indexBy(key, normalisedCode));
  }

  function isSealedWithNewest(sealed: string): boolean {
    return sealed.startsWith(newestPrefix);
  }

  /** The context names the row and column (`identity:ID:code`), so that a sealed text is worth nothing in another place. */
  function seal(plaintext: string, context: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', ring.get(sealingKeyId)!, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(sealingKeyId, context));
    const text = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
    const tagged = Buffer.concat([cipher.getAuthTag(), text]);
    return `v1.${sealingKeyId}.${iv.toString('base64url')}.${tagged.toString('base64url')}`;
  }

  function open(sealed: string, context: string): string {
    const [version, keyId = '', iv = '', tagged = '', ...more] = sealed.split('.');
    const key = ring.get(keyId);
    if (version !== 'v1' || !key || more.length > 0) throw new CannotOpen();
    try {
      const bytes = Buffer.from(tagged, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(keyId, context));
      decipher.setAuthTag(bytes.subarray(0, TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw new CannotOpen();
    }
  }

  return { indexOf, indexesOf, seal, open, isSealedWithNewest, newestPrefix };
}

function indexBy(key: string, normalisedCode: string): string {
  const secret = Buffer.from(key, 'base64');
  return createHmac('sha256', secret).update(`identity-code-index-v1\0${normalisedCode}`).digest('hex');
}

function checkKeys({ indexKey, formerIndexKey, keyRing }: VaultKeys): void {
  invariant(keyRing.length > 0, 'the vault needs a key to seal with');
  invariant(new Set(keyRing.map(({ id }) => id)).size === keyRing.length, 'two vault keys share an id');
  for (const { id } of keyRing)
    invariant(/^[\w-]{1,32}$/.test(id), `vault key id "${id}" has other than letters, digits, - and _`);
  const formerKeys = formerIndexKey ? [formerIndexKey] : [];
  const keys = [indexKey, ...formerKeys, ...keyRing.map(({ key }) => key)].map((key) => Buffer.from(key, 'base64'));
  for (const key of keys) invariant(key.length >= KEY_BYTES, `a vault key is shorter than ${KEY_BYTES} bytes`);
  const distinct = new Set(keys.map((key) => key.toString('hex')));
  invariant(distinct.size === keys.length, 'two vault keys are the same');
}

/** AES wants exactly 32 bytes; secrets come in any length from there up. */
function derived(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', 'vault-seal-v1', KEY_BYTES));
}

function boundTo(keyId: string, context: string): Buffer {
  invariant(context !== '', 'a sealed text needs a context');
  return Buffer.from(`v1\0${keyId}\0${context}`);
}
