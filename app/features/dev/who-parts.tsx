import type { DemoCompanyMember, DemoPerson, DemoStaff } from '~/house.server';
import { useTexts } from '~/i18n/use-texts';
import { DataTable } from '~/ui/data-table';

export function Persons({ persons, caption }: { persons: DemoPerson[]; caption: string }) {
  const words = useTexts().dev;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={persons}
      rowKey={(person) => person.id}
      columns={[
        { key: 'name', header: words.person, cell: (person) => person.name },
        { key: 'relation', header: words.relation, cell: (person) => words.relations[person.relation] },
        { key: 'home', header: words.home, cell: (person) => person.home || '–' },
        { key: 'area', header: words.area, cell: (person) => person.area || '–' },
      ]}
    />
  );
}

/** With the code their authenticator shows at this moment. */
export type StaffWithCode = DemoStaff & { code: string | null };

export function Staff({ staff, caption }: { staff: StaffWithCode[]; caption: string }) {
  const words = useTexts().dev;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={staff}
      rowKey={(member) => member.email}
      columns={[
        { key: 'duty', header: words.duty, cell: (member) => member.duty },
        { key: 'email', header: words.email, kind: 'address', cell: (member) => member.email },
        { key: 'password', header: words.password, cell: (member) => <code>{member.password}</code> },
        { key: 'areas', header: words.area, cell: (member) => member.areas.join(', ') || words.allAreas },
        {
          key: 'code',
          header: words.secondFactor,
          cell: (member) =>
            member.code ? (
              <>
                <code>{member.totpSecret}</code> <strong>{member.code}</strong>
              </>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

export function CompanyStaff({ staff, caption }: { staff: readonly DemoCompanyMember[]; caption: string }) {
  const words = useTexts().dev;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={staff}
      rowKey={(member) => member.id}
      columns={[
        { key: 'name', header: words.person, cell: (member) => member.name },
        { key: 'groups', header: words.groups, cell: (member) => member.groups.join(', ') },
        { key: 'duties', header: words.duty, cell: (member) => member.duties.join(', ') || words.noDuties },
        {
          key: 'areas',
          header: words.area,
          cell: (member) => member.areas.join(', ') || (member.duties.length > 0 ? words.allAreas : '–'),
        },
      ]}
    />
  );
}
