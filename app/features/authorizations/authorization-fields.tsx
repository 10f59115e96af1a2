import { useTexts } from '~/i18n/use-texts';
import { DateField, FieldRow, TextField } from '~/ui/form';
import { KindChoice } from './kind-choice';

type FieldsProps = {
  /** Who writes it down: asks for the other one's name. */
  by: 'principal' | 'attorney' | 'officer';
  today: string;
  own?: { name: string; email: string };
};

/** What a power of attorney says, whoever writes it down. What a kind does not need may be left alone. */
export function AuthorizationFields({ by, today, own }: FieldsProps) {
  const words = useTexts().authorizations.write;
  const isAttorney = by === 'attorney';
  return (
    <>
      <KindChoice by={by} />
      {isAttorney && (
        <>
          <TextField name="principalName" label={words.principalName} optional />
          <TextField name="principalAddress" label={words.principalAddress} optional autoComplete="off" />
        </>
      )}
      <TextField
        name="attorneyName"
        label={isAttorney ? words.ownName : words.attorneyName}
        hint={isAttorney ? undefined : words.attorneyNameHint}
        defaultValue={isAttorney ? own?.name : undefined}
        autoComplete={isAttorney ? 'name' : 'off'}
      />
      <TextField
        type="email"
        name="attorneyEmail"
        label={isAttorney ? words.ownEmail : words.attorneyEmail}
        hint={isAttorney ? undefined : words.attorneyEmailHint}
        defaultValue={isAttorney ? own?.email : undefined}
        autoComplete={isAttorney ? 'email' : 'off'}
        spellCheck={false}
        autoCapitalize="none"
      />
      <FieldRow>
        <DateField name="validFrom" label={words.validFrom} defaultValue={today} />
        <DateField name="validUntil" label={words.validUntil} hint={words.validUntilHint} optional />
      </FieldRow>
    </>
  );
}
