import { recordAudit } from '~/audit/audit.server';
import { actOn } from '~/features/authorizations/acting/act.server';
import { handOf, tellOfActOnPaper } from '~/features/authorizations/acting/tell.server';
import { ownerOfIdentity } from '~/features/files/owner.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { postLetter } from '~/jobs/outbox.server';
import { Refused } from '~/lib/refused';
import { calendarDate, days } from '~/lib/time';
import { anonymous, type Residency, type ResidentActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import type { Tx } from '~db/store.server';
import { createFault, type Reported, tellReceived } from '../create.server';
import { attachPhotos } from '../photos.server';
import type { Fault } from '../record.server';
import { numberOf } from '../rules';
import { areaOfAddress } from './area.server';
import { finishDraft } from './drafts.server';
import type { PublicReport, Report } from './form';
import { refusalToReport, type Way, wayOf } from './rules';
import { sentBefore, sentJustNow } from './sent-before.server';

type Sending = {
  landlord: Landlord;
  locale: Locale;
  /** The form's own key; null when it was sent without one. */
  draftId: string | null;
  photoIds: readonly string[];
  now: Date;
  requestId: string;
};

/** The report that came of it, or had come of it already when the same form was sent before. */
export type Sent = { id: string; isNew: boolean; isOtherWords: boolean };

type Own = Sending & { actor: ResidentActor; home: Residency; report: Report };

/** FR-2, FR-3, FR-5: for one's own home and its building, never what has to be phoned in; a work order at once. */
export async function reportFault(house: House, own: Own): Promise<Sent> {
  const { actor, landlord, home, report, locale, draftId, now, requestId } = own;
  const { homeId, buildingId, stairwell, leaseId, area, address } = home;
  const { description, masterKey, pets, phone, reachable } = report;
  const way = wayOf(report);
  const owner = ownerOfIdentity(actor.identityId);
  return house.store.write(async (tx) => {
    const known = draftId
      ? await sentBefore(tx, { draftId, owner })
      : await sentJustNow(tx, { actor, homeId, ...way, description, now });
    if (known) return { id: known.id, isNew: false, isOtherWords: known.description !== description };
    authorize(actor, 'fault.report', home);
    refuse({ ...way, urgent: report.urgent });
    const fault = await makeReport(tx, own, {
      owner,
      reported: {
        ...{ homeId, buildingId, stairwell, leaseId, area, address, ...way },
        ...{ description, masterKey, pets, phone, reachable },
        via: 'portal',
        ...reporterIn(actor),
        reporterLocale: locale,
        submissionKey: draftId,
      },
    });
    const today = calendarDate(now, landlord.settings.timeZone);
    await actOn(tx, house, { actor, today, now, requestId, power: 'faults', usedFor: fault.id });
    await tellReceived(tx, house, { fault, now });
    const about = { id: fault.id, number: numberOf(fault.number), landlordId: landlord.id };
    await tellOfActOnPaper(tx, { by: handOf(actor), what: 'fault-reported', about, now });
    return { id: fault.id, isNew: true, isOtherWords: false };
  });
}

/** PA-5: the report is the principal's, by the hand of who acts for them. */
function reporterIn(actor: ResidentActor) {
  const { acting, identityId, name } = actor;
  if (!acting) return { reporterId: identityId, reporterName: name, reporterEmail: actor.email };
  const { principal, authorizationId } = acting;
  const hands = { actedByIdentityId: identityId, actedByName: name, authorizationId };
  return { ...hands, reporterId: principal.identityId, reporterName: principal.name, reporterEmail: null };
}

type Public = Sending & { owner: string; report: PublicReport };

/** FR-1: by anybody, about an address that staff match to a home; until then it stands in the street's area, if in any. */
export async function reportPublicly(house: House, sent: Public): Promise<Sent> {
  const { landlord, owner, report, locale, draftId, now } = sent;
  const { description, masterKey, pets, phone, name, email } = report;
  const address = [report.address, report.apartment].filter(Boolean).join(' ');
  const way = wayOf(report);
  return house.store.write(async (tx) => {
    const known = draftId && (await sentBefore(tx, { draftId, owner }));
    if (known) return { id: known.id, isNew: false, isOtherWords: known.description !== description };
    refuse({ ...way, urgent: report.urgent });
    const fault = await makeReport(
      tx,
      { ...sent, actor: anonymous },
      {
        owner,
        reported: {
          ...{ homeId: null, buildingId: null, stairwell: null, leaseId: null, address, ...way },
          area: await areaOfAddress(tx, {
            landlordId: landlord.id,
            address: report.address,
            apartment: report.apartment,
          }),
          ...{ description, masterKey, pets, phone, reachable: null },
          via: 'public',
          reporterId: null,
          reporterName: name,
          reporterEmail: email,
          reporterLocale: locale,
          submissionKey: draftId,
        },
      },
    );
    if (email) await postReceipt(tx, house, { fault, to: email, now });
    return { id: fault.id, isNew: true, isOtherWords: false };
  });
}

type Making = Pick<Sending, 'landlord' | 'draftId' | 'photoIds' | 'now' | 'requestId'> & {
  actor: Own['actor'] | typeof anonymous;
};

async function makeReport(
  tx: Tx,
  { landlord, draftId, photoIds, actor, now, requestId }: Making,
  { reported, owner }: { reported: Reported; owner: string },
): Promise<Fault> {
  const { fault, eventId } = await createFault(tx, { landlord, reported, actor, now });
  await attachPhotos(tx, { faultId: fault.id, eventId, ids: photoIds, owner, now });
  if (draftId) await finishDraft(tx, { id: draftId, owner, now, faultId: fault.id });
  await recordAudit(tx, {
    actor,
    action: 'fault.reported',
    subject: { kind: 'fault', id: fault.id },
    landlordId: landlord.id,
    identityId: fault.reporterId,
    residentId: actor.kind === 'resident' ? actor.acting?.principal.residentId : null,
    facts: { via: fault.via, ...(fault.authorizationId && { authorization: fault.authorizationId }) },
    now,
    requestId,
  });
  return fault;
}

function refuse(way: Way & { urgent: Report['urgent'] }): void {
  const refusal = refusalToReport(way);
  if (refusal) throw new Refused(refusal.code, { field: refusal.field });
}

const RECEIPT_IS_NEWS_FOR = days(2);

async function postReceipt(tx: Tx, house: House, { fault, to, now }: { fault: Fault; to: string; now: Date }) {
  await postLetter(tx, house, 'fault-received-public', {
    to,
    locale: fault.reporterLocale,
    landlordId: fault.landlordId,
    data: { number: numberOf(fault.number) },
    validUntil: new Date(now.getTime() + RECEIPT_IS_NEWS_FOR),
    now,
  });
}
