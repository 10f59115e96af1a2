import { eq, getTableName } from 'drizzle-orm';
import type { AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { days, hours, seconds } from '~/lib/time';
import { carryOutRetention } from '~/retention/run.server';
import { schedule } from '~/retention/schedule';
import * as db from '~db/schema';
import type { Tx } from '~db/store.server';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse, testHouse } from '~tests/support/house';

const landlordId = LANDLORD_ID;
const at = MONDAY_MORNING;
const later = (length: number) => new Date(at.getTime() + length);
const never = later(days(100_000));

type Case = { name: string; table: AnySQLiteTable; keptFor: number; add: (tx: Tx) => Promise<unknown> };

const resident = {
  id: 'r',
  landlordId,
  externalId: 'r',
  givenName: 'A',
  familyName: 'B',
  nameKey: 'b a',
  codeIndex: 'code',
};
const lease = { id: 'l', landlordId, homeId: 'h', externalId: 'l', startsOn: '2020-01-01' };
const identity = { id: 'i', codeIndex: 'code', codeSealed: 's', givenName: 'A', familyName: 'B', createdAt: at };
const account = {
  id: 'a',
  email: 'a@example.com',
  emailKey: 'a@example.com',
  identityId: 'i',
  passwordHash: 'x',
  state: 'active' as const,
  locale: 'fi' as const,
  createdAt: at,
  activatedAt: at,
};
const fault = {
  id: 'f',
  landlordId,
  number: 1001,
  area: 'north',
  place: 'home' as const,
  category: 'other',
  description: 'Hana tippuu',
  address: 'Rantakatu 5 A 1',
  via: 'portal' as const,
  reporterId: 'i',
  reporterName: 'A B',
  reporterLocale: 'fi' as const,
  masterKey: true,
  status: 'closed' as const,
  open: false,
  priority: 'normal' as const,
  reportedAt: at,
  targetAt: at,
  round: 1,
  visitSequence: 0,
  photoCount: 0,
  followerCount: 0,
  closedAt: at,
  updatedAt: at,
  version: 1,
};
const file = { contentType: 'image/jpeg', size: 3, owner: 'identity:i', createdAt: at };
const letter = {
  id: 'le',
  landlordId,
  name: 'activation',
  locale: 'fi' as const,
  state: 'sent' as const,
  attempts: 1,
  nextAttemptAt: at,
  validUntil: at,
  createdAt: at,
};
const visit = {
  id: 'ap',
  landlordId,
  point: 'asematori',
  reason: 'lease',
  via: 'portal' as const,
  status: 'served' as const,
  startsAt: at,
  endsAt: at,
  name: 'A B',
  locale: 'fi' as const,
  sequence: 0,
  changedAt: at,
  bookedAt: at,
};

const disturbance = {
  id: 'dc',
  landlordId,
  number: 1001,
  buildingId: 'b',
  area: 'north',
  place: 'Rantakatu 5 A 2',
  kind: 'music' as const,
  open: false,
  openedAt: at,
  updatedAt: at,
  closedAt: at,
  version: 1,
};

const request = {
  id: 're',
  landlordId,
  number: 1001,
  act: 'terminate-parking' as const,
  leaseId: 'l',
  homeId: 'h',
  address: 'Rantakatu 5 A 1',
  principalResidentId: 'r',
  principalIdentityId: 'i',
  principalName: 'A B',
  actedByIdentityId: 'i',
  actedByName: 'A B',
  status: 'done' as const,
  open: false,
  waitingSince: at,
  filedAt: at,
  closedAt: at,
  updatedAt: at,
  version: 1,
};

