import type { FormFields } from '~/http/body.server';
import { clearCookie, readCookie, setCookie } from '~/http/cookies.server';
import { requireResident } from '~/http/guards.server';
import { seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import type { Visit } from '~/http/visit.server';
import { Refused } from '~/lib/refused';
import { paths } from '~/paths';
import { declineInvitation, findInvitation, INVITATION_LASTS, refusalToAcceptBy } from './give.server';
import { refusalToAccept } from './rules';
import { goToIdentify } from './trip.server';

/** With this browser from the letter on, through registration and back. */
export function keepInvitation({ house }: Visit, token: string): Response {
  const cookie = setCookie(house, 'invitation', { value: token, maxAgeSeconds: INVITATION_LASTS / 1000 });
  return seeOther(paths.authorizationInvitation(), [cookie]);
}

/** Whoever holds the letter reads what it is about; only who is signed in and identifies accepts it. */
export async function readInvitation(visit: Visit) {
  const { house, actor, locale, landlord, now, url } = visit;
  const row = await findInvitation(house.store.read, tokenOf(visit));
  if (!row || row.landlordId !== landlord.id || refusalToAccept(row, now)) return { is: 'gone' as const };
  const isOwn = actor.kind === 'resident' && actor.identityId === row.principalIdentityId;
  return {
    is: isOwn ? ('own' as const) : actor.kind === 'resident' ? ('open' as const) : ('visitor' as const),
    principal: row.principalName,
    kind: row.kind,
    acts: row.acts,
    text: row.text,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    providers: house.broker.providers.map(({ id, label }) => ({ id, label: label[locale] })),
    outcome: url.searchParams.get('outcome'),
  };
}

type Answer = { fields: FormFields; network: string };

export async function answerInvitation(visit: Visit, { fields, network }: Answer) {
  requireResident(visit);
  const { house, actor, landlord, now, requestId } = visit;
  const token = tokenOf(visit);
  const found = await findInvitation(house.store.read, token);
  const row = found?.landlordId === landlord.id ? found : null;
  const refusal = row ? refusalToAcceptBy(row, { identityId: actor.identityId, now }) : 'gone';
  // The page itself tells what has become of it.
  if (!row || refusal) return seeOther(paths.authorizationInvitation());
  if (fields.get('intent') === 'decline') return decline(visit, { token, now, requestId });
  const matter = { what: 'accept', authorizationId: row.id } as const;
  const provider = fields.get('provider');
  return goToIdentify(visit, { provider, matter, returnTo: paths.authorizationInvitation(), network });
}

type Declining = { token: string; now: Date; requestId: string };

async function decline(visit: Visit, declining: Declining) {
  requireResident(visit);
  const { house, actor } = visit;
  try {
    await declineInvitation(house, { ...declining, actor });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return seeOther(paths.authorizationInvitation());
  }
  return seeOtherWithFlash(house, {
    location: paths.my(),
    flash: 'authorizations.flash.declined',
    cookies: [clearCookie(house, 'invitation')],
  });
}

function tokenOf({ house, request }: Visit): string {
  return readCookie(house, request, 'invitation') ?? '';
}
