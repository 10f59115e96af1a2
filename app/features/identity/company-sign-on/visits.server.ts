import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { errorForLog } from '~/http/log.server';
import type { Locale } from '~/i18n/locale';
import { hashToken, newToken } from '~/lib/ids';
import { minutes } from '~/lib/time';
import { companyVisits } from '~db/schema';
import { failureOf } from '../broker-outcome.server';
import type { CompanyPerson, CompanyTransaction } from './company.server';
import type { CompanyOutcome } from './outcome';

export const VISIT_LASTS = minutes(10);

type Start = { landlord: Landlord; locale: Locale; asks: 'as-ever' | 'anew'; returnTo: string; now: Date };

/** Null when the provider does not answer. */
export async function beginVisit(house: House, start: Start): Promise<{ url: string; token: string } | null> {
  const { landlord, locale, asks, returnTo, now } = start;
  const redirectUri = `${landlord.origin}/auth/company`;
  const begun = await house.companySignOn
    .begin(landlord.slug, { redirectUri, locale, asks })
    .catch((error: unknown) => {
      house.log.warn({ error: errorForLog(error) }, 'the company’s provider does not answer');
      return null;
    });
  if (!begun) return null;
  const token = newToken();
  const hash = hashToken(token);
  await house.store.write((tx) =>
    tx.insert(companyVisits).values({
      hash,
      landlordId: landlord.id,
      transactionSealed: house.vault.seal(JSON.stringify(begun.transaction), visitContext(hash)),
      returnTo,
      createdAt: now,
      expiresAt: new Date(now.getTime() + VISIT_LASTS),
    }),
  );
  return { url: begun.url, token };
}

type End = { landlord: Landlord; token: string | null; search: string; now: Date; requestId: string };

type Ended =
  | { ok: true; person: CompanyPerson; returnTo: string }
  | { ok: false; outcome: CompanyOutcome; returnTo: string };

/** Back from the provider: the visit is used up whatever comes of it. */
export async function endVisit(house: House, { landlord, token, search, now, requestId }: End): Promise<Ended> {
  const hash = hashToken(token ?? '');
  const isOpen = and(eq(companyVisits.hash, hash), isNull(companyVisits.usedAt), gt(companyVisits.expiresAt, now));
  const [visit] = await house.store.write((tx) =>
    tx
      .update(companyVisits)
      .set({ usedAt: now })
      .where(and(isOpen, eq(companyVisits.landlordId, landlord.id)))
      .returning(),
  );
  if (!visit) return { ok: false, outcome: 'refused', returnTo: '' };
  const returnTo = visit.returnTo ?? '';
  const sealed = house.vault.open(visit.transactionSealed, visitContext(hash));
  const transaction = JSON.parse(sealed) as CompanyTransaction;
  try {
    return { ok: true, person: await house.companySignOn.finish(landlord.slug, { search, transaction }), returnTo };
  } catch (error) {
    const { reason, detail } = failureOf(error);
    house.log.warn({ request: requestId, factor: 'company', reason, detail }, 'sign-in refused');
    return { ok: false, outcome: reason === 'broker-unavailable' ? 'unavailable' : reason, returnTo };
  }
}

export function visitContext(hash: string): string {
  return `company-visit:${hash}`;
}
