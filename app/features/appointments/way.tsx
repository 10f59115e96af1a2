import type { ServicePoint } from '~/features/tenancy/settings';
import type { Locale } from '~/i18n/locale';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { SummaryList } from '~/ui/summary-list';

export type Way = ReturnType<typeof wayTo>;

/** How to get there (CS-4), in the viewer's language. */
export function wayTo({ transport, onFoot, parking, findingIn, routeGuide }: ServicePoint, locale: Locale) {
  return {
    transport: transport.map(({ by, lines, stop }) => ({ by, lines, stop: stop[locale] })),
    onFoot: onFoot && { minutes: onFoot.minutes, from: onFoot.from.map((place) => place[locale]) },
    parking: { forCustomers: parking.forCustomers, nearest: parking.nearest?.[locale] ?? null },
    findingIn: findingIn[locale],
    routeGuide: routeGuide[locale],
  };
}

export function WayThere({ way }: { way: Way }) {
  const words = useTexts().appointments.start;
  const formats = useFormats();
  const { transport, onFoot, parking, findingIn, routeGuide } = way;
  return (
    <>
      <SummaryList
        rows={[
          { label: words.findingIn, value: findingIn },
          ...transport.map(({ by, lines, stop }) => ({
            label: words.by[by],
            value: words.linesAt(formats.list(lines), stop),
          })),
          onFoot && {
            label: words.onFoot,
            value: words.onFootFrom(`${onFoot.minutes.least}–${onFoot.minutes.most}`, formats.list(onFoot.from)),
          },
          {
            label: words.parking,
            value: [
              parking.forCustomers ? words.parkingHere : words.noParking,
              parking.nearest && words.nearestParking(parking.nearest),
            ]
              .filter(Boolean)
              .join(' '),
          },
        ]}
      />
      <p>
        <a href={routeGuide}>{words.routeGuide}</a>
      </p>
    </>
  );
}
