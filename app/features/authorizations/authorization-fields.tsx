import { ACTS } from '~/features/requests/acts';
import { useTexts } from '~/i18n/use-texts';
import { Checkboxes, DateField, FieldRow, Radios, TextArea, TextField } from '~/ui/form';
import { KINDS } from './scope';

type FieldsProps = {
  /** Who writes it down: asks for the other one's name. */
  by: 'principal' | 'attorney' | 'officer';
  today: string;
  own?: { name: string; email: string };
};

/** What a power of attorney says, whoever writes it down. What a kind does not need may be left alone. */
export function AuthorizationFields({ by, today, own }: FieldsProps) {
  const t = useTexts().authorizations;
  const words = t.write;
  const isAttorney = by === 'attorney';
  return (
    <>
      <Radios
        name="kind"
        label={words.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t.kinds[kind], hint: t.kindHints[kind] }))}
      />
      <Checkboxes
        name="acts"
        label={words.acts}
        hint={words.actsHint}
        optional
        options={ACTS.map((act) => ({ value: act, label: t.powers[act] }))}
      />
      <TextArea name="text" label={words.text} hint={words.textHint} optional rows={4} />
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
      {by === 'principal' && <TextField name="principalName" label={words.deceasedName} optional autoComplete="off" />}
      <TextArea name="estateParties" label={words.estateParties} hint={words.estatePartiesHint} optional rows={3} />
      <FieldRow>
        <DateField name="validFrom" label={words.validFrom} defaultValue={today} />
        <DateField name="validUntil" label={words.validUntil} hint={words.validUntilHint} optional />
      </FieldRow>
    </>
  );
}
