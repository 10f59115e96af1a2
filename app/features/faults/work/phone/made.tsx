import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found } from '~/http/errors.server';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { can } from '~/policy/policy';
import { ButtonLink, ButtonRow } from '~/ui/form';
import { Page } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { numberOf } from '../../rules';
import { phonedOrder } from './report.server';

export const meta = titled((t) => t.work.phone.title);

/** Customer service does not open work orders: here stands what to tell the caller. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'property-service', 'property-supervisor', 'customer-service');
  const { house, actor } = visit;
  const { landlordId } = actor;
  const order = found(await phonedOrder(house.store.read, { id: args.params.id ?? '', landlordId }));
  return {
    id: order.id,
    number: numberOf(order.number),
    address: order.address,
    targetAt: order.targetAt,
    isToldByLetter: order.reporterId !== null,
    canSeeQueue: can(actor, 'queue.see', landlordId),
  };
}

export default function Made() {
  const t = useTexts().work;
  const formats = useFormats();
  const { id, number, address, targetAt, isToldByLetter, canSeeQueue } = useLoaderData<typeof loader>();
  return (
    <Page title={t.phone.madeTitle(number)} lead={t.phone.madeText}>
      <SummaryList
        rows={[
          { label: t.phone.home, value: address },
          { label: t.phone.promised, value: formats.dateTime(targetAt) },
        ]}
      />
      <p>{isToldByLetter ? t.phone.madeLetter : t.phone.madeNoLetter}</p>
      <ButtonRow>
        {canSeeQueue && (
          <ButtonLink href={paths.workOrder(id)} variant="primary">
            {t.order.eyebrow(number)}
          </ButtonLink>
        )}
        <ButtonLink href={paths.newWorkOrder()}>{t.phone.another}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
