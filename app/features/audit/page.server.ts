import { recordAudit } from '~/audit/audit.server';
import { listMembers } from '~/features/staff/members.server';
import { formFields } from '~/http/body.server';
import { type FormState, parseForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { type Cursor, readCursor, writeCursor } from '~/lib/cursor';
import { addDays, instantAt } from '~/lib/time';
import { authorize } from '~/policy/policy';
import { detailsOf } from './details';
import { type AuditSearch, auditSearch } from './form';
import { findPersons, type Persons } from './persons.server';
import { ENTRIES_A_PAGE, type Entry, findEntries } from './search.server';
import { wordsOfAction } from './words';

export type AuditRow = {
  id: string;
  at: string;
  who: string;
  what: string;
  concerns: string;
  residentId: string | null;
  /** The end of the id of what it was about: enough to tell two of them apart. */
  reference: string;
  staffId: string | null;
  details: string;
};

export type AuditPage = {
  rows: AuditRow[];
  older: string | null;
  people: { value: string; label: string }[];
  isNobody: boolean;
  form: FormState;
};

/** Reading the log is on record like any other reading, with the person when it was one who was asked for. */
export async function readAuditPage(visit: StaffVisit): Promise<AuditPage> {
  const { house, actor, t, url } = visit;
  authorize(actor, 'audit.read', actor.landlordId);
  const db = house.store.read;
  const members = await listMembers(db, actor.landlordId);
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  const fields = formFields(url.searchParams);
  const parsed = parseForm(auditSearch, { fields, t });
  if (!parsed.ok) return { rows: [], older: null, people, isNobody: false, form: parsed.form };
  const search = parsed.value;
  const persons = await findPersons(db, { ...search, landlordId: actor.landlordId });
  const entries = await entriesOf(visit, { search, persons });
  await recordReading(visit, { search, persons });
  const shown = entries.slice(0, ENTRIES_A_PAGE);
  const last = shown.at(-1);
  return {
    rows: shown.map((entry) => rowOf(visit, entry)),
    older: last && entries.length > shown.length ? olderThan(url, last) : null,
    people,
    isNobody: persons !== null && persons.identityIds.length + persons.residentIds.length === 0,
    form: { values: Object.fromEntries(fields.names().map((name) => [name, fields.all(name)])), errors: {} },
  };
}

type Asked = { search: AuditSearch; persons: Persons | null };

async function entriesOf({ house, actor, landlord, url }: StaffVisit, { search, persons }: Asked): Promise<Entry[]> {
  const { timeZone } = landlord.settings;
  const { from, until } = search;
  return findEntries(house.store.read, {
    landlordId: actor.landlordId,
    isOwn: landlord.id === actor.landlordId,
    persons,
    actorId: search.actor,
    action: search.action,
    from: from ? instantAt(from, '00:00', timeZone) : null,
    until: until ? instantAt(addDays(until, 1), '00:00', timeZone) : null,
    before: readCursor(url.searchParams.get('before')),
  });
}

async function recordReading({ house, actor, now, requestId }: StaffVisit, { search, persons }: Asked): Promise<void> {
  const asked = Object.entries(search).flatMap(([name, value]) => (value ? [name] : []));
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor,
      action: 'audit.read',
      subject: { kind: 'audit', id: actor.landlordId },
      landlordId: actor.landlordId,
      identityId: onlyOne(persons?.identityIds),
      residentId: onlyOne(persons?.residentIds),
      facts: asked.length > 0 ? { asked: asked.join(' ') } : {},
      now,
      requestId,
    }),
  );
}

function onlyOne(ids: string[] | undefined): string | null {
  return ids?.length === 1 ? (ids[0] ?? null) : null;
}

function rowOf({ t, formats, landlord, locale }: StaffVisit, entry: Entry): AuditRow {
  return {
    id: entry.id,
    at: formats.dateTime(entry.at),
    who: whoDid(entry, t.audit),
    what: wordsOfAction(t, entry.action) ?? entry.action,
    concerns: whomItConcerns(entry, t.audit.erased),
    residentId: entry.residentId,
    reference: entry.subjectId.slice(-6),
    staffId: entry.subjectKind === 'staff' ? entry.subjectId : null,
    details: detailsOf(entry.facts, { t, settings: landlord.settings, locale }),
  };
}

function whoDid(entry: Entry, words: StaffVisit['t']['audit']): string {
  const kind = words.actors[entry.actorKind];
  const name = entry.staffName ?? nameOf(entry.actingGivenName, entry.actingFamilyName);
  if (name) return `${name} (${kind})`;
  return entry.actorId ? `${kind} (${words.erased})` : kind;
}

function whomItConcerns(entry: Entry, erased: string): string {
  const name =
    nameOf(entry.residentGivenName, entry.residentFamilyName) ??
    nameOf(entry.identityGivenName, entry.identityFamilyName) ??
    entry.concernedStaffName;
  return name ?? (entry.identityId || entry.residentId ? erased : '');
}

function nameOf(givenName: string | null, familyName: string | null): string | null {
  return givenName === null && familyName === null ? null : [givenName, familyName].filter(Boolean).join(' ');
}

function olderThan(url: URL, { at, id }: Cursor): string {
  const query = new URLSearchParams(url.searchParams);
  query.set('before', writeCursor({ at, id }));
  return `?${query}`;
}
