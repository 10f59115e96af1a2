import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { notFound } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { calendarDate } from '~/lib/time';
import { can } from '~/policy/policy';
import { accounts, serviceRequests, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import { lastDayNow } from '../answer.server';
import { leaseOfRequest } from '../lease.server';
import { lastDaysByMonth } from '../notice-rules';
import { eventsOf } from '../queries.server';
import { consentsOf, type ServiceRequest } from '../record.server';
import { isConsentMissing, isOpen, refusalToAccept } from '../rules';

/** Everything the desk knows of a request. That it was read stands in the extract of who asked. */
export async function readRequest({ house, actor, landlord, now, requestId }: StaffVisit, id: string) {
  const db = house.store.read;
  const [request] = await db
    .select()
    .from(serviceRequests)
    .where(and(eq(serviceRequests.id, id), eq(serviceRequests.landlordId, actor.landlordId)));
  if (!request || !can(actor, 'requests.handle', request.landlordId)) notFound();
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor,
      action: 'request.read',
      subject: { kind: 'request', id },
      landlordId: request.landlordId,
      identityId: request.principalIdentityId,
      residentId: request.principalResidentId,
      now,
      requestId,
    }),
  );
  const consents = await consentsOf(db, request);
  const lease = await leaseOfRequest(db, request);
  const { submissionKey: _, ...shown } = request;
  const events = await eventsOf(db, id);
  const filed = events.find(({ event }) => event.kind === 'filed')?.event;
  return {
    now,
    request: shown,
    isMine: request.assigneeId === actor.staffId,
    assignee: await nameOfMember(db, request.assigneeId),
    contact: await contactOf(db, request),
    parties: lease?.parties ?? [],
    leaseEndsOn: lease?.endsOn ?? null,
    consents,
    /** The day it would be if the paper were recorded now; null where nothing is missing. */
    paperLastDay: isOpen(request.status) && isConsentMissing(consents) ? lastDayNow({ request, landlord, now }) : null,
    paperMonths: paperMonths({ request, landlord, now }),
    canAccept: refusalToAccept(request) === null,
    canHandle: isOpen(request.status),
    /** What was written as it was made. */
    message: filed?.kind === 'filed' ? filed.data.text : null,
    events,
  };
}

type Dated = Pick<StaffVisit, 'landlord' | 'now'> & { request: ServiceRequest };

function paperMonths({ request, landlord, now }: Dated) {
  const { timeZone, notice } = landlord.settings;
  if (request.lastDay === null) return [];
  const filedOn = calendarDate(request.filedAt, timeZone);
  const today = calendarDate(now, timeZone);
  return lastDaysByMonth({ filedOn, today, lastDay: request.lastDay, months: notice.leaseMonths });
}

export type DeskPage = Awaited<ReturnType<typeof readRequest>>;

async function nameOfMember(db: Db, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const [member] = await db.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return member?.name ?? null;
}

/** How to reach whose hand it was. */
async function contactOf(db: Db, { actedByIdentityId }: ServiceRequest) {
  const [account] = await db
    .select({ email: accounts.email, phone: accounts.phone })
    .from(accounts)
    .where(and(eq(accounts.identityId, actedByIdentityId), eq(accounts.state, 'active')));
  return account ?? null;
}
