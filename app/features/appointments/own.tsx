import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireResident } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { Cards, CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { EmptyState } from '~/ui/empty-state';
import { Page, Section } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { titled } from '~/ui/titled';
import { type OwnAppointment, readOwnAppointments } from './own.server';

export const meta = titled((t) => t.appointments.my.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  return readOwnAppointments(visit);
}

export default function OwnAppointments() {
  const { my: words } = useTexts().appointments;
  const { upcoming, past, keptDays } = useLoaderData<typeof loader>();
  const book = (
    <ButtonLink variant="primary" href={paths.newAppointment()}>
      {words.book}
    </ButtonLink>
  );
  return (
    <Page title={words.title}>
      {upcoming.length === 0 ? (
        <EmptyState title={words.none} action={book}>
          {words.noneText}
        </EmptyState>
      ) : (
        <Section title={words.upcoming} aside={book}>
          <VisitCards visits={upcoming} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={words.past}>
          <p>{words.pastText(keptDays)}</p>
          <VisitCards visits={past} />
        </Section>
      )}
    </Page>
  );
}

function VisitCards({ visits }: { visits: OwnAppointment[] }) {
  const { status: names } = useTexts().appointments;
  return (
    <Cards>
      {visits.map(({ id, token, when, reason, place, status }) => (
        <CaseCard
          key={id}
          href={paths.appointment(token)}
          title={when}
          meta={dotted(reason, place)}
          tag={<Tag tone={status === 'displaced' ? 'yours' : 'info'}>{names[status]}</Tag>}
          tone={status === 'displaced' ? 'soon' : 'plain'}
        />
      ))}
    </Cards>
  );
}
