import { book } from '~/features/appointments/book.server';
import { allPoints, freeTimes } from '~/features/appointments/point.server';
import type { Reason } from '~/features/appointments/reasons';
import type { House } from '~/house.server';
import { anonymous } from '~/policy/actor';

/** People who are plainly made up and have no e-mail address: nothing is sent to anybody. */
const callers: { name: string; reason: Reason; more: string | null }[] = [
  { name: 'Ville Vierailija', reason: 'identification', more: null },
  { name: 'Greta Gästberg', reason: 'lease', more: 'Jag vill tala om att flytta till en mindre bostad.' },
  { name: 'Aino Ajanvaraaja', reason: 'rent', more: 'Haluan sopia maksuajasta.' },
  { name: 'Otto Odottaja', reason: 'keys', more: null },
  { name: 'Tuula Testaaja', reason: 'other', more: 'Kysyn varastosta.' },
  { name: 'Eddie Example', reason: 'power-of-attorney', more: 'I look after my mother’s matters.' },
];

/**
 * So that the desk has something to do on the first day. Booked through the ordinary command, at the regional offices:
 * the first service point is left to whoever tries the demo.
 */
export async function bookDemoVisits(house: House): Promise<void> {
  const landlord = await house.landlords.own();
  const now = house.clock.now();
  const [, ...regional] = await allPoints(house.store.read, landlord);
  for (const [at, { name, reason, more }] of callers.entries()) {
    const point = regional[at % 3 === 2 ? 1 : 0];
    if (!point) return;
    const times = await freeTimes(house.store.read, { point, reason, now });
    // Not one after another: half of the hours stay free.
    const slot = times[at * 2]?.from;
    if (!slot) continue;
    await book(house, {
      landlord,
      point: point.code,
      reason,
      slot,
      name,
      phone: `+35840000000${at + 1}`,
      email: null,
      moreInformation: more,
      locale: landlord.settings.defaultLocale,
      actor: anonymous,
      by: 'person',
      now,
    });
  }
}
