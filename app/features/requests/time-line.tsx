import { useFormats, useTexts } from '~/i18n/use-texts';
import { dotted } from '~/ui/dotted';
import { Timeline, TimelineItem } from '~/ui/timeline';
import type { RequestEvent } from './events';

type Shown = {
  id: string;
  at: Date;
  /** Null for staff, to a resident it is customer service; empty for what happens by itself. */
  actorName: string | null;
  principalName: string | null;
  event: RequestEvent;
};

/** Everything that happened, with both names where somebody acted for somebody. */
export function TimeLine({ events, now }: { events: readonly Shown[]; now: Date }) {
  const words = useTexts().requests.one;
  const formats = useFormats();
  const byWhom = ({ actorName, principalName }: Shown) => {
    if (actorName === '') return null;
    if (actorName === null) return words.customerService;
    return principalName === null ? actorName : words.byFor(actorName, principalName);
  };
  return (
    <Timeline>
      {events.map((shown, index) => (
        <TimelineItem
          key={shown.id}
          title={words.events[titleOf(events, index)]}
          time={dotted(byWhom(shown), formats.relativeDay(shown.at, now))}
          dateTime={shown.at.toISOString()}
          kind={kindOf(shown.event)}
        >
          {hasWords(shown.event) && <Words event={shown.event} />}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

/** What is written right after a question is its answer. */
function titleOf(events: readonly Shown[], index: number): RequestEvent['kind'] | 'answered' {
  const { kind } = events[index]!.event;
  return kind === 'message' && events[index - 1]?.event.kind === 'asked' ? 'answered' : kind;
}

function kindOf({ kind }: RequestEvent): 'message' | 'done' | 'internal' | 'event' {
  if (kind === 'done') return 'done';
  if (kind === 'claimed' || kind === 'released') return 'internal';
  return kind === 'message' || kind === 'asked' ? 'message' : 'event';
}

function hasWords({ data }: RequestEvent): boolean {
  return Object.values(data).some((value) => value !== null);
}

function Words({ event: { data } }: { event: RequestEvent }) {
  const words = useTexts().requests.one;
  const formats = useFormats();
  const lastDay = 'lastDay' in data ? data.lastDay : null;
  const text = 'text' in data ? data.text : null;
  return (
    <>
      {lastDay && <p>{words.eventLastDay(formats.date(lastDay))}</p>}
      {text && <p className="as-written">{text}</p>}
    </>
  );
}
