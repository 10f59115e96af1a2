import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { CallCustomerService } from './call-customer-service';
import { BooksElsewhere, HousingCompanyNotice } from './housing-company';
import { WithoutVisit } from './no-visit';
import { type Place, readPlaces, readService } from './page.server';
import { WayThere } from './way';

export const meta = titled((t) => t.appointments.start.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const service = readService(visit);
  return { ...service, places: service.booksElsewhere ? [] : await readPlaces(visit) };
}

export default function AppointmentsStart() {
  const { start, noVisit: noVisitWords } = useTexts().appointments;
  const { places, service, housingCompanies, booksElsewhere, noVisit } = useLoaderData<typeof loader>();
  if (booksElsewhere) return <BooksElsewhere contacts={housingCompanies} service={service} />;
  return (
    <Page title={start.title} lead={start.lead}>
      {places.map((place) => (
        <ServicePlace key={place.code} place={place} isOnlyOne={places.length === 1} />
      ))}
      <Section title={noVisitWords.title}>
        <WithoutVisit noVisit={noVisit} />
      </Section>
      {housingCompanies && <HousingCompanyNotice contacts={housingCompanies} />}
      <Section title={start.phoneTitle}>
        <p>{start.onlyHere}</p>
        <CallCustomerService service={service} />
      </Section>
    </Page>
  );
}

function ServicePlace({ place, isOnlyOne }: { place: Place; isOnlyOne: boolean }) {
  const words = useTexts().appointments.start;
  return (
    <Section title={place.address}>
      <SummaryList
        rows={[
          { label: words.walkIn, value: place.walkIn },
          { label: words.byAppointment, value: place.byAppointment },
          { label: words.closedOn, value: place.closedOn },
        ]}
      />
      <p>{place.next ? words.nextFree(place.next) : words.noFree}</p>
      <ButtonLink variant="primary" href={paths.newAppointment({ point: place.code })}>
        {words.book}
      </ButtonLink>
      {place.exceptions.length > 0 && (
        <>
          <h3>{words.exceptions}</h3>
          <SummaryList
            rows={place.exceptions.map(({ date, hours }) => ({ label: date, value: hours || words.closed }))}
          />
        </>
      )}
      {isOnlyOne ? (
        <>
          <h3>{words.way}</h3>
          <WayThere way={place.way} />
        </>
      ) : (
        <Disclosure summary={words.way}>
          <WayThere way={place.way} />
        </Disclosure>
      )}
    </Section>
  );
}
