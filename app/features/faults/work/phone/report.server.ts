import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '~/audit/audit.server';
import { withTies } from '~/features/tenancy/residents/find.server';
import { accountHolders } from '~/features/tenancy/residents/identity.server';
import { tiesOfHome } from '~/features/tenancy/residents/ties.server';
import { phaseOf } from '~/features/tenancy/rules';
import type { StaffVisit } from '~/http/guards.server';
import type { Locale } from '~/i18n/locale';
import { Refused } from '~/lib/refused';
import { authorize } from '~/policy/policy';
import { isUniqueViolation } from '~db/dialect';
import { faults, leases } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { createFault, tellReceived } from '../../create.server';
import { homeWithId } from '../match.server';
import { type phoneReportForm, SOMEBODY_ELSE } from './form';

export type PhoneReport = z.output<ReturnType<typeof phoneReportForm>>;

/** A work order like any other, for the home that was found and whoever of it calls. The same form twice is one. */
export async function reportByPhone(visit: StaffVisit, report: PhoneReport): Promise<string> {
  const { house, actor } = visit;
  const submissionKey = report.key && `staff:${actor.staffId}:${report.key}`;
  try {
    return await house.store.write((tx) => makeOnce(tx, visit, { report, submissionKey }));
  } catch (error) {
    if (!submissionKey || !isUniqueViolation(error)) throw error;
    const made = await madeBefore(house.store.read, submissionKey);
    if (!made) throw error;
    return made;
  }
}

type Once = { report: PhoneReport; submissionKey: string | null };

async function makeOnce(tx: Tx, visit: StaffVisit, { report, submissionKey }: Once): Promise<string> {
  const { house, actor, landlord, now, today, requestId } = visit;
  const { landlordId } = actor;
  authorize(actor, 'fault.report-by-phone', landlordId);
  const made = submissionKey && (await madeBefore(tx, submissionKey));
  if (made) return made;
  const [home] = await homeWithId(tx, { landlordId, id: report.home });
  if (!home) throw new Refused('work.refused.no-such-home');
  const { defaultLocale } = landlord.settings;
  const { livesThere, ...caller } = await callerOf(tx, { report, landlordId, today, defaultLocale });
  const { fault } = await createFault(tx, {
    landlord,
    actor,
    now,
    reported: {
      ...report.what,
      ...caller,
      homeId: home.id,
      buildingId: home.buildingId,
      stairwell: home.stairwell,
      // The household reads its reports: what a stranger rang about is not one of them.
      leaseId: livesThere ? await currentLease(tx, { homeId: home.id, today }) : null,
      area: home.area,
      address: home.address,
      description: report.description,
      via: 'phone',
      phone: report.phone,
      reachable: report.reachable,
      masterKey: report.masterKey,
      pets: report.pets,
      priority: report.priority,
      submissionKey,
    },
  });
  await tellReceived(tx, house, { fault, now });
  await recordAudit(tx, {
    actor,
    action: 'fault.reported',
    subject: { kind: 'fault', id: fault.id },
    landlordId,
    identityId: caller.reporterId,
    facts: { via: 'phone' },
    now,
    requestId,
  });
  return fault.id;
}

async function madeBefore(db: Db, submissionKey: string): Promise<string | null> {
  const [known] = await db.select({ id: faults.id }).from(faults).where(eq(faults.submissionKey, submissionKey));
  return known?.id ?? null;
}

type Calling = { report: PhoneReport; landlordId: string; today: string; defaultLocale: Locale };

/** Somebody of the home follows it in the portal, if they have an account; anybody else is a name and a number. */
async function callerOf(tx: Tx, { report, landlordId, today, defaultLocale }: Calling) {
  const stranger = { reporterId: null, reporterEmail: null, reporterLocale: defaultLocale };
  const { resident: residentId } = report;
  if (residentId === null || residentId === SOMEBODY_ELSE) {
    return { ...stranger, livesThere: false, reporterName: report.name ?? '' };
  }
  const ties = await tiesOfHome(tx, { homeId: report.home, today });
  const lives = ties.some((tie) => tie.residentId === residentId && tie.phase === 'current' && !tie.minor);
  const [person] = await withTies(tx, { ids: [residentId], landlordId, today });
  if (!lives || !person) throw new Refused('work.phone.callerNeeded');
  const [holder] = await accountHolders(tx, [residentId]);
  const known = { livesThere: true, reporterName: person.name };
  if (!holder) return { ...stranger, ...known };
  return { ...known, reporterId: holder.identityId, reporterEmail: null, reporterLocale: holder.locale };
}

async function currentLease(tx: Tx, { homeId, today }: { homeId: string; today: string }): Promise<string | null> {
  const rows = await tx.select().from(leases).where(eq(leases.homeId, homeId));
  return rows.find((lease) => lease.removedAt === null && phaseOf(lease, today) === 'current')?.id ?? null;
}

/** For the page that says it is made. */
export async function phonedOrder(db: Db, { id, landlordId }: { id: string; landlordId: string }) {
  const [fault] = await db
    .select({
      id: faults.id,
      number: faults.number,
      targetAt: faults.targetAt,
      address: faults.address,
      reporterId: faults.reporterId,
    })
    .from(faults)
    .where(and(eq(faults.id, id), eq(faults.landlordId, landlordId), eq(faults.via, 'phone')));
  return fault ?? null;
}
