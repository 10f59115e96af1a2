import type { VisitToIdentify } from '~/features/appointments/to-identify.server';
import type { FoundResident } from '~/features/tenancy/residents/find.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { Section } from '~/ui/page';

type Props = { booking: VisitToIdentify; people: FoundResident[] };

/** People of the register who are called as the one who booked; nobody else's name leads anywhere by itself. */
export function SameName({ booking, people }: Props) {
  const words = useTexts().office.check;
  const formats = useFormats();
  return (
    <Section title={words.bookedBy(booking.name, formats.dateTime(booking.startsAt))}>
      {people.length === 0 ? (
        <p>{words.noSameName}</p>
      ) : (
        <>
          <p>{words.sameName}</p>
          <Cards>
            {people.map(({ id, name, ties }) => (
              <CaseCard
                key={id}
                href={paths.newIdentification(id, booking.id)}
                title={name}
                meta={[...new Set(ties.map(({ address }) => address))].join(', ')}
              />
            ))}
          </Cards>
        </>
      )}
    </Section>
  );
}
