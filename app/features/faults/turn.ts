import type { PortalTexts } from '~/i18n';
import type { Formats } from '~/i18n/formats';
import type { TagTone } from '~/ui/tag';
import type { FaultStatus, WaitingFor } from '~db/schema/faults';
import { ballOf } from './rules';

export type Standing = {
  status: FaultStatus;
  waitingFor: WaitingFor | null;
  visitFrom: Date | null;
  visitTo: Date | null;
};

/** FR-10, to the household: whose turn it is and what is waited for. */
export function ownTurn(
  t: PortalTexts,
  formats: Formats,
  { status, waitingFor, visitFrom, visitTo }: Standing,
): string {
  const words = t.faults.turn;
  if (status === 'visit-agreed' && visitFrom && visitTo)
    return words['visit-agreed'](formats.weekdayDate(visitFrom), formats.timeRange(visitFrom, visitTo));
  if (status === 'visit-agreed') return words.accepted;
  if (status === 'waiting') return waitingFor ? words[`waiting-${waitingFor}`] : words.waiting;
  return words[status];
}

/** The same to neighbours who share the fault: nothing of visits, and the answers are not theirs to give. */
export function sharedTurn(t: PortalTexts, { status, waitingFor }: Pick<Standing, 'status' | 'waitingFor'>): string {
  const words = t.faults.turn;
  if (status === 'visit-agreed') return words.accepted;
  if (status === 'done') return words['done-joined'];
  if (status !== 'waiting') return words[status];
  if (waitingFor === 'resident') return words['waiting-reporter'];
  return waitingFor ? words[`waiting-${waitingFor}`] : words.waiting;
}

export function toneOf({ status, waitingFor }: Pick<Standing, 'status' | 'waitingFor'>): TagTone {
  const ball = ballOf(status, waitingFor);
  if (ball === 'resident') return 'yours';
  if (ball === 'nobody') return status === 'closed' ? 'done' : 'neutral';
  return status === 'waiting' || ball === 'contractor' ? 'waiting' : 'info';
}
