import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { type DisturbanceEvent, SHOWN_TO_REPORTER } from '~/features/disturbances/events';
import { photosOfEntries } from '~/features/disturbances/photos.server';
import { numberOf } from '~/features/disturbances/rules';
import { textsFor } from '~/i18n';
import {
  disturbanceAnswers,
  disturbanceEntries,
  disturbanceEvents,
  disturbanceHearings,
  disturbanceLetters,
  disturbanceReports,
  leaseParties,
} from '~db/schema';
import type { Alleged } from '~db/schema/disturbances';
import { landlordNamer, type Person } from './person.server';
import type { ExtractRow } from './row';
import { photoAddress } from './traces.server';

type Report = typeof disturbanceReports.$inferSelect;

/** DI-2: what the person has reported and been told. What was done with the other side is not theirs. */
export async function disturbancesOf(person: Person): Promise<ExtractRow[]> {
  const { db, house, identityId, locale } = person;
  const reports = await db
    .select()
    .from(disturbanceReports)
    .where(eq(disturbanceReports.reporterId, identityId))
    .orderBy(desc(disturbanceReports.reportedAt));
  const nameOf = await landlordNamer(
    house,
    reports.map(({ landlordId }) => landlordId),
  );
  const rows: ExtractRow[] = [];
  for (const report of reports) {
    rows.push({
      number: numberOf.report(report.number),
      what: textsFor(locale).disturbances.kinds[report.kind],
      landlord: nameOf(report.landlordId),
      name: report.reporterName,
      address: report.address,
      reportedAt: report.reportedAt,
      promisedAt: report.updateDueAt,
      entries: await entriesOf(person, report),
      events: await eventsOf(person, report),
    });
  }
  return rows;
}

async function entriesOf(person: Person, { id }: Report): Promise<ExtractRow[]> {
  const { db, locale } = person;
  const { kinds } = textsFor(locale).disturbances;
  const entries = await db
    .select()
    .from(disturbanceEntries)
    .where(eq(disturbanceEntries.reportId, id))
    .orderBy(asc(disturbanceEntries.writtenAt));
  const photos = await photosOfEntries(
    db,
    entries.map((entry) => entry.id),
  );
  return entries.map((entry) => ({
    savedAt: entry.writtenAt,
    what: kinds[entry.kind],
    startsAt: entry.startedAt,
    endsAt: entry.endedAt,
    words: entry.description,
    answers: answersIn(entry),
    photos: (photos.get(entry.id) ?? []).map((photo) => photoAddress(person, photo.id)),
  }));
}

function answersIn(entry: typeof disturbanceEntries.$inferSelect): ExtractRow[] {
  const { recurring, source, effect, spokenTo, policeCalled, smoke } = entry;
  const answers = { recurring, source, effect, spokenTo, policeCalled, ...smoke };
  return Object.entries(answers)
    .filter(([, answer]) => answer !== null && String(answer) !== '')
    .map(([question, answer]) => ({ question, answer: String(answer) }));
}

async function eventsOf({ db, locale }: Person, { id, caseId }: Report): Promise<ExtractRow[]> {
  const words: Record<string, unknown> = textsFor(locale).disturbances.one.events;
  const rows = await db
    .select()
    .from(disturbanceEvents)
    .where(and(eq(disturbanceEvents.caseId, caseId), inArray(disturbanceEvents.kind, [...SHOWN_TO_REPORTER])))
    .orderBy(asc(disturbanceEvents.at));
  return rows
    .filter(({ reportId }) => reportId === null || reportId === id)
    .map(({ at, kind, data }) => {
      const event = { kind, data } as DisturbanceEvent;
      const title =
        event.kind === 'quiet-answered'
          ? textsFor(locale).disturbances.one.events['quiet-answered'][event.data.quiet]
          : words[kind];
      return { at, what: typeof title === 'string' ? title : kind, words: data.text ?? null };
    });
}

/** The other side's: what the household was told, kinds and times, and the person's own answers. Never whose word it was. */
export async function hearingsOf({ db, house, identityId, residents, locale }: Person): Promise<ExtractRow[]> {
  const leases = await db
    .select({ id: leaseParties.leaseId })
    .from(leaseParties)
    .where(
      inArray(
        leaseParties.residentId,
        residents.map(({ id }) => id),
      ),
    );
  const leaseIds = leases.map(({ id }) => id);
  const hearings = await db.select().from(disturbanceHearings).where(inArray(disturbanceHearings.leaseId, leaseIds));
  const letters = await db.select().from(disturbanceLetters).where(inArray(disturbanceLetters.leaseId, leaseIds));
  const answers = await db.select().from(disturbanceAnswers).where(eq(disturbanceAnswers.identityId, identityId));
  const t = textsFor(locale);
  const nameOf = await landlordNamer(
    house,
    [...hearings, ...letters].map(({ landlordId }) => landlordId),
  );
  return [
    ...hearings.map((hearing) => ({
      number: numberOf.hearing(hearing.number),
      what: t.disturbances.hearing.title,
      landlord: nameOf(hearing.landlordId),
      sentAt: hearing.openedAt,
      endsAt: hearing.answerBy,
      alleged: allegedRows(hearing.alleged),
      answers: answers
        .filter(({ hearingId }) => hearingId === hearing.id)
        .map(({ at, text }) => ({ savedAt: at, words: text })),
    })),
    ...letters.map((letter) => ({
      number: numberOf.hearing(letter.number),
      what: t.disturbances.letters[letter.kind].title,
      landlord: nameOf(letter.landlordId),
      sentAt: letter.writtenAt,
      endsAt: letter.answerBy,
      startsAt: letter.meetingAt,
      words: letter.words,
      alleged: allegedRows(letter.alleged),
    })),
  ];

  function allegedRows(alleged: readonly Alleged[]): ExtractRow[] {
    return alleged.map(({ kind, from, until }) => ({
      what: t.disturbances.kinds[kind],
      startsAt: new Date(from),
      endsAt: until === null ? null : new Date(until),
    }));
  }
}
