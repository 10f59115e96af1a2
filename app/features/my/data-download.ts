import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordAudit } from '~/audit/audit.server';
import { requireResident } from '~/http/guards.server';
import { secondsToWait } from '~/http/limits.server';
import { visitOf } from '~/http/visit.server';
import { gatherExtract } from './extract/gather.server';
import { hasJustSignedIn } from './extract/rules';

/** PR-1: the register extract for machines. Reading it changes nothing but the count and the trace of it. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { house, actor, session, locale, t, now, today, landlord, requestId } = visit;
  const wait = await secondsToWait(house, 'extractOfAccount', actor.accountId);
  if (wait > 0) return tooOften(t.extract.tooMany, wait);
  const code = hasJustSignedIn(session, now) ? 'whole' : 'masked';
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor,
      action: 'extract.downloaded',
      subject: { kind: 'identity', id: actor.identityId },
      landlordId: landlord.id,
      identityId: actor.identityId,
      facts: { code },
      now,
      requestId,
    }),
  );
  const { origin } = landlord;
  const held = await gatherExtract(house, { identityId: actor.identityId, locale, origin, code });
  const about = { madeAt: now, portal: landlord.origin, landlord: landlord.settings.name, identityCode: code };
  return new Response(JSON.stringify({ about, ...held }, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="rappu-${today}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A page of its own would need a page: this address has none. */
function tooOften(sentence: string, wait: number): Response {
  return new Response(`${sentence}\n`, {
    status: 429,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(wait), 'Cache-Control': 'no-store' },
  });
}