const power = {
  id: 'po',
  landlordId,
  reference: '4F7K2M9XH',
  kind: 'general' as const,
  state: 'revoked' as const,
  form: 'paper' as const,
  handedInBy: 'principal' as const,
  writtenBy: 'i',
  locale: 'fi' as const,
  principalName: 'A B',
  principalIdentityId: 'i',
  attorneyName: 'C D',
  attorneyEmail: 'c@example.com',
  attorneyEmailKey: 'c@example.com',
  acts: [],
  estateParties: [],
  validFrom: '2026-01-01',
  whole: false,
  createdAt: at,
  updatedAt: at,
  endedAt: at,
  version: 1,
};

/** One record of each kind whose time is counted from Monday morning, and how long the landlord of the tests keeps it. */
const cases: Case[] = [
  {
    name: 'powers of attorney that are over',
    table: db.authorizations,
    keptFor: days(730),
    add: (tx) => tx.insert(db.authorizations).values(power),
  },
  {
    name: 'powers of attorney never sent',
    table: db.authorizations,
    keptFor: days(60),
    add: (tx) => tx.insert(db.authorizations).values({ ...power, state: 'draft', endedAt: null }),
  },
  {
    name: 'residents',
    table: db.residents,
    keptFor: days(365),
    add: (tx) => tx.insert(db.residents).values({ ...resident, removedAt: at }),
  },
  {
    name: 'leases',
    table: db.leases,
    keptFor: days(365),
    add: (tx) => tx.insert(db.leases).values({ ...lease, removedAt: at }),
  },
  {
    name: 'lease parties',
    table: db.leaseParties,
    keptFor: days(365),
    add: (tx) => tx.insert(db.leaseParties).values({ leaseId: 'l', residentId: 'r', removedAt: at }),
  },
  {
    name: 'occupants',
    table: db.occupants,
    keptFor: days(365),
    add: (tx) =>
      tx
        .insert(db.occupants)
        .values({ homeId: 'h', residentId: 'r', minor: true, livesFrom: '2020-01-01', removedAt: at }),
  },
  {
    name: 'people found in the register',
    table: db.registerMatches,
    keptFor: days(7),
    add: (tx) => tx.insert(db.registerMatches).values({ landlordId, identityId: 'i', foundAt: at }),
  },
  {
    name: 'imports',
    table: db.registerImports,
    keptFor: days(1825),
    add: (tx) =>
      tx.insert(db.registerImports).values({
        id: 'im',
        landlordId,
        state: 'applied',
        via: 'portal',
        startedAt: at,
        touchedAt: at,
        baseVersion: 0,
        files: [],
        rowsRead: 0,
        faultCount: 0,
        staged: false,
      }),
  },
  {
    name: 'accounts never activated',
    table: db.accounts,
    keptFor: days(30),
    add: (tx) => tx.insert(db.accounts).values({ ...account, state: 'pending', activatedAt: null }),
  },
  {
    name: 'accounts brought from another service that nobody has identified for',
    table: db.accounts,
    keptFor: days(365),
    add: (tx) => tx.insert(db.accounts).values({ ...account, identityId: null, activatedAt: null }),
  },
  {
    name: 'refused identifications',
    table: db.refusedIdentifications,
    keptFor: days(365),
    add: (tx) =>
      tx.insert(db.refusedIdentifications).values({
        id: 'ri',
        landlordId,
        accountId: 'a',
        identityId: 'i',
        otherIdentityId: 'o',
        provider: 'testipankki',
        at,
      }),
  },
  {
    name: 'superseded accounts',
    table: db.accounts,
    keptFor: days(90),
    add: (tx) => tx.insert(db.accounts).values({ ...account, state: 'superseded', supersededAt: at }),
  },
  {
    name: 'accounts out of use',
    table: db.accounts,
    keptFor: days(365),
    add: (tx) => tx.insert(db.accounts).values(account),
  },
  {
    name: 'identities without account',
    table: db.identities,
    keptFor: days(30),
    add: (tx) => tx.insert(db.identities).values(identity),
  },
  {
    name: 'sessions',
    table: db.sessions,
    keptFor: hours(24),
    add: (tx) =>
      tx.insert(db.sessions).values({
        hash: 'h',
        id: 's',
        landlordId: LANDLORD_ID,
        accountId: 'a',
        step: 'signed-in',
        device: '',
        createdAt: at,
        lastSeenAt: at,
        expiresAt: at,
      }),
  },
  {
    name: 'links',
    table: db.accountTokens,
    keptFor: days(30),
    add: (tx) =>
      tx.insert(db.accountTokens).values({ hash: 'h', accountId: 'a', purpose: 'reset', createdAt: at, expiresAt: at }),
  },
  {
    name: 'codes of the office',
    table: db.officeCodes,
    keptFor: days(30),
    add: (tx) =>
      tx.insert(db.officeCodes).values({
        id: 'oc',
        landlordId,
        residentId: 'r',
        identityId: 'i',
        identificationId: 'id',
        officerId: 's',
        emailKey: 'a@example.com',
        codeHash: 'x',
        locale: 'fi',
        attempts: 0,
        createdAt: at,
        expiresAt: at,
      }),
  },
  {
    name: 'invitations of staff',
    table: db.staffInvitations,
    keptFor: days(30),
    add: (tx) => tx.insert(db.staffInvitations).values({ hash: 'h', staffId: 's', createdAt: at, expiresAt: at }),
  },
  {
    name: 'trips to the broker',
    table: db.brokerTrips,
    keptFor: 0,
    add: (tx) =>
      tx.insert(db.brokerTrips).values({
        hash: 'h',
        purpose: 'register',
        landlordId,
        providerId: 'p',
        transactionSealed: 's',
        createdAt: at,
        expiresAt: at,
      }),
  },
  {
    name: 'visits to a company’s provider',
    table: db.companyVisits,
    keptFor: 0,
    add: (tx) =>
      tx
        .insert(db.companyVisits)
        .values({ hash: 'h', landlordId, transactionSealed: 's', createdAt: at, expiresAt: at }),
  },
  {
    name: 'challenges of passkeys',
    table: db.passkeyChallenges,
    keptFor: 0,
    add: (tx) =>
      tx
        .insert(db.passkeyChallenges)
        .values({ hash: 'h', staffId: 's', purpose: 'sign-in', createdAt: at, expiresAt: at }),
  },
  {
    name: 'registrations under way',
    table: db.registrations,
    keptFor: 0,
    add: (tx) =>
      tx
        .insert(db.registrations)
        .values({ hash: 'h', identityId: 'i', identificationId: 'id', landlordId, createdAt: at, expiresAt: at }),
  },
  {
    name: 'kept forms',
    table: db.keptForms,
    keptFor: 0,
    add: (tx) =>
      tx
        .insert(db.keptForms)
        .values({ id: 'k', accountId: 'a', path: '/my', fieldsSealed: 's', createdAt: at, expiresAt: at }),
  },
  {
    name: 'tries',
    table: db.tries,
    keptFor: 0,
    add: (tx) => tx.insert(db.tries).values({ key: 'k', count: 1, windowEndsAt: at }),
  },
  { name: 'closed faults', table: db.faults, keptFor: days(1825), add: (tx) => tx.insert(db.faults).values(fault) },
  {
    name: 'closed service requests',
    table: db.serviceRequests,
    keptFor: days(1095),
    add: (tx) => tx.insert(db.serviceRequests).values(request),
  },
  {
    name: 'service requests left lying open',
    table: db.serviceRequests,
    keptFor: days(1095),
    add: (tx) =>
      tx
        .insert(db.serviceRequests)
        .values({ ...request, status: 'received', open: true, turn: 'desk', closedAt: null }),
  },
  {
    name: 'closed disturbances',
    table: db.disturbanceCases,
    keptFor: days(730),
    add: (tx) => tx.insert(db.disturbanceCases).values(disturbance),
  },
  {
    name: 'reports of violence',
    table: db.violenceReports,
    keptFor: days(730),
    add: (tx) =>
      tx.insert(db.violenceReports).values({
        id: 'v',
        landlordId,
        number: 1001,
        contentSealed: 's',
        receivedAt: at,
        dueAt: at,
        open: false,
        closedAt: at,
      }),
  },
  {
    name: 'what new tenants were told',
    table: db.safetyNotices,
    keptFor: days(365),
    add: (tx) =>
      tx
        .insert(db.safetyNotices)
        .values({ id: 'sn', landlordId, leaseId: 'l', residentId: 'r', stage: 'signing', createdAt: at }),
  },
  {
    name: 'drafts',
    table: db.faultDrafts,
    keptFor: 0,
    add: (tx) =>
      tx.insert(db.faultDrafts).values({ id: 'd', owner: 'identity:i', fields: {}, createdAt: at, expiresAt: at }),
  },
  {
    name: 'photos of no report',
    table: db.files,
    keptFor: hours(48),
    add: (tx) => tx.insert(db.files).values({ ...file, id: 'fi', hash: 'x', draftId: 'gone' }),
  },
  {
    name: 'door openings',
    table: db.doorOpenings,
    keptFor: days(365),
    add: (tx) =>
      tx.insert(db.doorOpenings).values({
        id: 'do',
        landlordId,
        homeId: 'h',
        residentId: 'r',
        staffId: 's',
        documentKind: 'passport',
        orderedAt: at,
        note: '',
      }),
  },
  {
    name: 'appointments',
    table: db.appointments,
    keptFor: days(30),
    add: (tx) => tx.insert(db.appointments).values(visit),
  },
  {
    name: 'blocked times',
    table: db.deskBlocks,
    keptFor: days(30),
    add: (tx) =>
      tx
        .insert(db.deskBlocks)
        .values({ id: 'b', landlordId, point: 'asematori', startsAt: at, endsAt: at, staffId: 's', createdAt: at }),
  },
  { name: 'letters', table: db.letters, keptFor: days(90), add: (tx) => tx.insert(db.letters).values(letter) },
  {
    name: 'what was done and read',
    table: db.auditEntries,
    keptFor: days(1825),
    add: (tx) =>
      tx.insert(db.auditEntries).values({
        id: 'au',
        at,
        landlordId,
        actorKind: 'system',
        action: 'a.b',
        subjectKind: 's',
        subjectId: 'i',
        facts: {},
      }),
  },
  {
    name: 'what was done for no landlord',
    table: db.auditEntries,
    keptFor: days(1825),
    add: (tx) =>
      tx
        .insert(db.auditEntries)
        .values({ id: 'au', at, actorKind: 'visitor', action: 'a.b', subjectKind: 's', subjectId: 'i', facts: {} }),
  },
  {
    name: 'staff who have left',
    table: db.staff,
    keptFor: days(1825),
    add: (tx) =>
      tx.insert(db.staff).values({
        id: 's',
        landlordId,
        email: 's',
        emailKey: 's',
        name: 'S',
        passwordHash: 'x',
        duties: [],
        areas: [],
        locale: 'fi',
        active: false,
        createdAt: at,
      }),
  },
  {
    name: 'jobs',
    table: db.jobs,
    keptFor: days(30),
    add: (tx) => tx.insert(db.jobs).values({ id: 'j', name: 'j', payload: {}, runAt: at, state: 'done', attempts: 1 }),
  },
];

