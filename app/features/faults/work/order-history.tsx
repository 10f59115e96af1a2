import type { PortalTexts } from '~/i18n';
import type { Formats } from '~/i18n/formats';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { dotted } from '~/ui/dotted';
import { PhotoGrid } from '~/ui/photo-grid';
import { Tag } from '~/ui/tag';
import { Timeline, TimelineItem } from '~/ui/timeline';
import type { FaultEvent } from '../events';
import { numberOf } from '../rules';
import type { HistoryEntry } from './history.server';
import type { OrderPage } from './order-page.server';

/** Newest first: what happened last decides what to do next. */
export function History({ order }: { order: OrderPage }) {
  const t = useTexts();
  const formats = useFormats();
  const speech = { t, formats, now: order.now };
  return (
    <Timeline>
      {[...order.history].reverse().map((entry) => (
        <TimelineItem
          key={entry.id}
          title={titleOf(entry, speech)}
          kind={kindOf(entry)}
          time={dotted(formats.relativeDay(entry.at, order.now), byWhom(entry, speech))}
          dateTime={entry.at.toISOString()}
        >
          <Words entry={entry} />
        </TimelineItem>
      ))}
    </Timeline>
  );
}

type Speech = { t: PortalTexts; formats: Formats; now: Date };

function kindOf({ isInternal, event }: HistoryEntry): 'event' | 'message' | 'internal' {
  if (isInternal) return 'internal';
  return event.kind === 'message' || event.kind === 'reopened' ? 'message' : 'event';
}

function byWhom({ by }: HistoryEntry, { t }: Speech): string {
  if (by.kind === 'staff') return by.name;
  return by.acted ? t.acting.byFor(by.acted.attorney, by.acted.principal) : t.work.event.by[by.kind];
}

function titleOf({ event, by }: HistoryEntry, { t, formats, now }: Speech): string {
  const words = t.work.event;
  switch (event.kind) {
    case 'reported':
      return words.reported[event.data.via];
    case 'claimed':
      return words.claimed(event.data.staffName);
    case 'assigned':
      return words.assigned(event.data.staffName);
    case 'contacted':
      return words.contacted[event.data.channel];
    case 'visit-agreed': {
      const [from, to] = [new Date(event.data.from), new Date(event.data.to)];
      const say = event.data.change === 'moved' ? words.visitMoved : words.visitAgreed;
      return say(formats.dayName(from, now), formats.timeRange(from, to));
    }
    case 'waiting':
      return words.waiting[event.data.reason];
    case 'work-logged':
      return words.workLogged;
    case 'forwarded':
      return words.forwarded(event.data.to);
    case 'follow-on':
      return words['follow-on'](numberOf(event.data.number));
    case 'prioritised':
      return words.prioritised(t.work.priority[event.data.priority], formats.date(new Date(event.data.targetAt)));
    case 'duplicate':
      return words.duplicate(numberOf(event.data.ofNumber));
    case 'merged':
      return words.merged(numberOf(event.data.number));
    case 'matched':
      return words.matched(event.data.address);
    case 'message':
      return by.kind === 'staff' ? words.messageToResident : words.messageFromResident;
    case 'reopened':
      return words.reopened[event.data.fixed];
    case 'closed':
      return words.closed[event.data.because];
    default:
      return words[event.kind];
  }
}

/** What somebody wrote, brought or logged. */
function Words({ entry }: { entry: HistoryEntry }) {
  const t = useTexts().work.event;
  const { event, isInternal, photos } = entry;
  const words = textsOf(event, t);
  if (words.length === 0 && photos.length === 0 && !isInternal && linkOf(event) === null) return null;
  const link = linkOf(event);
  return (
    <>
      {isInternal && <Tag>{t.internal}</Tag>}
      {words.map((text) => (
        <p className="as-written" key={text}>
          {text}
        </p>
      ))}
      {link && (
        <p>
          <a href={paths.workOrder(link.id)}>{numberOf(link.number)}</a>
        </p>
      )}
      <PhotoGrid photos={photos} />
    </>
  );
}

function textsOf(event: FaultEvent, t: PortalTexts['work']['event']): string[] {
  const { data } = event;
  const texts: (string | null)[] = [];
  if ('note' in data) texts.push(data.note);
  if ('text' in data) texts.push(data.text);
  if (event.kind === 'work-logged') {
    texts.push(event.data.minutes === null ? null : t.minutes(event.data.minutes), event.data.materials);
  }
  if (event.kind === 'rejected') {
    texts.push(event.data.reason, event.data.owner === null ? null : t.owner(event.data.owner));
  }
  return texts.filter((text) => text !== null);
}

function linkOf(event: FaultEvent): { id: string; number: number } | null {
  if (event.kind === 'follow-on' || event.kind === 'merged')
    return { id: event.data.faultId, number: event.data.number };
  return event.kind === 'duplicate' ? { id: event.data.ofId, number: event.data.ofNumber } : null;
}
