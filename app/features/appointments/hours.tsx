import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { AffectedPeople } from './affected';
import { actOnHours } from './hours-acts.server';
import { readHours } from './hours-page.server';
import { Exceptions, Terms, WeeklyHours } from './hours-parts';

export const meta = titled((t) => t.appointments.hours.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  return readHours(visit);
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { fields } = await readForm(args.request);
  return actOnHours(visit, { fields, returnTo: visit.url.pathname + visit.url.search });
}

export default function PointHours() {
  const { hours: words, desk } = useTexts().appointments;
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const here = paths.adminAppointmentHours(page.points.length > 1 ? page.code : undefined);
  const props = { page, here, form: answered?.form };
  return (
    <Page
      title={words.title}
      eyebrow={page.place}
      lead={words.lead}
      backHref={paths.adminAppointments()}
      backLabel={desk.toDay}
    >
      {page.points.length > 1 && (
        <TabsAsLinks
          label={desk.points}
          items={page.points.map(({ code, place }) => ({
            href: paths.adminAppointmentHours(code),
            label: place,
            current: code === page.code,
          }))}
        />
      )}
      {page.version === 0 && <Notice>{words.fromSettings}</Notice>}
      {answered && <AffectedPeople affected={answered.affected} values={answered.form.values} action={here} />}
      <WeeklyHours {...props} />
      <Exceptions {...props} />
      <Terms {...props} />
    </Page>
  );
}
