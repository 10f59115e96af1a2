import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** A security key in software: makes one passkey and signs with it, as honestly or not as a test wants. */
export type Authenticator = ReturnType<typeof newAuthenticator>;

type Asked = { challenge: string; origin: string; rpID: string; isVerified?: boolean };

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_NEW_KEY = 0x40;

export function newAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counter = 0;

  function create(asked: Asked): string {
    const newKey = Buffer.concat([Buffer.alloc(16), lengthOf(id), id, coseOf(publicKey)]);
    const authData = Buffer.concat([dataFor(asked, { counter, extra: HAS_NEW_KEY }), newKey]);
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]) as Parameters<typeof isoCBOR.encode>[0],
    );
    return answer(id, {
      clientDataJSON: clientData('webauthn.create', asked),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['usb'],
    });
  }

  function get(asked: Asked): string {
    counter += 1;
    const authData = dataFor(asked, { counter, extra: 0 });
    const clientDataJSON = clientData('webauthn.get', asked);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return answer(id, {
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, privateKey).toString('base64url'),
    });
  }

  /** As a copy of the key would: it goes on counting from where it was copied. */
  function rewind(to: number): void {
    counter = to;
  }

  return { create, get, rewind };
}

function answer(id: Buffer, response: Record<string, unknown>): string {
  const text = id.toString('base64url');
  return JSON.stringify({ id: text, rawId: text, type: 'public-key', clientExtensionResults: {}, response });
}

function clientData(type: string, { challenge, origin }: Asked): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
}

type Counted = { counter: number; extra: number };

function dataFor({ rpID, isVerified = true }: Asked, { counter, extra }: Counted): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const flags = USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | extra;
  return Buffer.concat([sha256(Buffer.from(rpID)), Buffer.from([flags]), count]);
}

function coseOf(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const key = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ]);
  return Buffer.from(isoCBOR.encode(key as Parameters<typeof isoCBOR.encode>[0]));
}

function lengthOf(id: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length);
  return length;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
