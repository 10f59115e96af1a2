import type { PortalTexts } from '~/i18n';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { dotted } from '~/ui/dotted';
import { PhotoGrid } from '~/ui/photo-grid';
import { Timeline, TimelineItem } from '~/ui/timeline';
import { EntryFacts } from '../entry-facts';
import type { DisturbanceEvent } from '../events';
import { whenOf } from '../when';
import type { OwnReport } from './queries.server';

type ReportHistoryProps = Pick<OwnReport, 'entries' | 'events'> & { now: Date };

/** The diary and what customer service has told, on one time line, newest first. */
export function ReportHistory({ entries, events, now }: ReportHistoryProps) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.disturbances.one;
  const items = [
    ...entries.map((entry) => ({ at: entry.writtenAt, entry, event: null, id: entry.id })),
    ...events.map(({ at, event, id }) => ({ at, entry: null, event, id })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <Timeline>
      {items.map(({ id, at, entry, event }) =>
        entry ? (
          <TimelineItem
            key={id}
            title={`${t.disturbances.kinds[entry.kind]}, ${whenOf(entry, formats, words.times)}`}
            time={dotted(words.written(formats.relativeDay(at, now)), entry.readAt && words.read)}
            dateTime={at.toISOString()}
            kind="message"
          >
            <EntryFacts entry={entry} />
            <PhotoGrid photos={entry.photos} />
          </TimelineItem>
        ) : (
          <TimelineItem
            key={id}
            title={titleOf(event, t)}
            time={formats.relativeDay(at, now)}
            dateTime={at.toISOString()}
            kind={event.kind === 'closed' ? 'done' : 'event'}
          >
            {event.kind === 'closed' && <p>{outcomeWords(event, t)}</p>}
            {textOf(event) && <p className="as-written">{textOf(event)}</p>}
          </TimelineItem>
        ),
      )}
    </Timeline>
  );
}

function titleOf(event: DisturbanceEvent, { disturbances }: PortalTexts): string {
  const { events } = disturbances.one;
  if (event.kind === 'quiet-answered') return events['quiet-answered'][event.data.quiet];
  const plain: Record<string, unknown> = events;
  const title = plain[event.kind];
  return typeof title === 'string' ? title : '';
}

function outcomeWords(event: DisturbanceEvent & { kind: 'closed' }, { disturbances }: PortalTexts): string {
  const outcomes: Record<string, string> = disturbances.one.outcomes;
  return outcomes[event.data.outcome] ?? '';
}

function textOf({ data }: DisturbanceEvent): string | null {
  return 'text' in data ? data.text : null;
}
