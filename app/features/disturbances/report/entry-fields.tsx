import type { ReactNode } from 'react';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { FieldSet } from '~/ui/field';
import { Checkboxes, DateTimeField, Radios, TextArea, TextField, YesNo } from '~/ui/form';
import { type FormValues, useField } from '~/ui/form-context';
import { PhotoField } from '~/ui/photo-field';
import { Radio } from '~/ui/radio';
import { isSourceCode, KINDS, SMOKE_COMES_IN, SMOKE_KINDS, SMOKE_OFTEN, SOURCES } from '../rules';
import { type SmokeFree, smokeFreeSentence } from './smoke-free';

type EntryFieldsProps = {
  values: FormValues;
  draft: string;
  kept: readonly string[];
  /** `YYYY-MM-DDTHH:mm`, the latest time that can be chosen. */
  latest: string;
  smokeFree: SmokeFree;
};

/** DI-1: one time it happened. The same fields make a report and an entry of its diary. */
export function EntryFields({ values, draft, kept, latest, smokeFree }: EntryFieldsProps) {
  const words = useTexts().disturbances.report;
  return (
    <>
      <KindField smokeFree={smokeFree} />
      <DateTimeField name="startedAt" label={words.startedAt} hint={words.startedAtHint} max={latest} />
      <DateTimeField name="endedAt" label={words.endedAt} max={latest} optional />
      <YesNo name="recurring" label={words.recurring} optional />
      <SourceFields values={values} />
      <TextArea name="description" label={words.description} hint={words.descriptionHint} rows={5} />
      <TextArea name="effect" label={words.effect} hint={words.effectHint} rows={2} optional />
      <YesNo name="spokenTo" label={words.spokenTo} optional />
      <YesNo name="policeCalled" label={words.policeCalled} optional />
      <PhotoField
        name="photos"
        label={words.photos}
        hint={words.photosHint}
        kept={kept.map((id) => ({ id }))}
        uploadTo={paths.upload()}
        draft={draft}
      />
    </>
  );
}

/** The questions about smoke stand under the kinds of smoke and show when one of them is chosen, without a script. */
function KindField({ smokeFree }: { smokeFree: SmokeFree }) {
  const t = useTexts();
  const field = useField({ name: 'kind' });
  const others = KINDS.filter((kind) => !(SMOKE_KINDS as readonly string[]).includes(kind));
  const radio = (kind: (typeof KINDS)[number], id: string) => (
    <Radio
      key={kind}
      name="kind"
      value={kind}
      id={id}
      label={t.disturbances.kinds[kind]}
      checked={field.value === kind}
    />
  );
  return (
    <FieldSet field={field} label={t.disturbances.report.kind}>
      <div className="choices">
        {others.slice(0, 4).map((kind, index) => radio(kind, index === 0 ? field.id : `${field.id}-${kind}`))}
        <div className="branch">
          {SMOKE_KINDS.map((kind) => radio(kind, `${field.id}-${kind}`))}
          <SmokeQuestions smokeFree={smokeFree} />
        </div>
        {others.slice(4).map((kind) => radio(kind, `${field.id}-${kind}`))}
      </div>
    </FieldSet>
  );
}

function SmokeQuestions({ smokeFree }: { smokeFree: SmokeFree }) {
  const words = useTexts().disturbances.report;
  const formats = useFormats();
  return (
    <div className="branch__more stack">
      <p className="branch__legend">{words.smokeTitle}</p>
      <p>
        {smokeFree
          ? `${smokeFreeSentence(smokeFree, { words, formats })} ${words.smokeFreeBy[smokeFree.decidedBy]}`
          : words.smokeAllowed}
      </p>
      <Checkboxes
        name="smokeComesIn"
        label={words.smokeComesIn}
        options={SMOKE_COMES_IN.map((value) => ({ value, label: words.smokeComesInOptions[value] }))}
        optional
      />
      <Radios
        name="smokeOften"
        label={words.smokeOften}
        options={SMOKE_OFTEN.map((value) => ({ value, label: words.smokeOftenOptions[value] }))}
        optional
      />
    </div>
  );
}

/** An address that came in the field of the choices, from wherever, is shown where addresses are written. */
function SourceFields({ values }: { values: FormValues }): ReactNode {
  const t = useTexts();
  const words = t.disturbances.report;
  const source = [values.source ?? []].flat().find(Boolean) ?? '';
  const typed = source && !isSourceCode(source) ? source : '';
  return (
    <>
      <Radios
        name="source"
        label={words.source}
        options={SOURCES.map((value) => ({ value, label: t.disturbances.sources[value] }))}
        optional
      />
      <TextField
        name="sourceAddress"
        label={words.sourceAddress}
        hint={words.sourceAddressHint}
        defaultValue={typed}
        optional
      />
    </>
  );
}