test.each(cases)('$name are there a second before the limit and gone at it', async ({ table, keptFor, add }) => {
  const house = await testHouse({ now: at });
  await house.store.write(add);
  await carryOutRetention(house, later(keptFor - seconds(1)));
  expect(await house.store.read.$count(table)).toBe(1);

  await carryOutRetention(house, later(keptFor));
  expect(await house.store.read.$count(table)).toBe(0);
});

test('every limit that the schedule declares is tried here', () => {
  const byCommand = ['staged_persons'];
  const proofs = ['retention_runs'];
  const declared = schedule.filter((rule) => 'limits' in rule).map(({ table }) => getTableName(table));
  const tried = new Set(cases.map(({ table }) => getTableName(table)));

  expect(declared.filter((name) => !tried.has(name))).toEqual([...byCommand, ...proofs]);
});

test('rows on their way into the register go when nobody has decided for a week', async () => {
  const house = await testHouse({ now: at });
  await house.store.write(async (tx) => {
    await tx.insert(db.registerImports).values({
      id: 'im',
      landlordId,
      state: 'ready',
      via: 'portal',
      startedAt: at,
      touchedAt: at,
      baseVersion: 0,
      files: [],
      rowsRead: 1,
      faultCount: 0,
      staged: true,
    });
    await tx.insert(db.stagedPersons).values({
      importId: 'im',
      key: 'r',
      line: 2,
      change: 'added',
      id: 'r',
      givenName: 'A',
      familyName: 'B',
      nameKey: 'b a',
    });
  });
  await carryOutRetention(house, later(days(7) - seconds(1)));
  expect(await house.store.read.$count(db.stagedPersons)).toBe(1);

  await carryOutRetention(house, later(days(7) + seconds(1)));
  expect(await house.store.read.$count(db.stagedPersons)).toBe(0);
  expect(await house.store.read.$count(db.registerImports)).toBe(1);
});

