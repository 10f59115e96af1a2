import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import type { WeekPage } from './day.server';

export function Week({ week, where }: { week: WeekPage; where: { point?: string } }) {
  const { desk: words, start } = useTexts().appointments;
  return (
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
        { key: 'walk-in', header: start.walkIn, cell: ({ hours }) => hours.walkIn || '–' },
        { key: 'by-appointment', header: start.byAppointment, cell: ({ hours }) => hours.byAppointment || '–' },
        {
          key: 'count',
          header: words.booked,
          cell: ({ booked, free, walkIns }) =>
            [words.bookedCount(booked), free > 0 && words.freeCount(free), walkIns > 0 && words.walkIns(walkIns)]
              .filter(Boolean)
              .join(', '),
        },
      ]}
    />
  );
}
