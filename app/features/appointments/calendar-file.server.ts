import type { Visit } from '~/http/visit.server';
import { visitEvent } from '~emails/appointment-facts';
import { cancelledFile, publishedFile } from '~emails/calendar';
import type { LetterAttachment } from '~emails/define';
import { letterTextsFor } from '~emails/texts';
import { placeOf } from './letters.server';
import { appointmentByToken } from './manage-page.server';

/** The same event as in the letters: whoever has both has one entry. */
export async function appointmentCalendarFile(visit: Visit, token: string): Promise<LetterAttachment> {
  const { house, landlord, locale } = visit;
  const { id, startsAt, endsAt, sequence, changedAt, point, status } = await appointmentByToken(house.store.read, {
    token,
    landlordId: landlord.id,
  });
  const { origin } = house.config;
  const { settings } = landlord;
  const surroundings = {
    locale,
    origin,
    link: (path: string) => `${origin}${path}`,
    landlord: { name: settings.name, timeZone: settings.timeZone },
  };
  const { place } = placeOf(landlord, point, locale);
  const summary = letterTextsFor(locale).appointments.calendarSummary(settings.name);
  const event = visitEvent({ id, token, from: startsAt, to: endsAt, sequence, changedAt, place }, summary);
  const isGone = status === 'cancelled' || status === 'displaced';
  return isGone ? cancelledFile(surroundings, event) : publishedFile(surroundings, event);
}