test('each rule leaves a line of proof, also where nothing was due', async () => {
  const house = await testHouse({ now: at });
  await house.store.write((tx) => tx.insert(db.letters).values(letter));
  await carryOutRetention(house, later(days(90)));

  const runs = await house.store.read.select().from(db.retentionRuns);
  const limits = schedule.flatMap((rule) => ('limits' in rule ? rule.limits : []));
  expect(runs).toHaveLength(limits.length + 1);
  expect(runs.find(({ rule }) => rule === 'letters: letters')).toMatchObject({ removed: 1, at: later(days(90)) });
  expect(runs.find(({ rule }) => rule === 'faults: faults')).toMatchObject({ removed: 0 });
});

test('a service request goes with its events and consents; one that is open and worked on stays, and whose hand it was with it', async () => {
  const house = await testHouse({ now: at });
  const open = { status: 'received' as const, open: true, closedAt: null, updatedAt: later(days(30)) };
  await house.store.write(async (tx) => {
    await tx.insert(db.identities).values(identity);
    await tx.insert(db.serviceRequests).values([request, { ...request, id: 'open', number: 1002, ...open }]);
    await tx.insert(db.requestConsents).values({ requestId: 're', residentId: 'x', name: 'C D' });
    await tx.insert(db.requestEvents).values({
      id: 'ev',
      requestId: 're',
      version: 1,
      at,
      kind: 'filed',
      actorKind: 'resident',
      actorId: 'i',
      actorName: 'A B',
      data: { text: null, lastDay: null },
    });
  });
  await carryOutRetention(house, later(days(1095)));

  const left = await house.store.read.select({ id: db.serviceRequests.id }).from(db.serviceRequests);
  expect(left).toEqual([{ id: 'open' }]);
  expect(await house.store.read.$count(db.requestConsents)).toBe(0);
  expect(await house.store.read.$count(db.requestEvents)).toBe(0);
  expect(await house.store.read.$count(db.identities)).toBe(1);
});

