import type { RequestStatus } from '~db/schema/requests';
import type { RequestEvent } from './events';
import { isOpen, statusAfterAnswer } from './rules';

type Happened = { at: Date; event: RequestEvent };
export type AsOf = { status: RequestStatus; lastDay: string | null; closedAt: Date | null };

/** A request as it stood at one moment: what somebody could know of it until then, and nothing that came later. */
export function requestAsOf(events: readonly Happened[], until: Date): AsOf {
  let known: AsOf = { status: 'received', lastDay: null, closedAt: null };
  let acceptedAt: Date | null = null;
  for (const { at, event } of events.filter((one) => one.at <= until)) {
    const status = statusBy(event, { status: known.status, acceptedAt });
    if (event.kind === 'accepted') acceptedAt = at;
    const lastDay = ('lastDay' in event.data ? event.data.lastDay : null) ?? known.lastDay;
    known = { status, lastDay, closedAt: isOpen(status) ? null : at };
  }
  return known;
}

type Before = { status: RequestStatus; acceptedAt: Date | null };

function statusBy({ kind }: RequestEvent, before: Before): RequestStatus {
  switch (kind) {
    case 'asked':
    case 'accepted':
    case 'rejected':
    case 'done':
    case 'cancelled':
    case 'lapsed':
      return kind;
    case 'message':
    case 'unanswered':
      return statusAfterAnswer(before);
    default:
      return before.status;
  }
}
