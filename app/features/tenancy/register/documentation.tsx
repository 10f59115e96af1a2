import { useTexts } from '~/i18n/use-texts';
import { DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { fileNameOf, type RegisterColumn, registerFiles, registerKinds } from './columns';

/** What a landlord's system has to send, told from the definition that the reading follows. */
export function Documentation() {
  const t = useTexts().register;
  const words = t.documentation;
  return (
    <Disclosure summary={words.title}>
      <p>{words.lead}</p>
      <p>{words.whole}</p>
      {registerKinds.map((kind) => {
        const meanings: Readonly<Record<string, string>> = t.columns[kind];
        const columns = [
          { key: 'name', header: words.column, cell: ({ name }: RegisterColumn) => <code>{name}</code> },
          { key: 'meaning', header: words.meaning, cell: ({ name }: RegisterColumn) => meanings[name] },
          { key: 'form', header: words.form, cell: (column: RegisterColumn) => formOf(column, words) },
          { key: 'example', header: words.example, cell: ({ example }: RegisterColumn) => example },
        ];
        return (
          <DataTable
            key={kind}
            caption={`${fileNameOf(kind)}: ${t.kinds[kind]}`}
            columns={columns}
            rows={registerFiles[kind].columns}
            rowKey={({ name }) => name}
          />
        );
      })}
    </Disclosure>
  );
}

type Words = ReturnType<typeof useTexts>['register']['documentation'];

function formOf({ form, required, refersTo }: RegisterColumn, words: Words): string {
  const target = refersTo ? ` (${fileNameOf(refersTo)})` : '';
  return `${words.forms[form]}${target}${required ? '' : `, ${words.empty}`}`;
}