test('a power of attorney takes its paper along; one that holds stays, and whoever holds it with it', async () => {
  const house = await testHouse();
  const { hash, size } = await house.files.put(Buffer.from('%PDF-1.7'));
  await house.store.write(async (tx) => {
    await tx.insert(db.identities).values([identity, { ...identity, id: 'attorney', codeIndex: 'other' }]);
    const holds = { ...power, id: 'po2', reference: '4F7K2M9XJ', state: 'approved' as const, endedAt: null };
    await tx.insert(db.authorizations).values([power, { ...holds, attorneyIdentityId: 'attorney' }]);
    const paper = { ...file, hash, size, contentType: 'application/pdf', attachedAt: at };
    await tx.insert(db.files).values([
      { ...paper, id: 'paper' },
      { ...paper, id: 'paper2', hash: 'other' },
    ]);
    await tx.insert(db.authorizationDocuments).values([
      { authorizationId: 'po', fileId: 'paper', addedAt: at },
      { authorizationId: 'po2', fileId: 'paper2', addedAt: at },
    ]);
    await tx.insert(db.authorizationPowers).values({ authorizationId: 'po', power: 'faults', once: false });
    await tx
      .insert(db.authorizationEvents)
      .values({ id: 'e', authorizationId: 'po', at, kind: 'revoked', actorKind: 'system', data: {} });
    const letter = { landlordId, residentId: 'r', what: 'revoked' as const, writtenAt: at };
    await tx.insert(db.authorizationLetters).values([
      { ...letter, id: 'posted', authorizationId: 'po', postedAt: at, staffId: 's' },
      { ...letter, id: 'kept', authorizationId: 'po2' },
    ]);
  });
  await carryOutRetention(house, later(days(3_000)));

  const { read } = house.store;
  expect((await read.select().from(db.authorizations)).map(({ id }) => id)).toEqual(['po2']);
  expect((await read.select().from(db.authorizationDocuments)).map(({ fileId }) => fileId)).toEqual(['paper2']);
  expect((await read.select().from(db.files)).map(({ id }) => id)).toEqual(['paper2']);
  expect(await read.select().from(db.authorizationPowers)).toEqual([]);
  expect(await read.select().from(db.authorizationEvents)).toEqual([]);
  expect((await read.select().from(db.authorizationLetters)).map(({ id }) => id)).toEqual(['kept']);
  expect((await read.select().from(db.identities)).map(({ id }) => id).sort()).toEqual(['attorney', 'i']);
  expect(await house.files.get(hash)).toBe(null);
});

