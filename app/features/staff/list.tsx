import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedAreas } from '~/features/tenancy/areas';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { Page, Section } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { titled } from '~/ui/titled';
import { listMembers, type Member } from './members.server';

export const meta = titled((t) => t.staff.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const { house, actor, landlord, locale } = visit;
  const rows = await listMembers(house.store.read, actor.landlordId);
  const members = rows.map(({ areas: codes, ...row }) => {
    const areas = namedAreas(landlord.settings, { codes, locale });
    return { ...row, areas: areas.map(({ name }) => name) };
  });
  return {
    current: members.filter(({ state }) => state !== 'ended'),
    ended: members.filter(({ state }) => state === 'ended'),
  };
}

export default function StaffList() {
  const words = useTexts().staff.list;
  const { current, ended } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.newStaff()}>
          {words.invite}
        </ButtonLink>
      </ButtonRow>
      <Section title={words.current}>
        {current.length > 0 ? <Members caption={words.current} members={current} /> : <EmptyState title={words.none} />}
      </Section>
      {ended.length > 0 && (
        <Section title={words.ended}>
          <Members caption={words.ended} members={ended} />
        </Section>
      )}
    </Page>
  );
}

function Members({ caption, members }: { caption: string; members: Member[] }) {
  const t = useTexts().staff;
  const words = t.list;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        { key: 'name', header: words.name, cell: Name },
        { key: 'email', header: words.shortEmail, kind: 'address', cell: Address },
        { key: 'duties', header: words.duties, cell: (m) => m.duties.map((duty) => t.duties[duty]).join(', ') },
        { key: 'areas', header: words.areas, cell: (m) => m.areas.join(', ') || t.allAreas },
        { key: 'factor', header: words.shortFactor, cell: (m) => (m.hasSecondFactor ? words.on : words.off) },
      ]}
    />
  );
}

/** A long address breaks after its @ rather than anywhere. */
function Address({ email }: Member) {
  const [user, host] = email.split('@');
  return (
    <>
      {user}@<wbr />
      {host}
    </>
  );
}

/** Where the member stands is said of those who have not come yet; the others are in the list of those who work here. */
function Name({ id, name, state }: Member) {
  const t = useTexts().staff;
  return (
    <>
      <a href={paths.staffMember(id)}>{name}</a>
      {state === 'invited' && (
        <>
          {' '}
          <Tag tone="waiting">{t.states.invited}</Tag>
        </>
      )}
    </>
  );
}
