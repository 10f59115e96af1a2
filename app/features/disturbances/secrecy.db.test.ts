import { Writable } from 'node:stream';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { gatherExtract } from '~/features/my/extract/gather.server';
import { newId } from '~/lib/ids';
import { days, minutes } from '~/lib/time';
import { blocksOf } from '~/pdf/page';
import { PaperOnScreen } from '~/pdf/paper-on-screen';
import {
  accounts,
  disturbanceEntries,
  disturbanceHearings,
  disturbanceLetters,
  disturbanceReports,
  homes,
  identities,
  files as storedFiles,
} from '~db/schema';
import { caseNow, landlord, reported, reportNow, wroteInDiary } from '~tests/support/disturbances';
import { type Caller, knock } from '~tests/support/front-door';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, residentActor, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { everythingIn, readPdf } from '~tests/support/pdf';
import { loader as letterLoader } from './desk/letter-pdf';
import { openHearing, recordService, writeLetter } from './desk/other-side.server';
import { closeCase, tellReporters } from './desk/tell.server';
import { answerHearing } from './hearing/commands.server';
import { action, loader } from './hearing/hearing';
import { careForCases } from './jobs.server';
import { letterPaper } from './letter-paper';
import { answerQuiet } from './report/quiet.server';

/** A whole case for each test: on PostgreSQL that is some seconds. */
const WHOLE_STORY = { timeout: 60_000 };

/** DI-2. Every field of the reporters is a word that stands nowhere else in the world. */
const MARKS = {
  name: 'Merkkinimi Zqxaava',
  otherName: 'Toinenmerkki Zqxolli',
  email: 'zqxaava@merkki.example',
  phone: '+358409990001',
  address: 'Zqxkatu 77 Q 88',
  description: 'zqxkuvaus',
  effect: 'zqxvaikutus',
  spokenTo: 'zqxpuhuttu',
  source: 'above',
  diary: 'zqxpaivakirja',
  quiet: 'zqxvastaus',
  reportId: '',
  caseId: '',
};

async function marked(house: TestHouse) {
  await settleNeighbourhood(house);
  await house.store.write(async (tx) => {
    await tx.update(accounts).set({ email: MARKS.email, phone: MARKS.phone }).where(eq(accounts.id, 'account-aava'));
    await tx.update(homes).set({ address: MARKS.address }).where(eq(homes.id, 'home-a1'));
    await tx
      .update(identities)
      .set({ givenName: 'Merkkinimi', familyName: 'Zqxaava' })
      .where(eq(identities.id, 'identity-aava'));
  });
  const photo = newId();
  await house.store.write((tx) =>
    tx.insert(storedFiles).values({
      id: photo,
      hash: 'a'.repeat(64),
      contentType: 'image/jpeg',
      size: 1,
      owner: 'identity:identity-aava',
      createdAt: house.clock.now(),
      draftId: 'd',
    }),
  );
  const first = await reported(house, {
    description: MARKS.description,
    effect: MARKS.effect,
    spokenTo: MARKS.spokenTo,
    source: MARKS.source,
    photoIds: [photo],
  });
  const second = await reported(house, { by: 'olli', description: `${MARKS.description} 2` });
  await wroteInDiary(house, first.id, { description: MARKS.diary });
  await house.store.write(async (tx) => {
    await tx.update(disturbanceReports).set({ reporterName: MARKS.name }).where(eq(disturbanceReports.id, first.id));
    await tx
      .update(disturbanceReports)
      .set({ reporterName: MARKS.otherName })
      .where(eq(disturbanceReports.id, second.id));
  });
  return { ...first, second: second.id, photo };
}

/** All that must not be found, as patterns over whatever reaches the other side. */
async function secrets(house: TestHouse, { id, caseId, second, photo }: Awaited<ReturnType<typeof marked>>) {
  const entries = await house.store.read.select({ id: disturbanceEntries.id }).from(disturbanceEntries);
  const { number } = await reportNow(house, id);
  const { number: caseNumber } = await caseNow(house, caseId);
  return [
    ...Object.values(MARKS).filter((mark) => mark !== '' && mark !== 'above'),
    ...['zqx', 'aava', 'olli', 'identity-aava', 'identity-olli', 'account-aava', 'home-a1', 'lease-a1'],
    ...['040 999', '0409990001', '"above"', 'yläpuol', 'ovanför', photo],
    ...[`H-${number}`, `H-${number + 1}`, `T-${caseNumber}`, id, second, caseId],
    ...entries.map((entry) => entry.id),
  ].map((text) => text.toLowerCase());
}

function foundIn(text: string, marks: string[]): string[] {
  const lower = text.toLowerCase();
  return marks.filter((mark) => lower.includes(mark));
}

/** A house whose log lines can be read. */
async function listeningHouse(): Promise<{ house: TestHouse; lines: string[] }> {
  const house = await testHouse();
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  house.log = pino({ level: 'trace' }, sink);
  return { house, lines };
}

