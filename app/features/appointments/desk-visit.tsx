import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formFields, readForm } from '~/http/body.server';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { actAtDesk } from './desk-acts.server';
import { readDeskVisit, recordReading } from './desk-visit.server';
import { DeskVisitParts } from './desk-visit-parts';

export const meta = titled((t) => t.appointments.desk.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const shown = await readDeskVisit(visit, args.params.id ?? '');
  await recordReading(visit, shown.id);
  return shown;
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const appointment = args.params.id ?? '';
  await readDeskVisit(visit, appointment);
  const { fields } = await readForm(args.request);
  const own = formFields([
    ...fields.names().map((name) => [name, fields.get(name) ?? ''] as const),
    ['appointment', appointment],
  ]);
  return actAtDesk(visit, { fields: own, returnTo: paths.adminAppointment(appointment) });
}

export default function DeskVisit() {
  const t = useTexts();
  const visit = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { desk: words } = t.appointments;
  return (
    <Page
      title={visit.name || words.noName}
      eyebrow={visit.reasonName}
      lead={`${visit.day} ${visit.time}`}
      backHref={paths.adminAppointments({ date: visit.date })}
      backLabel={words.toDay}
    >
      <DeskVisitParts visit={visit} form={form} />
    </Page>
  );
}
