import type { PortalTexts } from '~/i18n';
import type { Formats } from '~/i18n/formats';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { dotted } from '~/ui/dotted';
import { PhotoGrid } from '~/ui/photo-grid';
import { Timeline, TimelineItem } from '~/ui/timeline';
import { EntryFacts } from '../entry-facts';
import { numberOf } from '../rules';
import { whenOf } from '../when';
import type { CasePage, TimeLineItem } from './case-page.server';

/** All reporters' entries, the other side's answers and what the desk did, on one time line. */
export function CaseTimeLine({ page }: { page: CasePage }) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.disturbanceDesk;
  const reportOf = (id: string | null) => page.reports.find((report) => report.id === id);
  return (
    <Timeline>
      {page.timeLine.map((item) => {
        const common = { dateTime: item.at.toISOString() };
        const at = formats.relativeDay(item.at, page.now);
        if (item.is === 'entry') {
          const report = reportOf(item.entry.reportId);
          const when = whenOf(item.entry, formats, t.disturbances.one.times);
          return (
            <TimelineItem
              {...common}
              key={item.id}
              title={`${t.disturbances.kinds[item.entry.kind]}, ${when}`}
              time={dotted(
                report && `${numberOf.report(report.number)} ${report.name}`,
                at,
                item.entry.readAt ? item.reader && words.case.readBy(item.reader) : words.case.unread,
              )}
              kind={item.entry.readAt ? 'message' : 'next'}
            >
              <EntryFacts entry={item.entry} />
              <PhotoGrid photos={item.photos} />
            </TimelineItem>
          );
        }
        if (item.is === 'answer') {
          return (
            <TimelineItem
              {...common}
              key={item.id}
              title={words.case.answeredBy(item.answer.name)}
              time={dotted(at, item.answer.readAt === null && words.case.unread)}
              kind={item.answer.readAt ? 'message' : 'next'}
            >
              <p className="as-written">{item.answer.text}</p>
            </TimelineItem>
          );
        }
        const report = reportOf(item.reportId);
        return (
          <TimelineItem
            {...common}
            key={item.id}
            title={titleOf(item, { t, formats, number: report ? numberOf.report(report.number) : '' })}
            time={dotted(item.who, at)}
            kind={item.event.kind === 'note' ? 'internal' : 'event'}
          >
            {textOf(item) && <p className="as-written">{textOf(item)}</p>}
          </TimelineItem>
        );
      })}
    </Timeline>
  );
}

type EventItem = Extract<TimeLineItem, { is: 'event' }>;
type Saying = { t: PortalTexts; formats: Formats; number: string };

function titleOf({ event, reportId }: EventItem, { t, formats, number }: Saying): string {
  const { events, acts, seriousness } = t.disturbanceDesk;
  const wordOf = (words: Record<string, string>, code: string) => words[code] ?? code;
  switch (event.kind) {
    case 'joined':
      return events.joined(event.data.number);
    case 'source':
      return events.source(event.data.address);
    case 'assigned':
      return events.assigned(event.data.staffName);
    case 'assessed':
      return events.assessed(wordOf(seriousness, event.data.seriousness));
    case 'step':
      return events.step(event.data.on ? formats.date(event.data.on) : '');
    case 'note':
      return events.note;
    case 'update':
      return reportId ? events.update(number) : events.updateAll;
    case 'letter':
      return events.letter(wordOf(acts.letter.kinds, event.data.letter), event.data.number);
    case 'served':
      return events.served(wordOf(acts.serve.methods, event.data.method));
    case 'hearing':
      return events.hearing(event.data.number);
    case 'ground':
      return (event.data.groundless === 'yes' ? events.groundless : events.grounded)(event.data.number);
    case 'closed':
      return events.closed(wordOf(acts.close.outcomes, event.data.outcome));
    case 'reopened':
      return event.data.because === 'desk' ? events.reopenedDesk : events.reopenedQuiet;
    case 'quiet-asked':
      return events.quietAsked(number);
    case 'quiet-answered':
      return (event.data.quiet === 'yes' ? events.quietYes : events.quietNo)(number);
  }
}

function textOf({ event }: EventItem): string | null {
  return 'text' in event.data ? event.data.text : null;
}
