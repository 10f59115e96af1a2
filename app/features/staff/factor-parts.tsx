import { useTexts } from '~/i18n/use-texts';
import { HiddenField, TextField } from '~/ui/form';
import type { Offer, QrDrawing } from './offer.server';

/** A key for the authenticator, and the code that shows it has arrived there. */
export function NewFactor({ offer }: { offer: Offer }) {
  const words = useTexts().staff.factor;
  return (
    <>
      <HiddenField name="offer" value={offer.sealed} />
      <p>{words.setUp}</p>
      <QrCode drawing={offer.qr} label={words.qr} />
      <p>
        {words.key}:
        <br />
        <code className="key-text">{offer.key}</code>
      </p>
      <p>
        <a href={offer.uri}>{words.openApp}</a>
      </p>
      <FactorCode label={words.code} />
    </>
  );
}

/** For the camera of another device; the same key stands below in letters. */
function QrCode({ drawing: { side, path }, label }: { drawing: QrDrawing; label: string }) {
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

export function FactorCode({ label }: { label: string }) {
  return <TextField name="code" label={label} autoComplete="one-time-code" width="code" spellCheck={false} />;
}
