import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Page } from '~/ui/page';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { AffectedPeople } from './affected';
import { Day } from './day-parts';
import { actAtDesk } from './desk-acts.server';
import { readDesk } from './desk-page.server';
import { Week } from './week-parts';

export const meta = titled((t) => t.appointments.desk.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  return readDesk(visit);
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { fields } = await readForm(args.request);
  return actAtDesk(visit, { fields, returnTo: visit.url.pathname + visit.url.search });
}

export default function Desk() {
  const { desk: words } = useTexts().appointments;
  const { day, week, where, date, today, points, previous, next } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const view = week ? ({ view: 'week' } as const) : {};
  const here = paths.adminAppointments({ ...where, ...view, date });
  return (
    <Page title={words.title} lead={day?.day ?? (week && words.weekOf(week.from, week.to))}>
      <TabsAsLinks
        label={words.views}
        items={[
          { href: paths.adminAppointments({ ...where, ...view, date: previous }), label: words.previous },
          { href: paths.adminAppointments({ ...where, date: today }), label: words.today, current: day?.isToday },
          { href: paths.adminAppointments({ ...where, ...view, date: next }), label: words.next },
          week
            ? { href: paths.adminAppointments({ ...where, date }), label: words.day }
            : { href: paths.adminAppointments({ ...where, date, view: 'week' }), label: words.week },
        ]}
      />
      {points.length > 1 && (
        <TabsAsLinks
          label={words.points}
          items={points.map(({ code, place, current }) => ({
            href: paths.adminAppointments({ ...view, date, point: code }),
            label: place,
            current,
          }))}
        />
      )}
      {answered && <AffectedPeople affected={answered.affected} values={answered.form.values} action={here} />}
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.adminNewAppointment(where)}>
          {words.bookForCaller}
        </ButtonLink>
        <ButtonLink href={paths.adminAppointmentHours(where.point)}>{words.hoursAndDesks}</ButtonLink>
      </ButtonRow>
      {week && <Week week={week} where={where} />}
      {day && <Day day={day} where={where} here={here} form={answered?.form} />}
    </Page>
  );
}
