import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { can } from '~/policy/policy';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { type TileLink, Tiles } from '~/ui/tiles';
import { titled } from '~/ui/titled';

export const meta = titled((t) => t.residents.desk.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireStaff(visit);
  const { actor } = visit;
  const { landlordId } = actor;
  return {
    name: actor.name,
    canFindResidents: can(actor, 'residents.find', landlordId),
    canReportByPhone: can(actor, 'fault.report-by-phone', landlordId),
    canSeeQueue: can(actor, 'queue.see', landlordId),
    canImport: can(actor, 'register.import', landlordId),
  };
}

export default function Admin() {
  const t = useTexts().residents.desk;
  const { name, canFindResidents, canReportByPhone, canSeeQueue, canImport } = useLoaderData<typeof loader>();
  const doors: (TileLink | false)[] = [
    canFindResidents && { href: paths.adminResidents(), label: t.find, hint: t.findText },
    canReportByPhone && { href: paths.newWorkOrder(), label: t.newOrder, hint: t.newOrderText },
    canSeeQueue && { href: paths.work(), label: t.queue, hint: t.queueText },
    canImport && { href: paths.adminRegister(), label: t.register, hint: t.registerText },
  ];
  const items = doors.filter((door) => door !== false);
  return (
    <Page title={t.title} lead={t.lead(name)}>
      {items.length > 0 ? <Tiles items={items} /> : <EmptyState title={t.nothing}>{t.nothingText}</EmptyState>}
    </Page>
  );
}
