import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import type { WeekPage } from './day.server';

export function Week({ week, where }: { week: WeekPage; where: { point?: string } }) {
  const { desk: words } = useTexts().appointments;
  const view = { ...where, view: 'week' } as const;
  return (
    <>
      <ButtonRow>
        <ButtonLink href={paths.adminAppointments({ ...view, date: week.previous })}>{words.lastWeek}</ButtonLink>
        <ButtonLink href={paths.adminAppointments({ ...view, date: week.next })}>{words.nextWeek}</ButtonLink>
      </ButtonRow>
      <DataTable
        caption={words.weekOf(week.from, week.to)}
        captionHidden
        rows={week.days}
        rowKey={({ date }) => date}
        columns={[
          {
            key: 'day',
            header: words.day,
            cell: ({ date, day }) => <a href={paths.adminAppointments({ ...where, date })}>{day}</a>,
          },
          { key: 'walk-in', header: words.walkIn, cell: ({ hours }) => hours.walkIn || '–' },
          { key: 'by-appointment', header: words.booked, cell: ({ hours }) => hours.byAppointment || '–' },
          {
            key: 'count',
            header: words.time,
            cell: ({ booked, free, walkIns }) =>
              [words.bookedCount(booked), free > 0 && words.freeCount(free), walkIns > 0 && words.walkIns(walkIns)]
                .filter(Boolean)
                .join(', '),
          },
        ]}
      />
    </>
  );
}
