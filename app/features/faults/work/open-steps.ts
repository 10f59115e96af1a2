import { days } from '~/lib/time';
import type { Fault } from '../record.server';
import {
  refusalToAgreeVisit,
  refusalToAssign,
  refusalToClaim,
  refusalToContact,
  refusalToDone,
  refusalToDuplicate,
  refusalToFollowOn,
  refusalToForward,
  refusalToMatch,
  refusalToMessage,
  refusalToNoAccess,
  refusalToNote,
  refusalToPrioritise,
  refusalToReject,
  refusalToRelease,
  refusalToResume,
  refusalToStart,
  refusalToWait,
} from '../rules';

export type WorkStep =
  | 'claim'
  | 'release'
  | 'assign'
  | 'contact'
  | 'agree-visit'
  | 'start'
  | 'wait'
  | 'resume'
  | 'done'
  | 'no-access'
  | 'forward'
  | 'follow-on'
  | 'prioritise'
  | 'reject'
  | 'duplicate'
  | 'match'
  | 'message'
  | 'note';

type Viewing = { staffId: string; mayTakeFromOthers: boolean; now: Date };

/** What the page offers: the rules' own answers, asked with input that nothing is wrong with. */
export function openSteps(fault: Fault, { staffId, mayTakeFromOthers, now }: Viewing): WorkStep[] {
  const later = new Date(now.getTime() + days(1));
  const visit = { staffId, now, from: now, to: later, latest: later };
  const somebodyElse = { staffId, mayTakeFromOthers, isAssignable: true, assigneeId: '' };
  const plan = { priority: 'normal' as const, date: null, today: '', latest: '' };
  const original = { id: '', status: 'received' as const };
  const refusals = {
    claim: refusalToClaim(fault, staffId),
    release: refusalToRelease(fault, staffId),
    assign: refusalToAssign(fault, somebodyElse),
    contact: refusalToContact(fault, staffId),
    'agree-visit': refusalToAgreeVisit(fault, visit),
    start: refusalToStart(fault, staffId),
    wait: refusalToWait(fault, staffId),
    resume: refusalToResume(fault, staffId),
    done: refusalToDone(fault, staffId),
    'no-access': refusalToNoAccess(fault, staffId),
    forward: refusalToForward(fault, staffId),
    'follow-on': refusalToFollowOn(fault),
    prioritise: refusalToPrioritise(fault, plan),
    reject: refusalToReject(fault, staffId),
    duplicate: refusalToDuplicate(fault, { staffId, original }),
    match: fault.homeId === null ? refusalToMatch(fault) : 'not-now',
    message: refusalToMessage(fault),
    note: refusalToNote(fault),
  };
  return (Object.keys(refusals) as WorkStep[]).filter((step) => refusals[step] === null);
}
