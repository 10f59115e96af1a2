import { useTexts } from '~/i18n/use-texts';
import { HiddenField, TextField } from '~/ui/form';
import type { Offer } from './offer.server';

/** A key for the authenticator, and the code that shows it has arrived there. */
export function NewFactor({ offer }: { offer: Offer }) {
  const words = useTexts().staff.factor;
  return (
    <>
      <HiddenField name="offer" value={offer.sealed} />
      <p>{words.setUp}</p>
      <p>
        {words.key}:
        <br />
        <code className="code-box">{offer.key}</code>
      </p>
      <p>
        <a href={offer.uri}>{words.openApp}</a>
      </p>
      <FactorCode label={words.code} />
    </>
  );
}

export function FactorCode({ label }: { label: string }) {
  return <TextField name="code" label={label} autoComplete="one-time-code" width="code" spellCheck={false} />;
}
