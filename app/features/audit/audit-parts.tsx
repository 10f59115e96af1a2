import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import {
  DateField,
  ErrorSummary,
  FieldRow,
  FormContext,
  type FormErrors,
  type FormValues,
  Select,
  SubmitButton,
  TextField,
} from '~/ui/form';
import type { AuditRow } from './page.server';
import { namedActions } from './words';

type Form = { values: FormValues; errors: FormErrors };
type Props = { form: Form; people: readonly { value: string; label: string }[] };

/** A search that can be wrong: with its messages, and still only an address. */
export function SearchFields({ form, people }: Props) {
  const t = useTexts();
  const words = t.audit;
  return (
    <FormContext.Provider value={{ ...form, idPrefix: '' }}>
      <form className="form" method="get" action={paths.adminAudit()} noValidate>
        <ErrorSummary />
        <TextField name="person" label={words.person} hint={words.personHint} optional autoComplete="off" />
        <FieldRow>
          <Select name="actor" label={words.actor} optional emptyLabel={words.anybody} options={people} />
          <Select name="action" label={words.action} optional emptyLabel={words.anything} options={namedActions(t)} />
        </FieldRow>
        <FieldRow>
          <DateField name="from" label={words.from} optional />
          <DateField name="until" label={words.until} optional />
        </FieldRow>
        <SubmitButton>{words.search}</SubmitButton>
      </form>
    </FormContext.Provider>
  );
}

export function Entries({ rows }: { rows: readonly AuditRow[] }) {
  const words = useTexts().audit;
  return (
    <DataTable
      caption={words.found}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'at', header: words.at, cell: (row) => row.at },
        { key: 'who', header: words.actor, cell: (row) => row.who },
        { key: 'what', header: words.action, cell: (row) => row.what },
        { key: 'concerns', header: words.concerns, cell: Concerned },
        { key: 'subject', header: words.subject, cell: (row) => row.reference },
        { key: 'details', header: words.details, cell: (row) => row.details || '–' },
      ]}
    />
  );
}

function Concerned({ concerns, residentId, staffId }: AuditRow) {
  if (!concerns) return '–';
  if (residentId) return <a href={paths.adminAudit(`?resident=${encodeURIComponent(residentId)}`)}>{concerns}</a>;
  return staffId ? <a href={paths.staffMember(staffId)}>{concerns}</a> : concerns;
}
