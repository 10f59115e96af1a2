import type { LoaderFunctionArgs } from '@remix-run/node';
import { actingFrameOf } from '~/features/authorizations/acting/frame.server';
import { type Residence, residenceOf } from '~/features/tenancy/residence';
import { rightNow } from '~/features/tenancy/right-now';
import { clearCookie, readCookie } from '~/http/cookies.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { currentResidencies, onDuty } from '~/policy/actor';
import { can } from '~/policy/policy';

/** What stands around every page: whose portal it is, who is here, the number that is right now. */
export async function readFrame(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { house, landlord, locale, request } = visit;
  const flash = readCookie(house, request, 'flash');
  const { colours } = landlord.settings.brand;
  const headers = new Headers();
  if (flash) headers.append('Set-Cookie', clearCookie(house, 'flash'));
  return {
    headers,
    frame: {
      locale,
      timeZone: landlord.settings.timeZone,
      nonce: args.context.nonce,
      requestId: visit.requestId,
      path: visit.url.pathname + visit.url.search,
      flash,
      landlord: { name: landlord.settings.shortName, logoUrl: landlord.settings.brand.logo },
      brandCss: `:root{--brand:${colours.main};--brand-contrast:${colours.onMain};--brand-accent:${colours.accent}}`,
      viewer: viewerOf(visit),
      acting: await actingFrameOf(visit),
      callNow: callNowFor(visit),
      isDemo: house.demo !== null,
    },
  };
}

export type Viewer =
  | { kind: 'visitor' }
  | { kind: 'resident'; name: string; phase: Residence['phase']; lives: boolean; hasCases: boolean; isParty: boolean }
  | { kind: 'staff'; name: string; works: boolean; serves: boolean; hears: boolean; administers: boolean };

function viewerOf({ actor, landlord, today }: Visit): Viewer {
  if (actor.kind === 'resident') {
    const { endedLeaseReadingDays: readingDays } = landlord.settings;
    const { phase, homes, readable } = residenceOf(actor, { landlordId: landlord.id, today, readingDays });
    return {
      kind: 'resident',
      name: actor.name,
      phase,
      lives: homes.length > 0,
      hasCases: readable.length > 0,
      isParty: readable.some(({ role }) => role === 'party'),
    };
  }
  if (actor.kind !== 'staff') return { kind: 'visitor' };
  return {
    kind: 'staff',
    name: actor.name,
    works: onDuty(actor, 'property-service', 'property-supervisor'),
    serves: onDuty(actor, 'customer-service'),
    hears: can(actor, 'disturbances.handle', actor.landlordId),
    administers: onDuty(actor, 'it-admin'),
  };
}

function callNowFor({ actor, landlord, now }: Visit) {
  const housingCompany = currentResidencies(actor).some((residency) => residency.housingCompany);
  const { phone, service, until } = rightNow(landlord.settings, now, { housingCompany });
  return { phone, service, until };
}
