import { create as drawQr } from 'qrcode';
import { type NewRecoveryCodes, newRecoveryCodes } from '~/features/identity/recovery-codes.server';
import { newTotpSecret, sealTotp, stepOfCode, totpUri } from '~/features/identity/totp.server';
import { CannotOpen } from '~/features/identity/vault.server';
import type { House } from '~/house.server';
import { Refused } from '~/lib/refused';

/** A key for an authenticator. It travels sealed with the form until a code shows that it has arrived. */
export type Offer = { sealed: string; key: string; uri: string; qr: QrDrawing };
/** Dark squares as one SVG path, each a unit wide. */
export type QrDrawing = { side: number; path: string };
export type NewFactor = {
  columns: { totpSealed: string; totpLastStep: number };
  recovery: NewRecoveryCodes;
};

type For = { staffId: string; email: string; issuer: string };

/** The one that was offered before, so that a mistyped code does not change the key; else a new one. */
export function offerFor(house: House, { staffId, email, issuer, before }: For & { before?: string | null }): Offer {
  const kept = before ? openedOrNull(house, { staffId, sealed: before }) : null;
  const secret = kept ?? newTotpSecret();
  const uri = totpUri({ secret, email, issuer });
  return {
    sealed: kept && before ? before : house.vault.seal(secret, contextOf(staffId)),
    key: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
    uri,
    qr: qrOf(uri),
  };
}

/** With the quiet edge of four squares that cameras need. */
const EDGE = 4;

function qrOf(text: string): QrDrawing {
  const { size, data } = drawQr(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data).flatMap((isDark, at) => (isDark ? [at] : []));
  const path = dark.map((at) => `M${EDGE + (at % size)} ${EDGE + Math.floor(at / size)}h1v1h-1z`).join('');
  return { side: size + 2 * EDGE, path };
}

export async function newFactorOf(
  house: House,
  { staffId, offer, code, now }: { staffId: string; offer: string; code: string; now: Date },
): Promise<NewFactor> {
  const secret = openedOrNull(house, { staffId, sealed: offer });
  if (secret === null) throw new Refused('staff.factor.offerEnded');
  const step = stepOfCode(house, { secret, code, now });
  if (step === null) throw new Refused('staff.factor.wrongCode');
  const totpSealed = sealTotp(house, { staffId, secret });
  return { columns: { totpSealed, totpLastStep: step }, recovery: await newRecoveryCodes(house) };
}

function openedOrNull(house: House, { staffId, sealed }: { staffId: string; sealed: string }): string | null {
  try {
    return house.vault.open(sealed, contextOf(staffId));
  } catch (error) {
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}

function contextOf(staffId: string): string {
  return `staff:${staffId}:totp-offer`;
}
