import type { ReactNode } from 'react';
import { ACTS } from '~/features/requests/acts';
import { useTexts } from '~/i18n/use-texts';
import { FieldSet } from '~/ui/field';
import { Checkboxes, TextArea, TextField } from '~/ui/form';
import { useField } from '~/ui/form-context';
import { Radio } from '~/ui/radio';
import { KINDS } from './scope';

type By = 'principal' | 'attorney' | 'officer';

/** The kind, and under each what it needs: shown when it is chosen, or all of it where a browser cannot tell. */
export function KindChoice({ by }: { by: By }) {
  const t = useTexts().authorizations;
  const label = t.write.kind;
  const field = useField({ name: 'kind' });
  return (
    <FieldSet field={field} label={label}>
      <div className="choices">
        {KINDS.map((kind, at) => (
          <div className="branch" key={kind}>
            <Radio
              name="kind"
              value={kind}
              id={at === 0 ? field.id : `${field.id}-${at + 1}`}
              checked={field.value === kind}
              label={
                <>
                  {t.kinds[kind]}
                  <span className="choice__hint">{t.kindHints[kind]}</span>
                </>
              }
            />
            <Further kind={kind} by={by} />
          </div>
        ))}
      </div>
    </FieldSet>
  );
}

function Further({ kind, by }: { kind: (typeof KINDS)[number]; by: By }) {
  const t = useTexts().authorizations;
  const words = t.write;
  if (kind === 'single') {
    const options = ACTS.map((act) => ({ value: act, label: t.powers[act] }));
    return (
      <More>
        <Checkboxes name="acts" label={words.acts} hint={words.actsHint} options={options} />
      </More>
    );
  }
  if (kind === 'free-form') {
    return (
      <More>
        <TextArea name="text" label={words.text} hint={words.textHint} optional rows={4} />
      </More>
    );
  }
  if (kind !== 'estate') return null;
  return (
    <More>
      {by === 'principal' && <TextField name="principalName" label={words.deceasedName} optional autoComplete="off" />}
      <TextArea name="estateParties" label={words.estateParties} hint={words.estatePartiesHint} optional rows={3} />
    </More>
  );
}

function More({ children }: { children: ReactNode }) {
  return <div className="branch__more stack">{children}</div>;
}