async function wholeStory(house: TestHouse) {
  const known = await marked(house);
  const { caseId, id } = known;
  const doing = () => ({
    actor: staffActor('housing-social'),
    caseId,
    landlord,
    now: house.clock.now(),
    requestId: 'story',
    seen: house.clock.now(),
  });
  await house.settle();
  house.sent.length = 0;
  await openHearing(house, doing());
  await house.settle();
  for (const letter of ['contact-request', 'meeting', 'warning'] as const) {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const letterId = await writeLetter(house, doing(), {
        letter,
        language,
        meetingAt: new Date(house.clock.now().getTime() + days(3)),
        meetingPlace: 'Asematori 1',
        words: 'Jutellaan.',
      });
      house.setTime(new Date(house.clock.now().getTime() + minutes(1)));
      await recordService(house, doing(), {
        letter: letterId,
        method: 'handed-over',
        servedAt: house.clock.now(),
        note: null,
      });
    }
  }
  await tellReporters(house, doing(), { text: 'Asia etenee.', report: null });
  const [hearing] = await house.store.read.select().from(disturbanceHearings);
  const bo = await residentActor(house, 'bo');
  const now = house.clock.now();
  await answerHearing(house, {
    actor: bo,
    landlord,
    hearingId: hearing!.id,
    message: 'Pyydän anteeksi.',
    now,
    requestId: 's',
  });
  await closeCase(house, doing(), { outcome: 'solved', text: 'Loppui.' });
  house.setTime(new Date(house.clock.now().getTime() + days(57)));
  await careForCases(house, house.clock.now());
  const actor = await residentActor(house, 'aava');
  await answerQuiet(house, {
    actor,
    landlord,
    reportId: id,
    quiet: 'no',
    message: MARKS.quiet,
    now: house.clock.now(),
  });
  await house.settle();
  return { ...known, hearing: hearing! };
}

test('no page of the other side holds a trace of who has reported', WHOLE_STORY, async () => {
  const { house } = await listeningHouse();
  const { hearing, ...known } = await wholeStory(house);
  const marks = await secrets(house, known);
  const cookie = await cookieOf(house, { resident: 'bo' });
  for (const language of ['fi', 'sv', 'en']) {
    const request = new Request(`http://localhost:3000/my/hearings/${hearing.id}`, {
      headers: { Cookie: `${cookie}; locale=${language}` },
    });
    const context = { house, requestId: 'r', nonce: 'n', network: '' };
    const answer = await loader({ request, context, params: { id: hearing.id } } as never);
    // The whole of what the page is made from: more than it shows.
    expect(foundIn(JSON.stringify(answer), marks)).toEqual([]);
  }
  const sent = await send(house, { id: hearing.id, cookie, message: 'Vielä jotain.' });
  expect(foundIn(`${sent.headers.get('Location')} ${sent.headers.get('Set-Cookie')}`, marks)).toEqual([]);
});

async function send(house: TestHouse, { id, cookie, message }: { id: string; cookie: string; message: string }) {
  const request = new Request(`http://localhost:3000/my/hearings/${id}`, {
    method: 'POST',
    headers: { Cookie: cookie },
    body: new URLSearchParams({ message }),
  });
  const context = { house, requestId: 'r', nonce: 'n', network: '' };
  return (await action({ request, context, params: { id } } as never)) as Response;
}

test('no letter on paper holds one, in any language', WHOLE_STORY, async () => {
  const { house } = await listeningHouse();
  const known = await wholeStory(house);
  const marks = await secrets(house, known);
  const { name, country, timeZone, contacts } = landlord.settings;
  const sender = { name, country, timeZone, phone: contacts.phoneService.phone };
  const letters = await house.store.read.select().from(disturbanceLetters);
  expect(letters).toHaveLength(9);
  for (const letter of letters) {
    const blocks = blocksOf(letterPaper({ ...letter, postal: '00990 Helsinki', hearing: 1001 }, sender));
    const html = renderToStaticMarkup(createElement(PaperOnScreen, { blocks, locale: letter.locale }));
    expect(html).toContain('Bo Provström');
    expect(foundIn(html, marks), `${letter.kind} in ${letter.locale}`).toEqual([]);
    expect(html).not.toMatch(/naapuri(si|nne)|din granne|your neighbour|ilmoittaja|anmälare/i);
  }
});

