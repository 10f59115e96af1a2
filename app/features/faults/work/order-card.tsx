import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { classNames } from '~/ui/class-names';
import { dotted } from '~/ui/dotted';
import { Tag, type TagTone } from '~/ui/tag';
import type { FirstThing, Lateness, Tone } from './glance';
import type { CardFacts } from './queue-page.server';

/** One work order of the queue: the whole card leads to it, the box beside it chooses it. */
export function OrderCard({ order, now }: { order: CardFacts; now: Date }) {
  const t = useTexts().work;
  const meta = useMeta(order);
  return (
    <li className={classNames('order', `order--${order.tone}`)}>
      <label className="order__choose">
        <input type="checkbox" form="several" name="order" value={order.id} aria-label={t.queue.choose(order.number)} />
      </label>
      <article className={cardClass(order.tone)}>
        <div className="card__head">
          <h2 className="card__title">
            <a href={paths.workOrder(order.id)}>{order.title}</a>
          </h2>
          <p className="card__aside">
            <Aside order={order} now={now} />
          </p>
        </div>
        <p className="card__meta">{dotted(...meta)}</p>
        <div className="card__tags">
          {order.hasUnread && <Tag tone="yours">{t.first.wrote}</Tag>}
          <FirstTag order={order} now={now} />
        </div>
      </article>
    </li>
  );
}

function cardClass(tone: Tone): string {
  return tone === 'plain' ? 'card' : `card card--${tone}`;
}

function useMeta(order: CardFacts): (string | false | null)[] {
  const t = useTexts().work;
  return [
    order.address,
    order.placeName,
    t.priority[order.priority],
    order.round > 1 && t.round(order.round),
    order.photoCount > 0 && t.photoCount(order.photoCount),
    order.followerCount > 0 && t.followerCount(order.followerCount),
    order.number,
    !order.isMine && order.assigneeName,
  ];
}

/** How late, else when the visit is, else by when it is promised. */
function Aside({ order, now }: { order: CardFacts; now: Date }) {
  const t = useTexts().work.late;
  const formats = useFormats();
  const late = useLateness(order.lateness);
  if (late) return <>{late}</>;
  if (order.lateness.kind === 'over') return null;
  if (order.first.kind === 'visit' && order.first.when === 'today') {
    const { from, to } = order.first;
    return <>{`${formats.dayName(from, now)} ${formats.timeRange(from, to)}`}</>;
  }
  const isToday = order.lateness.kind === 'due' && order.lateness.today;
  return <>{isToday ? t.dueToday(formats.shortTime(order.targetAt)) : formats.shortDate(order.targetAt)}</>;
}

export function useLateness(lateness: Lateness): string | null {
  const t = useTexts().work.late;
  if (lateness.kind === 'late-days') return t.days(lateness.days);
  return lateness.kind === 'late-hours' ? t.hours(lateness.hours) : null;
}

const tagTones: Partial<Record<FirstThing['kind'], TagTone>> = {
  claim: 'info',
  'call-first': 'info',
  visit: 'info',
  waiting: 'waiting',
  'with-contractor': 'waiting',
  ask: 'waiting',
};

function FirstTag({ order, now }: { order: CardFacts; now: Date }) {
  const t = useTexts().work;
  const words = useFirstThing(order.first, now);
  if (!words) return <Tag>{t.status[order.status]}</Tag>;
  const isVisit = order.first.kind === 'visit';
  const access = isVisit ? [order.masterKey ? t.masterKeyYes : t.masterKeyNo, order.pets ? t.petsYes : null] : [];
  return <Tag tone={tagTones[order.first.kind] ?? 'neutral'}>{dotted(words, ...access)}</Tag>;
}

export function useFirstThing(first: FirstThing, now: Date): string | null {
  const t = useTexts().work;
  const formats = useFormats();
  switch (first.kind) {
    case 'claim':
      return t.first.claim;
    case 'call-first':
      return t.first.callFirst;
    case 'agree':
      return t.first.agree;
    case 'visit': {
      const time = formats.timeRange(first.from, first.to);
      if (first.when === 'today') return t.first.visitToday(time);
      const words = first.when === 'past' ? t.first.visitPast : t.first.visitLater;
      return words(formats.dayName(first.from, now), time);
    }
    case 'start':
      return t.first.start;
    case 'under-way':
      return t.first.underWay;
    case 'waiting':
      return t.first.waitsFor(t.waitingFor[first.for]);
    case 'with-contractor':
      return t.first.withContractor;
    case 'ask':
      return t.first.ask;
    default:
      return null;
  }
}
