import { nextOpening, openUntil } from '~/lib/working-time';
import type { LandlordSettings } from './settings';

/** CS-7: whom to call at this minute. Midsummer and Christmas Eve count as closed, as Sundays do. */

export type Service = 'phone-service' | 'housing-company' | 'on-call';
export type CallNow = {
  phone: string;
  service: Service;
  /** Whether customer service itself answers; on-call takes urgent matters only. */
  open: boolean;
  /** When it becomes somebody else's turn. */
  until: Date;
  next: { phone: string; service: Service };
};

/** Homes in housing companies have their own customer service (CS-5); on-call is the same for all. */
export type HomeServed = { housingCompany: boolean };

/** The number for a fault that can't wait (FR-3). */
export function rightNow(settings: LandlordSettings, now: Date, home: HomeServed): CallNow {
  const desk = deskFor(settings, home);
  const office = { phone: desk.phone, service: desk.service };
  const onCall = { phone: settings.contacts.onCall.phone, service: 'on-call' as const };
  const until = openUntil(desk.hours, now, settings);
  if (until) return { ...office, open: true, until, next: onCall };
  return { ...onCall, open: false, until: nextOpening(desk.hours, now, settings), next: office };
}

export type CustomerService = { phone: string; service: Service } & (
  | { open: true; until: Date }
  | { open: false; opensAt: Date }
);

/** Customer service, for what can wait: open until when, or opening when. */
export function customerService(settings: LandlordSettings, now: Date, home: HomeServed): CustomerService {
  const { phone, service, hours } = deskFor(settings, home);
  const until = openUntil(hours, now, settings);
  if (until) return { phone, service, open: true, until };
  return { phone, service, open: false, opensAt: nextOpening(hours, now, settings) };
}

function deskFor({ contacts }: LandlordSettings, home: HomeServed) {
  if (home.housingCompany && contacts.housingCompanies)
    return { ...contacts.housingCompanies, service: 'housing-company' as const };
  return { ...contacts.phoneService, service: 'phone-service' as const };
}
