import { z } from 'zod';
import { locales } from '~/i18n/locale';
import { countries } from '~/lib/holidays';
import { isTimeZone } from '~/lib/time';
import { duties } from '~/policy/duties';
import { disturbances, violence } from './settings-disturbances';
import {
  closedDays,
  colour,
  count,
  emergencyNumber,
  isReadable,
  linkPerLanguage,
  openingHours,
  perLanguage,
  phone,
  phonePrefix,
  weeklyHours,
  words,
} from './settings-fields';
import { notice } from './settings-notice';

/** Everything that is this landlord's and not the portal's (CS-1 … CS-6, FR-6, FR-9, FR-10, TN-4, PR-2). */

const brand = z
  .strictObject({
    /** A file under `public/`; without one the name stands alone. */
    logo: z.string().startsWith('/').nullable(),
    /** `main` carries links and buttons, `onMain` is written on it, `accent` is the line under the head. */
    colours: z.strictObject({ main: colour, onMain: colour, accent: colour }),
  })
  .refine(({ colours }) => isReadable(colours.onMain, colours.main), {
    path: ['colours', 'onMain'],
    message: 'cannot be read on main: the contrast is under 4.5 to 1',
  })
  .refine(({ colours }) => isReadable(colours.main, '#ffffff'), {
    path: ['colours', 'main'],
    message: 'cannot be read on white: the contrast is under 4.5 to 1',
  });

const contacts = z.strictObject({
  /** CS-1. What a call costs is a text of the portal's, named here. */
  phoneService: z.strictObject({
    phone,
    hours: openingHours,
    price: z.enum(['callers-own-rate', 'free']),
    recorded: z.boolean(),
  }),
  /** CS-2 */
  onCall: z.strictObject({ phone }),
  /** CS-2, FR-6: its hours are not those of the phone. */
  propertyService: z.strictObject({ callsFrom: phonePrefix, hours: openingHours }),
  /** CS-3 */
  powersOfAttorney: z.strictObject({ email: z.email() }),
  /** CS-5: homes in housing companies have a customer service of their own, which books by e-mail or phone. */
  housingCompanies: z
    .strictObject({ name: perLanguage, formerName: words.nullable(), email: z.email(), phone, hours: openingHours })
    .nullable(),
  /** DI-3 */
  disturbances: z.strictObject({ phone }).nullable(),
  emergency: emergencyNumber,
  privacy: z.strictObject({ email: z.email() }),
  accessibility: z.strictObject({ email: z.email() }),
});

/** CS-6 */
const keys = z.strictObject({
  name: words,
  address: perLanguage,
  entrance: perLanguage,
  hoursLink: linkPerLanguage,
  returnsWhenClosed: z.boolean(),
});

/** CS-4 */
const servicePoint = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  address: perLanguage,
  district: perLanguage,
  walkIn: weeklyHours.nullable(),
  byAppointment: weeklyHours.nullable(),
  closedDays,
  transport: z.array(
    z.strictObject({ by: z.enum(['bus', 'tram', 'metro', 'train']), lines: z.array(words).min(1), stop: perLanguage }),
  ),
  onFoot: z
    .strictObject({ from: z.array(perLanguage).min(1), minutes: z.strictObject({ least: count, most: count }) })
    .nullable(),
  parking: z.strictObject({ forCustomers: z.boolean(), nearest: perLanguage.nullable() }),
  findingIn: perLanguage,
  routeGuide: linkPerLanguage,
});

/** FR-10 */
const targets = z.strictObject({
  immediate: z.strictObject({ hours: count }),
  emergency: z.strictObject({ hours: count }),
  urgent: z.strictObject({ workingDays: count }),
  normal: z.strictObject({ days: count }),
});

/** What the groups of the company's own directory mean here; null where staff sign in with the portal's accounts alone. */
const companySignOn = z
  .strictObject({
    groupsClaim: words.default('groups'),
    duties: z.record(words, z.array(z.enum(duties)).min(1)),
    areas: z.record(words, z.array(words).min(1)).default({}),
  })
  .nullable()
  .default(null);

export const landlordSettings = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  shortName: words,
  country: z.enum(countries),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone'),
  defaultLocale: z.enum(locales),
  brand,
  contacts,
  keys,
  servicePoints: z.array(servicePoint),
  targets,
  disturbances,
  violence,
  /** PA-2, and after how many days one lapses that nobody answers for or nobody decides. */
  powersOfAttorney: z
    .strictObject({
      mostPages: count.default(20),
      answerDays: count.min(14).default(60),
      decideDays: count.min(60).default(365),
    })
    .prefault({}),
  /** RQ-4: how long an answer or a consent is waited for. */
  requests: z.strictObject({ answerDays: count.min(14).default(60) }).prefault({}),
  companySignOn,
  notice,
  /** FR-9: a done report that nobody answers closes by itself. */
  autoCloseDays: count,
  /** TN-4 */
  endedLeaseReadingDays: count,
  /** PR-2, days from when the record was last needed. */
  retention: z.strictObject({
    closedFaults: count,
    doorOpenings: count,
    appointments: count.default(30),
    /** From when the case was closed. */
    disturbances: count.default(730),
    /** From when the request was closed; claims out of a lease lapse in three years. */
    requests: count.default(1095),
    violenceReports: count.default(730),
    /** From when it gave nothing more. */
    powersOfAttorney: count.default(730),
    endedResidents: count,
    letters: count,
    /** The database itself lets none go earlier (db/migrate/append-only.ts). */
    auditEntries: count.min(180),
  }),
  /** The areas of the register that have a name; others are shown by their code. */
  areas: z.array(z.strictObject({ code: words, name: perLanguage })),
});

export type LandlordSettings = z.output<typeof landlordSettings>;
export type ServicePoint = LandlordSettings['servicePoints'][number];

/** Throws with the whole list of what is wrong and where. */
export function parseSettings(input: unknown): LandlordSettings {
  const parsed = landlordSettings.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  - ${path.join('.') || 'the file'}: ${message}`);
  throw new Error(`These landlord's settings cannot be used:\n${faults.join('\n')}`);
}
