import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { Button, ButtonRow, PostForm, SubmitButton } from '~/ui/form';
import type { FormErrors, FormValues } from '~/ui/form-context';
import { Notice, type NoticeTone } from '~/ui/notice';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import type { ImportPreview, ImportSample, ImportState } from '~db/schema';
import { fileNameOf, registerKinds } from './columns';
import { alarmingEnds } from './preview-sums';
import type { FoundImport } from './queries.server';

const tones: Record<ImportState, NoticeTone> = {
  reading: 'info',
  ready: 'info',
  refused: 'alert',
  unchanged: 'success',
  applying: 'info',
  applied: 'success',
  outdated: 'warning',
  discarded: 'info',
  failed: 'alert',
};

/** Where it stands, in one sentence. */
export function Standing({ one, isUnderWay }: { one: FoundImport; isUnderWay: boolean }) {
  const words = useTexts().register.detail;
  const { number } = useFormats();
  const sentences: Record<ImportState, string> = {
    ...words,
    reading: words.reading(number(one.rowsRead)),
    refused: words.refused(one.faultCount, number(one.faultCount)),
  };
  return (
    <Notice tone={tones[one.state]} role="status">
      <p>{sentences[one.state]}</p>
      {isUnderWay && (
        <p>
          <a href={paths.adminImport(one.id)}>{words.update}</a>
        </p>
      )}
    </Notice>
  );
}

export function Counts({ preview }: { preview: ImportPreview }) {
  const t = useTexts().register;
  const { number } = useFormats();
  const words = t.detail;
  type Kind = (typeof registerKinds)[number];
  const numbers = (['added', 'changed', 'ended', 'same'] as const).map((what) => ({
    key: what,
    header: words[what],
    cell: (kind: Kind) => number(preview.counts[kind][what]),
    kind: 'number' as const,
  }));
  const columns = [{ key: 'kind', header: words.kind, cell: (kind: Kind) => t.kinds[kind] }, ...numbers];
  return (
    <Section title={words.countsTitle}>
      <DataTable
        captionHidden
        caption={words.countsTitle}
        columns={columns}
        rows={registerKinds}
        rowKey={(kind) => kind}
      />
    </Section>
  );
}

type DecisionProps = { one: FoundImport; form: { values: FormValues; errors: FormErrors } | undefined };

const DISCARDABLE: ImportState[] = ['ready', 'refused', 'outdated'];

export function Decision({ one, form }: DecisionProps) {
  const t = useTexts().register;
  const { list } = useFormats();
  if (!DISCARDABLE.includes(one.state)) return null;
  const alarming = one.preview && one.state === 'ready' ? alarmingEnds(one.preview) : [];
  return (
    <PostForm {...form} action={paths.adminImport(one.id)}>
      {alarming.length > 0 && (
        <Notice tone="warning" title={t.detail.manyEndTitle}>
          {t.detail.manyEnd(list(alarming.map((kind) => t.kinds[kind].toLowerCase())))}
        </Notice>
      )}
      <ButtonRow>
        {one.state === 'ready' && (
          <SubmitButton name="intent" value="apply">
            {t.detail.apply}
          </SubmitButton>
        )}
        <Button name="intent" value="discard">
          {t.detail.discard}
        </Button>
      </ButtonRow>
    </PostForm>
  );
}

export function Samples({ samples }: { samples: ImportSample[] }) {
  const t = useTexts().register;
  const words = t.detail;
  if (samples.length === 0) return null;
  const columns = [
    { key: 'kind', header: words.kind, cell: ({ kind }: ImportSample) => t.kinds[kind] },
    { key: 'change', header: words.change, cell: ({ change }: ImportSample) => words[change] },
    { key: 'key', header: words.key, cell: ({ key }: ImportSample) => key },
    { key: 'label', header: words.label, cell: ({ label }: ImportSample) => label || '–' },
  ];
  return (
    <Disclosure summary={words.samplesTitle}>
      <DataTable
        captionHidden
        caption={words.samplesTitle}
        columns={columns}
        rows={samples}
        rowKey={({ kind, change, key }) => `${kind} ${change} ${key}`}
      />
    </Disclosure>
  );
}

/** Who, when and from which files. */
export function Facts({ one }: { one: FoundImport }) {
  const t = useTexts().register;
  const { dateTime, number } = useFormats();
  const words = t.detail;
  const files = one.files.map(({ name, rows }) => words.fileRows(name, number(rows)));
  const ignored = one.files.filter(({ unknownColumns }) => unknownColumns.length > 0);
  return (
    <>
      {ignored.map(({ name, kind, unknownColumns }) => (
        <Notice key={name} tone="warning">
          {words.ignoredColumns(kind ? fileNameOf(kind) : name, unknownColumns.join(', '))}
        </Notice>
      ))}
      <SummaryList
        rows={[
          { label: words.startedBy, value: one.startedBy ?? t.history.byCommand },
          { label: words.decidedBy, value: one.finishedBy },
          { label: words.finished, value: one.finishedAt && dateTime(one.finishedAt) },
          { label: words.rows, value: number(one.rowsRead) },
          files.length > 0 && {
            label: words.files,
            value: (
              <ul>
                {files.map((file) => (
                  <li key={file}>{file}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}