test('the proof itself is kept as long as the log', async () => {
  const house = await testHouse({ now: at });
  await carryOutRetention(house, at);
  await carryOutRetention(house, later(days(1825)));

  const runs = await house.store.read.select({ at: db.retentionRuns.at }).from(db.retentionRuns);
  expect(new Set(runs.map((run) => run.at.getTime()))).toEqual(new Set([later(days(1825)).getTime()]));
});

test('a report takes all of its own along, and photos only when no other report shows them', async () => {
  const house = await testHouse({ now: at });
  const [own, shared] = [await stored(house, 'own'), await stored(house, 'shared')];
  await house.store.write(async (tx) => {
    await tx
      .insert(db.faults)
      .values([fault, { ...fault, id: 'f2', number: 1002, open: true, status: 'accepted', closedAt: null }]);
    await tx.insert(db.files).values([
      { ...file, id: 'own', hash: own, attachedAt: at },
      { ...file, id: 'shared', hash: shared, attachedAt: at },
    ]);
    await tx.insert(db.faultPhotos).values([
      { faultId: 'f', fileId: 'own', eventId: 'e' },
      { faultId: 'f', fileId: 'shared', eventId: 'e' },
      { faultId: 'f2', fileId: 'shared', eventId: 'e2' },
    ]);
    await tx.insert(db.faultEvents).values(
      ['f', 'f2'].map((id) => ({
        id: `e-${id}`,
        faultId: id,
        at,
        kind: 'reported',
        actorKind: 'resident' as const,
        internal: false,
        round: 1,
        data: {},
      })),
    );
    await tx.insert(db.faultFollowers).values({ faultId: 'f', identityId: 'i2', joinedAt: at });
    await tx.insert(db.faultWords).values({ landlordId, word: 'hana', faultId: 'f' });
  });
  await carryOutRetention(house, later(days(1825)));

  expect(await house.store.read.select({ id: db.faults.id }).from(db.faults)).toEqual([{ id: 'f2' }]);
  expect(await house.store.read.select({ id: db.faultEvents.id }).from(db.faultEvents)).toEqual([{ id: 'e-f2' }]);
  expect(await house.store.read.$count(db.faultFollowers)).toBe(0);
  expect(await house.store.read.$count(db.faultWords)).toBe(0);
  expect(await house.store.read.select({ id: db.files.id }).from(db.files)).toEqual([{ id: 'shared' }]);
  expect(await house.files.get(own)).toBeNull();
  expect(await house.files.get(shared)).not.toBeNull();
});

