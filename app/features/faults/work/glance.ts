import { calendarDate } from '~/lib/time';
import type { FaultStatus, Place, WaitingFor } from '~db/schema/faults';
import { isWorkable, needsContact } from '../rules';

/** A work order at a glance: how late, and what to do first. */

export type Glanced = {
  status: FaultStatus;
  place: Place;
  assigneeId: string | null;
  contactedAt: Date | null;
  visitFrom: Date | null;
  visitTo: Date | null;
  waitingFor: WaitingFor | null;
  residentWroteAt: Date | null;
  targetAt: Date;
};

export type Lateness =
  | { kind: 'late-days'; days: number }
  | { kind: 'late-hours'; hours: number }
  | { kind: 'due'; today: boolean }
  | { kind: 'over' };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** FR-11: in words, never by colour alone. What waits for the resident's answer or has ended is late no more. */
export function latenessOf({ status, targetAt }: Glanced, { now, timeZone }: Now): Lateness {
  if (!isWorkable(status)) return { kind: 'over' };
  const late = now.getTime() - targetAt.getTime();
  if (late <= 0) return { kind: 'due', today: calendarDate(targetAt, timeZone) === calendarDate(now, timeZone) };
  if (late < DAY) return { kind: 'late-hours', hours: Math.max(1, Math.floor(late / HOUR)) };
  return { kind: 'late-days', days: Math.floor(late / DAY) };
}

type Now = { now: Date; timeZone: string };

export type FirstThing =
  | { kind: 'claim' }
  | { kind: 'call-first' }
  | { kind: 'agree' }
  | { kind: 'visit'; from: Date; to: Date; when: 'past' | 'today' | 'later' }
  | { kind: 'start' }
  | { kind: 'under-way' }
  | { kind: 'waiting'; for: WaitingFor }
  | { kind: 'with-contractor' }
  | { kind: 'ask' }
  | { kind: 'nothing' };

export function firstThingOf(order: Glanced, at: Now): FirstThing {
  switch (order.status) {
    case 'received':
      return order.visitFrom && order.visitTo ? visit(order.visitFrom, order.visitTo, at) : { kind: 'claim' };
    case 'accepted':
      if (needsContact(order)) return { kind: 'call-first' };
      return order.place === 'home' ? { kind: 'agree' } : { kind: 'start' };
    case 'visit-agreed':
      if (needsContact(order)) return { kind: 'call-first' };
      return order.visitFrom && order.visitTo ? visit(order.visitFrom, order.visitTo, at) : { kind: 'start' };
    case 'in-progress':
      return { kind: 'under-way' };
    case 'waiting':
      return order.waitingFor ? { kind: 'waiting', for: order.waitingFor } : { kind: 'under-way' };
    case 'forwarded':
      return { kind: 'with-contractor' };
    case 'done':
      return { kind: 'ask' };
    default:
      return { kind: 'nothing' };
  }
}

function visit(from: Date, to: Date, { now, timeZone }: Now): FirstThing {
  const isToday = calendarDate(from, timeZone) === calendarDate(now, timeZone);
  const when = to < now ? 'past' : isToday ? 'today' : 'later';
  return { kind: 'visit', from, to, when };
}

/** Something the resident has written and whoever has it has not acted on. */
export function hasUnread({ status, residentWroteAt }: Pick<Glanced, 'status' | 'residentWroteAt'>): boolean {
  return isWorkable(status) && residentWroteAt !== null;
}

export type Tone = 'plain' | 'late' | 'soon' | 'waiting';

export function toneOf(order: Glanced, at: Now): Tone {
  const lateness = latenessOf(order, at);
  if (lateness.kind === 'late-days' || lateness.kind === 'late-hours') return 'late';
  const first = firstThingOf(order, at);
  if (hasUnread(order) || (first.kind === 'visit' && first.when !== 'later')) return 'soon';
  if (first.kind === 'waiting' || first.kind === 'with-contractor' || first.kind === 'ask') return 'waiting';
  return lateness.kind === 'due' && lateness.today ? 'soon' : 'plain';
}

/** The one main thing for who holds it; null where nothing is theirs to do. */
export type MainStep = 'claim' | 'contact' | 'agree-visit' | 'start' | 'done' | 'resume';

export function mainStepFor(order: Glanced, staffId: string): MainStep | null {
  if (order.status === 'received') return 'claim';
  if (order.assigneeId !== staffId) return null;
  switch (order.status) {
    case 'accepted':
      if (needsContact(order)) return 'contact';
      return order.place === 'home' ? 'agree-visit' : 'start';
    case 'visit-agreed':
      return needsContact(order) ? 'contact' : 'start';
    case 'in-progress':
      return 'done';
    case 'waiting':
    case 'forwarded':
      return 'resume';
    default:
      return null;
  }
}
