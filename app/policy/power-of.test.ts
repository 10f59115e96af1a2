import { expect, test } from 'vitest';
import { POWERS, type Power, WHOLE } from '~/features/authorizations/scope';
import type { ActingFor, Residency, ResidentActor } from './actor';
import { type Capability, can, type FaultFacts, type FileFacts, may, type RequestFacts } from './policy';

/**
 * PA-5, by hand: what each capability answers to Olli, who has a home of his own (lease-olli) and holds a power of Aava's
 * (lease-aava). The first letter is for himself in his own matter, then for Aava in hers: within a scope that holds it,
 * and within one that holds everything else.
 */
const home: Residency = {
  landlordId: 'kotihovi',
  residentId: 'resident-aava',
  homeId: 'home-aava',
  buildingId: 'building',
  stairwell: 'A',
  address: 'Rantakatu 5 A 1',
  area: 'north',
  housingCompany: false,
  leaseId: 'lease-aava',
  role: 'party',
  startsOn: '2024-01-01',
  endsOn: null,
  phase: 'current',
};

const olli: ResidentActor = {
  kind: 'resident',
  accountId: 'account-olli',
  identityId: 'olli',
  name: 'Olli',
  email: 'olli@example.com',
  phone: null,
  residencies: [{ ...home, residentId: 'resident-olli', homeId: 'home-olli', leaseId: 'lease-olli' }],
  acting: null,
};

function forAava(powers: readonly Power[], changed: Partial<ActingFor> = {}): ResidentActor {
  const principal = { residentId: 'resident-aava', identityId: 'aava', name: 'Aava' };
  const acting = { authorizationId: 'paper', principal, powers, until: null, ...changed };
  return { ...olli, residencies: [home], acting };
}

const whose = {
  own: { leaseId: 'lease-olli', homeId: 'home-olli' },
  hers: { leaseId: 'lease-aava', homeId: 'home-aava' },
};
type Whose = keyof typeof whose;

const fault = (of: Whose, changed: Partial<FaultFacts> = {}) => ({
  ...{ landlordId: 'kotihovi', area: 'north', reporterId: of === 'own' ? 'olli' : 'aava', buildingId: 'building' },
  ...{ place: 'home', isFollowedByViewer: false, readableLeaseIds: [whose[of].leaseId], ...whose[of], ...changed },
});
const request = (of: Whose, changed: Partial<RequestFacts> = {}) => ({
  ...{ landlordId: 'kotihovi', leaseId: whose[of].leaseId, act: 'terminate-parking', isShared: true, isAsked: true },
  ...{ principalResidentId: of === 'own' ? 'resident-olli' : 'resident-aava', actedByIdentityId: 'other' },
  ...{ authorizationId: null, readableLeaseIds: [whose[of].leaseId], ...changed },
});
const noFile: FileFacts = { isOwnAndLoose: false, faults: [], disturbances: [], authorizations: [] };
const photo = (of: Whose): FileFacts => ({ ...noFile, faults: [{ ...fault(of), isInternal: false }] });

type Row = { power: Power | null; subject: (of: Whose) => unknown; own: boolean; within: boolean; beyond: boolean };
const row = (power: Power | null, answers: [boolean, boolean, boolean], subject: Row['subject']): Row => {
  const [own, within, beyond] = answers;
  return { power, subject, own, within, beyond };
};
const staffs = row(null, [false, false, false], () => 'kotihovi');

const decided: Record<Capability, Row> = {
  'fault.report': row('faults', [true, true, false], (of) => ({ ...whose[of], buildingId: 'building' })),
  'fault.report-by-phone': staffs,
  'fault.read': row('faults', [true, true, false], fault),
  'fault.message': row('faults', [true, true, false], fault),
  'fault.cancel': row('faults', [true, true, false], fault),
  'fault.confirm': row('faults', [true, true, false], fault),
  'fault.join': row('faults', [true, true, false], (of) => fault(of, { reporterId: 'somebody' })),
  'file.read': row('faults', [true, true, false], photo),
  'fault.handle': row(null, [false, false, false], fault),
  'fault.assign-others': row(null, [false, false, false], fault),
  'queue.see': staffs,
  'register.import': staffs,
  'residents.find': staffs,
  'door-opening.record': staffs,
  // Anybody may, without an account even: it is booked in one's own name.
  'appointment.book': row(null, [true, true, true], () => 'kotihovi'),
  'appointments.serve': staffs,
  'office.identify': staffs,
  'staff.manage': staffs,
  'disturbance.report': row(null, [true, false, false], (of) => whose[of]),
  'disturbances.handle': staffs,
  'hearing.answer': row(null, [true, false, false], (of) => whose[of]),
  'request.file': row('terminate-parking', [true, true, false], request),
  'request.read': row('terminate-parking', [true, true, false], request),
  'request.follow': row(null, [false, false, false], (of) => ({ ...request(of), isFollowed: false })),
  'request.answer': row('terminate-parking', [true, true, false], request),
  'request.cancel': row('terminate-parking', [true, true, false], request),
  'request.consent': row('terminate-parking', [true, true, false], request),
  'requests.handle': staffs,
  'authorization.give': row(null, [true, false, false], (of) => whose[of]),
  'authorization.hand-in': row(null, [true, false, false], () => 'kotihovi'),
  'authorizations.check': staffs,
  'audit.read': staffs,
  'extract.read': row(null, [true, false, false], (of) => (of === 'own' ? 'olli' : 'aava')),
};

