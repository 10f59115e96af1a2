import { eq } from 'drizzle-orm';
import type { Config } from '~/config.server';
import { calendarDate } from '~/lib/time';
import { landlords } from '~db/schema';
import type { Db } from '~db/store.server';
import { parseSettings } from '../settings';
import type { RegisterPlace } from './fields';

type Asked = { landlordId: string; mode: Config['mode']; now: Date };

/** Whose register it is decides how its files are read. */
export async function registerPlaceOf(db: Db, { landlordId, mode, now }: Asked): Promise<RegisterPlace> {
  const [landlord] = await db
    .select({ settings: landlords.settings })
    .from(landlords)
    .where(eq(landlords.id, landlordId));
  if (!landlord) throw new Error('no such landlord');
  const { country, timeZone } = parseSettings(landlord.settings);
  return { country, today: calendarDate(now, timeZone), allowTestCodes: mode !== 'production' };
}
