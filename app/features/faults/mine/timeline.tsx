import type { PortalTexts } from '~/i18n';
import type { Formats } from '~/i18n/formats';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { dotted } from '~/ui/dotted';
import { PhotoGrid } from '~/ui/photo-grid';
import { Timeline, TimelineItem } from '~/ui/timeline';
import type { FaultEvent } from '../events';
import { numberOf } from '../rules';
import type { Acted, Doer, Happening } from './queries.server';

type HistoryProps = {
  happenings: readonly Happening[];
  photos: readonly { id: string; eventId: string }[];
  /** The reporter's own words stand at the first event. */
  description: string;
  isShared: boolean;
  now: Date;
};

/** FR-7: all that has happened, newest first. */
export function History({ happenings, photos, description, isShared, now }: HistoryProps) {
  const t = useTexts();
  const formats = useFormats();
  return (
    <Timeline>
      {happenings.map(({ id, at, by, acted, event, round }) => {
        const text = event.kind === 'reported' ? description : wordsIn(event);
        // The photos of the report itself stand at the top of the page.
        const own = event.kind === 'reported' ? [] : photos.filter(({ eventId }) => eventId === id);
        return (
          <TimelineItem
            key={id}
            title={titleOfEvent({ event, by, acted, isShared, t, formats })}
            time={dotted(acted && t.acting.byFor(acted.attorney, acted.principal), formats.relativeDay(at, now))}
            dateTime={at.toISOString()}
            kind={kindOf(event)}
          >
            {text && <p className="as-written">{t.faults.events.quoted(text)}</p>}
            {event.kind === 'rejected' && event.data.owner && <p>{t.faults.events.rejectedOwner(event.data.owner)}</p>}
            {event.kind === 'reopened' && <p>{t.faults.events.round(String(round))}</p>}
            {own.length > 0 && <PhotoGrid photos={own} />}
          </TimelineItem>
        );
      })}
    </Timeline>
  );
}

function kindOf({ kind }: FaultEvent): 'event' | 'message' | 'done' {
  if (kind === 'message') return 'message';
  return kind === 'done' || kind === 'closed' ? 'done' : 'event';
}

/** People's own words, whoever's; a shared report's events have none. */
function wordsIn(event: FaultEvent): string | null {
  if ('text' in event.data) return event.data.text;
  if ('note' in event.data) return event.data.note;
  return event.kind === 'rejected' ? event.data.reason : null;
}

type Telling = {
  event: FaultEvent;
  by: Doer;
  acted: Acted | null;
  isShared: boolean;
  t: PortalTexts;
  formats: Formats;
};

function titleOfEvent({ event, by, acted, isShared, t, formats }: Telling): string {
  const words = t.faults.events;
  switch (event.kind) {
    case 'reported':
      if (event.data.via === 'phone') return words.reportedByPhone;
      if (event.data.via === 'follow-on') return words.followOn;
      if (isShared || event.data.via === 'public') return words.reported;
      if (by === 'attorney') return t.acting.event.reported(acted?.attorney ?? '');
      return by === 'you' ? words.reportedByYou : words.reportedByHousehold;
    case 'contacted':
      return { call: words.contactedByCall, message: words.contactedByMessage, letter: words.contactedByLetter }[
        event.data.channel
      ];
    case 'visit-agreed': {
      const [from, to] = [new Date(event.data.from), new Date(event.data.to)];
      const tell = event.data.change === 'moved' ? words.visitMoved : words.visitAgreed;
      return tell(formats.weekdayDate(from), formats.timeRange(from, to));
    }
    case 'waiting':
      if (event.data.reason === 'resident') return isShared ? words.waitingReporter : words.waitingResident;
      return event.data.reason === 'parts' ? words.waitingParts : words.waitingContractor;
    case 'forwarded':
      return event.data.to ? words.forwardedTo(event.data.to) : words.forwarded;
    case 'follow-on':
      return words.followOnOrdered(numberOf(event.data.number));
    case 'prioritised':
      return words.prioritised(formats.date(new Date(event.data.targetAt)));
    case 'duplicate':
      return words.duplicate(numberOf(event.data.ofNumber));
    case 'message':
      if (by === 'service') return words.messageFromService;
      if (by === 'attorney') return t.acting.event.message(acted?.attorney ?? '');
      return by === 'you' ? words.messageFromYou : words.messageFromHousehold;
    case 'reopened':
      return event.data.fixed === 'no' ? words.reopenedNo : words.reopenedPartly;
    case 'closed':
      return event.data.because === 'confirmed' ? words.closedConfirmed : words.closedSilence;
    case 'no-access':
      return words.noAccess;
    case 'joined':
    case 'claimed':
    case 'released':
    case 'assigned':
    case 'started':
    case 'resumed':
    case 'done':
    case 'rejected':
    case 'cancelled':
      return words[event.kind];
    // Internal: never among what a resident is given.
    case 'work-logged':
    case 'merged':
    case 'matched':
    case 'note':
      return '';
  }
}
