import { z } from 'zod';
import { parseCalendarDate } from '~/lib/time';
import { clockTime, count, linkPerLanguage, openingHours, perLanguage, servicePhone, words } from './settings-fields';

const date = z.string().refine((text) => parseCalendarDate(text) === text, 'must be a date written YYYY-MM-DD');

/** A building where smoking is forbidden, where in it, and by whose decision. */
const smokeFree = z.strictObject({
  streetAddress: words,
  places: z.array(z.enum(['home', 'balcony', 'stairwell', 'yard'])).min(1),
  decidedBy: z.enum(['landlord', 'authority', 'court']),
  since: date,
});

const officeHours = {
  weekly: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '16:00' }],
  closedDays: [],
};

/** DI-1 … DI-3, DI-8 */
export const disturbances = z
  .strictObject({
    quietHours: z.strictObject({ from: clockTime, until: clockTime }).prefault({ from: '22:00', until: '07:00' }),
    smokeFree: z.array(smokeFree).default([]),
    /** When the desk works: what must be done "by the next working day" is done before it shuts that day. */
    desk: openingHours.prefault(officeHours),
    /** By when every report and diary entry has been read by somebody. */
    heardWithinWorkingDays: count.default(3),
    /** The promise to who reported. */
    updateEveryWorkingDays: count.default(10),
    /** The one complained about is asked to answer within this time. */
    answerWithinDays: count.default(14),
    /** "Is it quiet now?" */
    quietAskedAfterDays: count.default(56),
  })
  .prefault({});

const contact = z.strictObject({
  kind: z.enum(['police', 'social-services', 'shelter', 'helpline', 'disturbance-service', 'huskurage']),
  name: perLanguage,
  /** When, for whom, in which languages. */
  about: perLanguage.nullable().default(null),
  phone: servicePhone.nullable().default(null),
  link: linkPerLanguage.nullable().default(null),
  /** For the stairwell sign: a PNG, JPEG or WebP under `public/`. Without one the name stands alone. */
  logo: z
    .string()
    .regex(/^\/[\w./-]+\.(png|jpe?g|webp)$/i, 'must be a PNG, JPEG or WebP under public/')
    .nullable()
    .default(null),
});

const step = z.strictObject({
  kind: z.enum(['call-police', 'ring-bell', 'go-back', 'other']),
  title: perLanguage,
  text: perLanguage,
});

/** DI-4 */
export const violence = z
  .strictObject({
    /** What to do, in its order. Null: the portal's own words, in the order police, bell, back home. */
    plan: z.array(step).min(1).nullable().default(null),
    /** Where the quick exit leads: a page that anybody might be reading. */
    quickExit: linkPerLanguage.prefault({
      fi: 'https://www.ilmatieteenlaitos.fi/',
      sv: 'https://sv.ilmatieteenlaitos.fi/',
      en: 'https://en.ilmatieteenlaitos.fi/',
    }),
    municipalities: z
      .array(
        z.strictObject({ code: z.string().regex(/^[a-z-]+$/), name: perLanguage, contacts: z.array(contact).min(1) }),
      )
      .default([]),
  })
  .prefault({});
