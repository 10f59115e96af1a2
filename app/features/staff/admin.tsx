import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { restoredLately } from '~/audit/restored.server';
import { visitsToday } from '~/features/appointments/today.server';
import { requireStaff } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { onDuty } from '~/policy/actor';
import { can } from '~/policy/policy';
import { Page, Section } from '~/ui/page';
import { type TileLink, Tiles } from '~/ui/tiles';
import { titled } from '~/ui/titled';
import { TodaysVisits, WaitingCounts } from './admin-parts';
import { LookThrough } from './look-through';
import { readWaiting } from './waiting.server';

export const meta = titled((t) => t.residents.desk.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireStaff(visit);
  const { house, actor, formats, now } = visit;
  const { landlordId } = actor;
  const restored = await restoredLately(house.store.read, now);
  const servesAppointments = can(actor, 'appointments.serve', landlordId);
  return {
    name: actor.name,
    restored: restored && { at: formats.dateTime(restored.at), madeAt: formats.dateTime(restored.madeAt) },
    waiting: await readWaiting(visit),
    visits: servesAppointments ? await visitsToday(visit) : null,
    canFindResidents: can(actor, 'residents.find', landlordId),
    canReportByPhone: can(actor, 'fault.report-by-phone', landlordId),
    canSeeQueue: can(actor, 'queue.see', landlordId),
    canImport: can(actor, 'register.import', landlordId),
    canServeAppointments: servesAppointments,
    canHandleDisturbances: can(actor, 'disturbances.handle', landlordId),
    canHandleRequests: can(actor, 'requests.handle', landlordId),
    canCheckPowers: can(actor, 'authorizations.check', landlordId),
    canIdentify: onDuty(actor, 'customer-service'),
    canManageStaff: can(actor, 'staff.manage', landlordId),
    canReadAudit: can(actor, 'audit.read', landlordId),
  };
}

export default function Admin() {
  const texts = useTexts();
  const t = texts.residents.desk;
  const { name, restored, waiting, visits, ...may } = useLoaderData<typeof loader>();
  const doors: (TileLink | false)[] = [
    may.canFindResidents && { href: paths.adminResidents(), label: t.find, hint: t.findText },
    may.canReportByPhone && { href: paths.newWorkOrder(), label: t.newOrder, hint: t.newOrderText },
    may.canSeeQueue && { href: paths.work(), label: t.queue, hint: t.queueText },
    may.canServeAppointments && { href: paths.adminAppointments(), label: texts.appointments.desk.title },
    may.canHandleDisturbances && { href: paths.adminDisturbances(), label: texts.disturbanceDesk.title },
    may.canHandleRequests && { href: paths.adminRequests(), label: texts.common.nav.requests },
    may.canCheckPowers && { href: paths.adminAuthorizations(), label: texts.authorizationDesk.title },
    may.canIdentify && { href: paths.adminIdentifications(), label: texts.office.unmatched.title },
    may.canImport && { href: paths.adminRegister(), label: t.register, hint: t.registerText },
    may.canManageStaff && { href: paths.adminStaff(), label: texts.staff.list.title },
    may.canReadAudit && { href: paths.adminAudit(), label: texts.audit.title },
    { href: paths.me(), label: texts.staff.me.title },
  ];
  return (
    <Page title={t.title} lead={t.lead(name)}>
      {restored && (may.canManageStaff || may.canCheckPowers) && <LookThrough restored={restored} may={may} />}
      <WaitingCounts waiting={waiting} />
      {visits && <TodaysVisits visits={visits} />}
      <Section title={texts.admin.doorsTitle}>
        <Tiles items={doors.filter((door) => door !== false)} />
      </Section>
    </Page>
  );
}
