import type { FormState } from '~/http/form.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { type Column, DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { DateTimeField, PostForm, Radios, SubmitButton, TextArea } from '~/ui/form';
import type { ResidentPage } from './read.server';
import { DOCUMENT_KINDS, type DocumentKind } from './rules';

type Opening = ResidentPage['openings'][number];

export function DoorOpenings({ resident }: { resident: ResidentPage }) {
  const t = useTexts().residents;
  const formats = useFormats();
  if (resident.openings.length === 0) return <p>{t.noOpenings}</p>;
  const columns: Column<Opening>[] = [
    { key: 'ordered', header: t.orderedAt, cell: ({ orderedAt }) => formats.dateTime(orderedAt) },
    { key: 'opened', header: t.openedAt, cell: ({ openedAt }) => (openedAt ? formats.dateTime(openedAt) : '–') },
    {
      key: 'for',
      header: t.name,
      cell: ({ residentId }) => (residentId === resident.id ? resident.name : t.other),
    },
    { key: 'document', header: t.document, cell: ({ documentKind }) => t.documents[documentKind as DocumentKind] },
    { key: 'note', header: t.note, cell: ({ note }) => note || '–' },
    { key: 'by', header: t.by, cell: ({ staffName }) => staffName ?? '–' },
  ];
  return (
    <DataTable caption={t.openings} captionHidden columns={columns} rows={resident.openings} rowKey={({ id }) => id} />
  );
}

export function DoorOpeningForm({ resident, form }: { resident: ResidentPage; form: FormState | undefined }) {
  const t = useTexts().residents;
  const { homes } = resident;
  return (
    <Disclosure summary={t.record} open={form !== undefined} id="record">
      <PostForm {...form}>
        <p>{t.recordText}</p>
        {homes.length > 1 && (
          <Radios
            name="home"
            label={t.home}
            options={homes.map(({ id, address }) => ({ value: id, label: address }))}
          />
        )}
        <Radios
          name="documentKind"
          label={t.documentKind}
          options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t.documents[kind] }))}
        />
        <DateTimeField name="orderedAt" label={t.orderedAt} hint={t.orderedHint} optional />
        <DateTimeField name="openedAt" label={t.openedAt} hint={t.openedHint} optional />
        <TextArea name="note" label={t.note} optional rows={3} />
        <SubmitButton name="intent" value="door-opening">
          {t.submit}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}