test('an open report stays however old it is', async () => {
  const house = await testHouse({ now: at });
  await house.store.write((tx) =>
    tx.insert(db.faults).values({ ...fault, open: true, status: 'waiting', closedAt: null }),
  );
  await carryOutRetention(house, later(days(10_000)));

  expect(await house.store.read.$count(db.faults)).toBe(1);
});

test('an account stays while the register, a report, a visit to come or a sign-in needs it', async () => {
  const house = await testHouse({ now: at });
  const ids = ['tenant', 'reporter', 'booker', 'visitor', 'stranger'];
  await house.store.write(async (tx) => {
    for (const id of ids) {
      await tx.insert(db.identities).values({ ...identity, id, codeIndex: id });
      await tx.insert(db.accounts).values({ ...account, id, identityId: id, activeKey: id });
    }
    await tx.insert(db.residents).values({ ...resident, codeIndex: 'tenant' });
    await tx.insert(db.faults).values({ ...fault, reporterId: 'reporter', closedAt: never });
    await tx.insert(db.appointments).values({ ...visit, identityId: 'booker', endsAt: never });
    await tx.insert(db.auditEntries).values({
      id: 'au',
      at: later(days(300)),
      actorKind: 'visitor',
      action: 'account.signed-in',
      subjectKind: 'account',
      subjectId: 'visitor',
      identityId: 'visitor',
      facts: {},
    });
    await tx.insert(db.sessions).values({
      hash: 'h',
      id: 's',
      landlordId: LANDLORD_ID,
      accountId: 'stranger',
      step: 'signed-in',
      device: '',
      createdAt: at,
      lastSeenAt: at,
      expiresAt: never,
    });
  });
  await carryOutRetention(house, later(days(365)));

  const left = await house.store.read.select({ id: db.accounts.id }).from(db.accounts).orderBy(db.accounts.id);
  expect(left.map(({ id }) => id)).toEqual(['booker', 'reporter', 'tenant', 'visitor']);
  expect(await house.store.read.$count(db.sessions)).toBe(0);
  expect(await house.store.read.$count(db.identities, eq(db.identities.id, 'stranger'))).toBe(0);
});

test('whoever asks for a new activation link gets the time to use it', async () => {
  const house = await testHouse({ now: at });
  await house.store.write(async (tx) => {
    await tx.insert(db.accounts).values({ ...account, state: 'pending', activatedAt: null });
    await tx.insert(db.accountTokens).values({
      hash: 'h',
      accountId: 'a',
      purpose: 'activation',
      createdAt: later(days(29)),
      expiresAt: later(days(30)),
    });
  });
  await carryOutRetention(house, later(days(31)));
  expect(await house.store.read.$count(db.accounts)).toBe(1);

  await carryOutRetention(house, later(days(59)));
  expect(await house.store.read.$count(db.accounts)).toBe(0);
});

test('photos stay while the report they are for is still being written', async () => {
  const house = await testHouse({ now: at });
  const hash = await stored(house, 'draft');
  await house.store.write(async (tx) => {
    await tx
      .insert(db.faultDrafts)
      .values({ id: 'd', owner: 'identity:i', fields: {}, createdAt: at, expiresAt: later(days(4)) });
    await tx.insert(db.files).values({ ...file, id: 'fi', hash, draftId: 'd' });
  });
  await carryOutRetention(house, later(days(3)));
  expect(await house.files.get(hash)).not.toBeNull();

  await carryOutRetention(house, later(days(4)));
  expect(await house.store.read.$count(db.files)).toBe(0);
  expect(await house.files.get(hash)).toBeNull();
});

