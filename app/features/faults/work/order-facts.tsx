import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { telephoneHref } from '~/ui/call-box';
import { dotted } from '~/ui/dotted';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { Tag } from '~/ui/tag';
import type { FirstThing } from './glance';
import { useFirstThing, useLateness } from './order-card';
import type { OrderPage } from './order-page.server';

type Props = { order: OrderPage };

/** Where the first thing to do says more than the state alone. */
const SAYS_MORE = new Set<FirstThing['kind']>(['call-first', 'agree', 'visit', 'start']);

/** At a glance: in which state, how late, whose. */
export function State({ order }: Props) {
  const t = useTexts().work;
  const late = useLateness(order.lateness);
  const first = useFirstThing(order.first, order.now);
  const holder = order.isMine
    ? t.order.youHaveIt
    : order.holder
      ? t.order.hasIt(order.holder)
      : order.fault.open
        ? t.order.nobodyHasIt
        : null;
  return (
    <div className="card__tags">
      {late && <Tag tone="late">{late}</Tag>}
      <Tag tone="info">{order.first.kind === 'waiting' ? first : t.status[order.fault.status]}</Tag>
      {order.fault.round > 1 && <Tag tone="late">{t.round(order.fault.round)}</Tag>}
      {order.hasUnread && <Tag tone="yours">{t.first.wrote}</Tag>}
      {holder && <Tag tone={order.isMine ? 'yours' : 'neutral'}>{holder}</Tag>}
      {SAYS_MORE.has(order.first.kind) && <Tag>{first}</Tag>}
    </div>
  );
}

/** Whom to call, how to get in, by when. */
export function Facts({ order }: Props) {
  const { work: t, ui, acting } = useTexts();
  const formats = useFormats();
  const { fault, reporter, now } = order;
  const { visitFrom, visitTo, contactedAt, movedTo } = fault;
  return (
    <Section title={t.order.facts}>
      {fault.homeId === null && fault.via === 'public' && fault.open && (
        <Notice tone="warning">{t.order.notMatched}</Notice>
      )}
      <SummaryList
        rows={[
          {
            label: t.order.reporter,
            value: fault.actedByName ? acting.byFor(fault.actedByName, fault.reporterName) : fault.reporterName,
          },
          {
            label: t.order.phone,
            value: reporter.phone ? (
              <a href={telephoneHref(reporter.phone)}>{formats.phone(reporter.phone)}</a>
            ) : (
              t.order.noPhone
            ),
          },
          { label: t.order.reachable, value: fault.reachable },
          fault.place === 'home' && {
            label: t.order.masterKey,
            value: fault.masterKey ? t.order.masterKeyYes : t.order.masterKeyNo,
          },
          fault.pets !== null && { label: t.order.pets, value: fault.pets ? ui.yes : ui.no },
          fault.place === 'home' && {
            label: t.order.contacted,
            value: contactedAt ? formats.relativeDay(contactedAt, now) : t.order.notContacted,
          },
          visitFrom &&
            visitTo && {
              label: t.order.visit,
              value: `${formats.dayName(visitFrom, now)} ${formats.timeRange(visitFrom, visitTo)}`,
            },
          { label: t.order.contractor, value: fault.forwardedTo },
          { label: t.order.place, value: [fault.placeName, fault.itemName].filter(Boolean).join(', ') },
          { label: t.order.urgency, value: t.priority[fault.priority] },
          fault.open && {
            label: t.order.promised,
            value: dotted(formats.dateTime(fault.targetAt), isLate(order) && t.order.broken),
          },
          {
            label: t.order.reported,
            value: `${formats.dateTime(fault.reportedAt)}, ${t.order.via[fault.via]}`,
          },
          movedTo && movedTo > now && { label: t.order.movedTo, value: formats.dateTime(movedTo) },
        ]}
      />
    </Section>
  );
}

function isLate({ lateness }: OrderPage): boolean {
  return lateness.kind === 'late-days' || lateness.kind === 'late-hours';
}

export function Linked({ order: { linked, nearby } }: Props) {
  const t = useTexts().work;
  if (linked.length === 0 && nearby.length === 0) return null;
  return (
    <>
      {linked.length > 0 && (
        <Section title={t.order.linked}>
          <ul className="plain-list">
            {linked.map((other) => (
              <li key={other.id}>
                {t.order[other.as]} <OrderLink order={other} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {nearby.length > 0 && (
        <Section title={t.order.nearby}>
          <ul className="plain-list">
            {nearby.map((other) => (
              <li key={other.id}>
                <OrderLink order={other} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function OrderLink({ order }: { order: OrderPage['nearby'][number] }) {
  const t = useTexts().work;
  return (
    <a href={paths.workOrder(order.id)}>{`${order.number} ${order.title} (${t.status[order.status].toLowerCase()})`}</a>
  );
}