test(
  'no PDF holds one: not in its text, its packed parts, its head, nor in the name it is saved by',
  WHOLE_STORY,
  async () => {
    const { house, lines } = await listeningHouse();
    const known = await wholeStory(house);
    const marks = await secrets(house, known);
    const letters = await house.store.read.select().from(disturbanceLetters);
    const cookie = await cookieOf(house, { staff: 'housing-social' });
    for (const { id, kind, locale } of letters) {
      const request = new Request(`http://localhost:3000/admin/disturbances/letters/${id}/letter.pdf`, {
        headers: { Cookie: cookie },
      });
      const context = { house, requestId: 'r', nonce: 'n', network: '' };
      const answer = await letterLoader({ request, context, params: { id } } as never);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { words, info, xml, roles, marked } = await readPdf(bytes);
      expect(words).toContain('Bo Provström');
      expect(words).toContain('K-1001');
      expect({ marked, language: info.Language }).toEqual({ marked: true, language: locale });
      const told = [
        words,
        JSON.stringify([info, roles]),
        xml,
        everythingIn(bytes),
        JSON.stringify([...answer.headers]),
      ];
      expect(foundIn(told.join('\n'), marks), `${kind} in ${locale}`).toEqual([]);
      // Whom it is addressed to stands on it, and nowhere about it.
      expect(
        foundIn(`${JSON.stringify(info)} ${xml} ${[...answer.headers].join()}`, ['provström', 'rantakatu']),
      ).toEqual([]);
    }
    expect(foundIn(lines.join(), ['provström', 'rantakatu'])).toEqual([]);
  },
);

test('no mail to the other side holds one, in subject, text or attachment', WHOLE_STORY, async () => {
  const { house } = await listeningHouse();
  const known = await wholeStory(house);
  const marks = await secrets(house, known);
  const toOtherSide = house.sent.filter(({ to }) => to === 'bo@example.com');
  expect(toOtherSide).toHaveLength(1);
  expect(foundIn(JSON.stringify(toOtherSide), marks)).toEqual([]);
});

test('the other side’s register extract tells what is alleged, and nobody who said so', WHOLE_STORY, async () => {
  const { house } = await listeningHouse();
  const known = await wholeStory(house);
  const marks = await secrets(house, known);
  for (const locale of ['fi', 'sv', 'en'] as const) {
    const extract = await gatherExtract(house, {
      identityId: 'identity-bo',
      locale,
      origin: house.config.origin,
      code: 'whole',
    });
    expect(extract.hearings).toHaveLength(10);
    expect(foundIn(JSON.stringify(extract), marks)).toEqual([]);
  }
  const own = await gatherExtract(house, {
    identityId: 'identity-aava',
    locale: 'fi',
    origin: house.config.origin,
    code: 'masked',
  });
  expect(JSON.stringify(own.disturbances)).toContain(MARKS.diary);
  expect(own.hearings).toEqual([]);
});

test('no log line holds one', WHOLE_STORY, async () => {
  const { house, lines } = await listeningHouse();
  const known = await wholeStory(house);
  house.mail.send = async () => ({ ok: false, kind: 'permanent', reason: 'unreachable' });
  await reported(house, { description: MARKS.description, source: MARKS.source, sourceHomeId: null });
  await house.settle();
  const marks = (await secrets(house, known)).filter((mark) => !/^[0-9a-z]{26}$/.test(mark));
  expect(lines.length).toBeGreaterThan(0);
  expect(foundIn(lines.join(), marks)).toEqual([]);
});

test('the other side opens neither a report, nor its photos, nor the desk', WHOLE_STORY, async () => {
  const { house } = await listeningHouse();
  const known = await wholeStory(house);
  const open = (file: string, path: string, id: string, caller: Caller) =>
    knock(house, { file: `features/${file}`, path, params: { id }, method: 'GET', caller });
  const others: Caller[] = ['bo', 'olli', 'cecilia', 'eero', 'property-service', 'it-admin'];
  for (const caller of others) {
    const report = await open('disturbances/report/one.tsx', `/my/disturbances/${known.id}`, known.id, caller);
    expect([403, 404], caller).toContain(report);
    expect(await open('files/file.tsx', `/files/${known.photo}`, known.photo, caller), caller).toBe(404);
    expect(await open('disturbances/desk/case.tsx', `/admin/disturbances/${known.caseId}`, known.caseId, caller)).toBe(
      403,
    );
  }
  for (const caller of ['aava', 'olli', 'cecilia', 'housing-social'] as const) {
    const hearing = await open(
      'disturbances/hearing/hearing.tsx',
      `/my/hearings/${known.hearing.id}`,
      known.hearing.id,
      caller,
    );
    expect([403, 404], caller).toContain(hearing);
  }
  expect(
    await open('disturbances/desk/case.tsx', `/admin/disturbances/${known.caseId}`, known.caseId, 'housing-social'),
  ).toBe('lets in');
});

test('the hearing’s address leads to no report, whatever id is tried there', WHOLE_STORY, async () => {
  const { house } = await listeningHouse();
  const known = await wholeStory(house);
  for (const id of [known.id, known.second, known.caseId]) {
    const path = `/my/hearings/${id}`;
    const file = 'features/disturbances/hearing/hearing.tsx';
    expect(await knock(house, { file, path, params: { id }, method: 'GET', caller: 'bo' })).toBe(404);
  }
});