test('the same picture brought twice goes with its last row', async () => {
  const house = await testHouse({ now: at });
  const hash = await stored(house, 'twice');
  await house.store.write((tx) =>
    tx.insert(db.files).values([
      { ...file, id: 'one', hash },
      { ...file, id: 'two', hash: 'else', thumbnailHash: hash, createdAt: later(days(1)) },
    ]),
  );
  await carryOutRetention(house, later(days(2)));
  expect(await house.files.get(hash)).not.toBeNull();

  await carryOutRetention(house, later(days(3)));
  expect(await house.files.get(hash)).toBeNull();
});

test('stored bytes that nothing refers to are swept a day after they were stored, not before', async () => {
  // Storage has the real clock.
  const now = new Date();
  const house = await testHouse({ now });
  const hash = await stored(house, 'orphan');
  await carryOutRetention(house, new Date(now.getTime() + days(1) - seconds(60)));
  expect(await house.files.get(hash)).not.toBeNull();

  await carryOutRetention(house, new Date(now.getTime() + days(1) + seconds(60)));
  expect(await house.files.get(hash)).toBeNull();
});

test('more than one batch goes in a night', async () => {
  const house = await testHouse({ now: at });
  const rows = Array.from({ length: 1_203 }, (_, n) => ({
    key: `k${n}`,
    count: 1,
    windowEndsAt: n < 1_200 ? at : never,
  }));
  for (let n = 0; n < rows.length; n += 400)
    await house.store.write((tx) => tx.insert(db.tries).values(rows.slice(n, n + 400)));
  await carryOutRetention(house, later(seconds(1)));

  expect(await house.store.read.$count(db.tries)).toBe(3);
});

test('what is due is found in a table longer than one look', async () => {
  const house = await testHouse({ now: at });
  const rows = Array.from({ length: 4_500 }, (_, n) => {
    const id = String(n).padStart(5, '0');
    return { ...resident, id, externalId: id, codeIndex: id, removedAt: n % 1_500 === 7 ? at : null };
  });
  for (let n = 0; n < rows.length; n += 500)
    await house.store.write((tx) => tx.insert(db.residents).values(rows.slice(n, n + 500)));
  await carryOutRetention(house, later(days(365)));

  expect(await house.store.read.$count(db.residents)).toBe(4_497);
});

test('another landlord’s own time is used for what is theirs', async () => {
  const house = await testHouse({ now: at });
  const [own] = await house.store.read.select().from(db.landlords);
  const settings = structuredClone(own!.settings) as { slug: string; retention: { letters: number } };
  Object.assign(settings, { slug: 'other', retention: { ...settings.retention, letters: 10 } });
  await house.store.write(async (tx) => {
    await tx.insert(db.landlords).values({ id: 'other', slug: 'other', name: 'Toinen', settings, createdAt: at });
    await tx.insert(db.letters).values([letter, { ...letter, id: 'le2', landlordId: 'other' }]);
  });
  await carryOutRetention(house, later(days(10)));

  expect(await house.store.read.select({ id: db.letters.id }).from(db.letters)).toEqual([{ id: 'le' }]);
});

test('a rule that fails keeps no other from its work, and the job is tried again', async () => {
  const house = await testHouse({ now: at });
  await house.store.write((tx) => tx.insert(db.letters).values(letter));
  const broken = { ...house, files: { ...house.files, remove: () => Promise.reject(new Error('storage is away')) } };
  await house.store.write((tx) => tx.insert(db.files).values({ ...file, id: 'fi', hash: 'x' }));
  await expect(carryOutRetention(broken, later(days(90)))).rejects.toThrow('files: uploads');

  expect(await house.store.read.$count(db.letters)).toBe(0);
});

async function stored(house: TestHouse, text: string): Promise<string> {
  const { hash } = await house.files.put(Buffer.from(text));
  return hash;
}