/** The leases that may be read are those of who asks, as every page finds them. */
function ask(actor: ResidentActor, capability: Capability, subject: unknown): boolean {
  const readableLeaseIds = actor.residencies.map(({ leaseId }) => leaseId);
  const asked = structuredClone(subject) as { faults?: object[] } | string;
  if (typeof asked === 'object') {
    Object.assign(asked, { readableLeaseIds });
    for (const one of asked.faults ?? []) Object.assign(one, { readableLeaseIds });
  }
  return (can as (actor: ResidentActor, capability: Capability, subject: unknown) => boolean)(actor, capability, asked);
}

test('every capability is decided here', () => {
  expect(Object.keys(decided).sort()).toEqual(Object.keys(may).sort());
});

test.each(Object.entries(decided) as [Capability, Row][])(
  '%s: own, within the scope and beyond it',
  (name, decision) => {
    const { power, subject, ...expected } = decision;
    const whole = forAava(WHOLE);
    const only = power ? forAava([power]) : whole;
    const allButIt = forAava(POWERS.filter((one) => one !== power));
    expect({
      own: ask(olli, name, subject('own')),
      within: ask(only, name, subject('hers')) && ask(whole, name, subject('hers')),
      beyond: power ? ask(allButIt, name, subject('hers')) : ask(forAava([...POWERS]), name, subject('hers')),
    }).toEqual(expected);
  },
);

const shut = (Object.keys(decided) as Capability[]).filter((name) => name !== 'appointment.book');

test.each(shut)('%s: nothing of one’s own while acting for somebody, and nothing of hers while not', (name) => {
  expect(ask(forAava(WHOLE), name, decided[name].subject('own'))).toBe(false);
  // That she lets papers be handed in is no matter of hers: that is everybody's own.
  if (name !== 'authorization.hand-in') expect(ask(olli, name, decided[name].subject('hers'))).toBe(false);
});

test('a power of which nothing is left opens nothing', () => {
  for (const name of shut) expect(ask(forAava([]), name, decided[name].subject('hers')), name).toBe(false);
});

test('who has filed with a power follows, answers and takes back that request, though the act is used up', () => {
  const used = forAava(['fetch-keys']);
  const filed = request('hers', { authorizationId: 'paper', actedByIdentityId: 'olli' });
  expect(can(used, 'request.read', filed)).toBe(true);
  expect(can(used, 'request.answer', filed)).toBe(true);
  expect(can(used, 'request.cancel', filed)).toBe(true);
  expect(can(used, 'request.file', filed)).toBe(false);
  // Of another paper's nothing, and as themselves nothing either.
  expect(can(used, 'request.read', { ...filed, authorizationId: 'another' })).toBe(false);
  const alone = { ...filed, isShared: false, readableLeaseIds: ['lease-aava'] };
  expect(can(olli, 'request.read', alone)).toBe(false);
});

test('who has used up their power by a request follows it as themselves, and nobody else does', () => {
  const followed = { actedByIdentityId: 'olli', isFollowed: true };
  expect(can(olli, 'request.follow', followed)).toBe(true);
  expect(can(olli, 'request.follow', { ...followed, actedByIdentityId: 'bo' })).toBe(false);
  expect(can(olli, 'request.follow', { ...followed, isFollowed: false })).toBe(false);
  // Neither while they act on another power, nor with any of the other capabilities.
  expect(can(forAava([...POWERS]), 'request.follow', followed)).toBe(false);
  const filed = request('hers', { authorizationId: 'paper', actedByIdentityId: 'olli' });
  for (const name of ['request.read', 'request.answer', 'request.cancel', 'request.consent'] as const) {
    expect(can(olli, name, { ...filed, readableLeaseIds: ['lease-olli'] }), name).toBe(false);
  }
});

test('a paper and a complaint’s photo stay shut, whatever the scope; a photo for the next form is open', () => {
  const actor = forAava([...POWERS]);
  const paper = {
    kind: 'general' as const,
    landlordId: 'kotihovi',
    principalIdentityId: 'aava',
    attorneyIdentityId: 'olli',
    writtenBy: 'aava',
    principalResidentId: 'resident-aava',
  };
  expect(can(actor, 'file.read', { ...noFile, authorizations: [paper] })).toBe(false);
  expect(can(actor, 'file.read', { ...noFile, disturbances: [{ landlordId: 'kotihovi', reporterId: 'olli' }] })).toBe(
    false,
  );
  expect(can(actor, 'file.read', { ...noFile, isOwnAndLoose: true })).toBe(true);
});

test('who gave a power on paper opens it by the register; of an estate nobody does so, whoever has the account', () => {
  const paper = {
    ...{ landlordId: 'kotihovi', principalIdentityId: null, attorneyIdentityId: 'aava', writtenBy: null },
    principalResidentId: 'resident-olli',
  };
  const opens = (kind: 'general' | 'estate') =>
    can(olli, 'file.read', { ...noFile, authorizations: [{ ...paper, kind }] });
  expect([opens('general'), opens('estate')]).toEqual([true, false]);
});

test('a principal who has never identified joins no report', () => {
  const principal = { residentId: 'resident-aava', identityId: null, name: 'Aava' };
  const shared = fault('hers', { place: 'yard', reporterId: 'somebody' });
  expect(can(forAava(WHOLE), 'fault.join', shared)).toBe(true);
  expect(can(forAava(WHOLE, { principal }), 'fault.join', shared)).toBe(false);
});
