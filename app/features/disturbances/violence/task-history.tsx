import type { PortalTexts } from '~/i18n';
import type { Formats } from '~/i18n/formats';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { dotted } from '~/ui/dotted';
import { Timeline, TimelineItem } from '~/ui/timeline';
import type { TaskPage } from './tasks.server';

export function TaskHistory({ events, now }: Pick<TaskPage, 'events' | 'now'>) {
  const t = useTexts();
  const formats = useFormats();
  return (
    <Timeline>
      {[...events].reverse().map((event) => (
        <TimelineItem
          key={event.id}
          title={titleOf(event, { t, formats })}
          time={dotted(event.who, formats.relativeDay(event.at, now))}
          dateTime={event.at.toISOString()}
          kind={event.kind === 'note' ? 'internal' : 'event'}
        >
          {event.text && <p className="as-written">{event.text}</p>}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

function titleOf(
  { kind, code, who }: TaskPage['events'][number],
  { t, formats }: { t: PortalTexts; formats: Formats },
): string {
  const { events, act, close } = t.disturbanceDesk.violence;
  const hows: Record<string, string> = act.hows;
  const outcomes: Record<string, string> = close.outcomes;
  switch (kind) {
    case 'received':
      return events.received;
    case 'taken':
      return events.taken(who ?? '');
    case 'visit':
      return events.visit(formats.dateTime(new Date(code ?? '')));
    case 'acted':
      return events.acted(hows[code ?? ''] ?? '');
    case 'note':
      return events.note;
    case 'escalated':
      return events.escalated;
    case 'closed':
      return events.closed(outcomes[code ?? ''] ?? '');
  }
}
